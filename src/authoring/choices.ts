import { owedAfterMs } from '../model/duty/update-policy.ts';
import { flattenComponents, isGroup } from '../model/components/component.ts';
import { affectedComponentIds, type AffectedComponent } from '../model/reports/facts.ts';
import { currentStatuses, incidentStatus, type Incident } from '../model/reports/incident.ts';
import { msPerMinute } from '../model/time/instant.ts';
import {
  impactOf,
  incidentStatuses,
  worstStatus,
  writtenStatuses,
  type IncidentStatus,
  type WrittenStatus,
} from '../model/status.ts';
import type { Template } from '../sources/templates/template-file.ts';
import { componentName } from '../views/components/component-index.ts';
import type { AuthoringSession } from './session.ts';

/** One line of a list that a person chooses from. */
export interface Choice<T extends string = string> {
  readonly value: T;
  readonly label: string;
  readonly hint?: string;
  /** The heading above it in the list. */
  readonly group?: string;
}

/** The templates that can begin an incident, the worst outage first. */
export function openingTemplates(
  templates: readonly Template[],
  kind: 'incident' | 'maintenance',
): Template[] {
  const severity = ({ componentStatus }: Template) =>
    componentStatus === undefined ? -1 : writtenStatuses.indexOf(componentStatus);
  const offered = templates.filter((each) => each.kind === kind && each.title !== undefined);
  return kind === 'incident' ? offered.toSorted((a, b) => severity(b) - severity(a)) : offered;
}

/** The texts that a report can begin with: each template, then the person's own text, whose value is empty. */
export function openingChoices(offered: readonly Template[]): Choice[] {
  return [
    ...offered.map((each) => ({ value: each.id, label: each.name })),
    { value: '', label: 'My own words' },
  ];
}

/** The components that can be affected; retired ones are not offered. */
export function componentChoices({ content }: Pick<AuthoringSession, 'content'>): Choice[] {
  return content.page.components.flatMap((entry) => {
    const group = isGroup(entry) ? { group: entry.name } : {};
    return flattenComponents([entry])
      .filter(({ retired }) => !retired)
      .map(({ id, description }) => ({
        value: id,
        label: componentName(id, content),
        ...(description !== undefined && { hint: description.slice(0, 60) }),
        ...group,
      }));
  });
}

export const severityChoices: readonly Choice<WrittenStatus>[] = [
  { value: 'major_outage', label: 'Major outage: it does not work at all' },
  { value: 'partial_outage', label: 'Partial outage: some of it, or for some people' },
  { value: 'degraded_performance', label: 'Degraded performance: slow, or with flaws' },
];

/** Whether somebody has to say how badly components are affected, because a flag or an answer left it out. */
export function lacksSeverity(components: readonly string[] | undefined): boolean {
  return components?.some((each) => !each.includes('=')) ?? false;
}

/** The default answer to "next update in": how often the policy asks for one, or `none`. */
export function suggestedNextUpdate(owedMs: number | undefined): string {
  return owedMs === undefined ? 'none' : `${owedMs / msPerMinute} min`;
}

/** When the policy asks for the second update of an incident of these components. */
export function secondMsFor(
  components: readonly AffectedComponent[],
  { content }: Pick<AuthoringSession, 'content'>,
): number | undefined {
  const worst =
    components.length === 0
      ? 'degraded_performance'
      : worstStatus(components.map(({ status }) => status));
  return owedAfterMs(content.page.updates[impactOf(worst)], 1);
}

/** A choice for an update: a status, with the text of a template or the person's own text. */
export interface UpdateChoice extends Choice {
  readonly status: IncidentStatus;
  readonly template?: Template;
}

/**
 * Status and text in one question. The next steps of an incident come before its earlier ones; within a status,
 * templates come first.
 */
export function updateChoices(
  statuses: readonly IncidentStatus[],
  incident: Incident,
  offered: readonly Template[],
  { site }: Pick<AuthoringSession, 'site'>,
): UpdateChoice[] {
  const current = incidentStatuses.indexOf(incidentStatus(incident));
  const rank = ({ status }: UpdateChoice) => {
    const index = incidentStatuses.indexOf(status);
    return index > current ? index : index + incidentStatuses.length;
  };
  const label = (status: IncidentStatus) => site.messages.incidentStatus[status];
  const fromTemplates = offered.flatMap((template): UpdateChoice[] => {
    const status = statuses.find((each) => each === template.status);
    if (status === undefined) return [];
    const text = `${label(status)}: ${template.name}`;
    return [{ value: `template ${template.id}`, status, template, label: text }];
  });
  const own = statuses.map((status): UpdateChoice => {
    return { value: `status ${status}`, status, label: `${label(status)}: my own words` };
  });
  return [...fromTemplates, ...own].toSorted((a, b) => rank(a) - rank(b));
}

/**
 * The components of an incident with their present status; the last choice, whose value is empty, adds another
 * component.
 */
export function changeChoices(incident: Incident, session: AuthoringSession): Choice[] {
  const { componentStatus } = session.site.messages;
  const now = new Map(currentStatuses(incident).map(({ id, status }) => [id, status]));
  return [
    ...affectedComponentIds(incident).map((id) => ({
      value: id,
      label: `${componentName(id, session.content)}: ${componentStatus[now.get(id) ?? 'operational']}`,
    })),
    { value: '', label: 'Another component is affected as well' },
  ];
}

/** What a component of an incident can become: every status but the one it has. */
export function statusChoices(
  incident: Incident,
  id: string,
  { site }: Pick<AuthoringSession, 'site'>,
): Choice<WrittenStatus>[] {
  const now = currentStatuses(incident).find((each) => each.id === id)?.status;
  return writtenStatuses
    .filter((status) => status !== 'under_maintenance' && status !== now)
    .map((status) => ({ value: status, label: site.messages.componentStatus[status] }));
}

/** Reports to choose from, by their titles. */
export function reportChoices(
  reports: readonly { readonly id: string; readonly title: string }[],
): Choice[] {
  return reports.map(({ id, title }) => ({ value: id, label: title, hint: id }));
}
