/** What a person may write for a component, worst last (Atlassian Statuspage's words). */
export const writtenStatuses = [
  'operational',
  'under_maintenance',
  'degraded_performance',
  'partial_outage',
  'major_outage',
] as const;
export type WrittenStatus = (typeof writtenStatuses)[number];

/**
 * What a component can be, worst last. `unknown` is never written by hand: a report that may concern the component
 * could not be read. It ranks above all that is known to be fine and below all that is known to be broken.
 */
export const componentStatuses = [
  'operational',
  'under_maintenance',
  'unknown',
  'degraded_performance',
  'partial_outage',
  'major_outage',
] as const;
export type ComponentStatus = (typeof componentStatuses)[number];

/** How bad an incident is, and the indicator of the whole page; worst last. */
export const impacts = ['none', 'minor', 'major', 'critical'] as const;
export type Impact = (typeof impacts)[number];
export type Indicator = Impact;

export const incidentStatuses = [
  'investigating',
  'identified',
  'monitoring',
  'resolved',
  'postmortem',
] as const;
export type IncidentStatus = (typeof incidentStatuses)[number];

export const maintenanceStatuses = [
  'scheduled',
  'in_progress',
  'verifying',
  'completed',
  'cancelled',
] as const;
export type MaintenanceStatus = (typeof maintenanceStatuses)[number];

export function isWorse(a: ComponentStatus, than: ComponentStatus): boolean {
  return componentStatuses.indexOf(a) > componentStatuses.indexOf(than);
}

/** The worst of `statuses`; `operational` for none at all, because no report says otherwise. */
export function worstStatus(statuses: Iterable<ComponentStatus>): ComponentStatus {
  let worst: ComponentStatus = 'operational';
  for (const status of statuses) if (isWorse(status, worst)) worst = status;
  return worst;
}

export function worstImpact(all: Iterable<Impact>): Impact {
  let worst: Impact = 'none';
  for (const impact of all) if (impacts.indexOf(impact) > impacts.indexOf(worst)) worst = impact;
  return worst;
}

/** The impact that a component status stands for (Statuspage's ladder). */
export function impactOf(status: ComponentStatus): Impact {
  switch (status) {
    case 'operational':
    case 'under_maintenance':
      return 'none';
    case 'unknown':
    case 'degraded_performance':
      return 'minor';
    case 'partial_outage':
      return 'major';
    case 'major_outage':
      return 'critical';
  }
}

/** The status that an impact stands for: the other end of the ladder of `impactOf`. */
export function statusOfImpact(impact: Impact): WrittenStatus {
  switch (impact) {
    case 'none':
      return 'operational';
    case 'minor':
      return 'degraded_performance';
    case 'major':
      return 'partial_outage';
    case 'critical':
      return 'major_outage';
  }
}

/** Whether a status of an incident or a maintenance ends the report that it is written in. */
export function endsReport(status: string): boolean {
  return ['resolved', 'postmortem', 'completed', 'cancelled'].includes(status);
}
