import type { Announcement } from '../../src/model/reports/announcement.ts';
import type { Component, ComponentGroup } from '../../src/model/components/component.ts';
import type { Content, UnreadableReport } from '../../src/model/content.ts';
import type { AffectedComponent } from '../../src/model/reports/facts.ts';
import type { Incident, IncidentUpdate } from '../../src/model/reports/incident.ts';
import type { Instant } from '../../src/model/time/instant.ts';
import type { Maintenance, MaintenanceUpdate } from '../../src/model/reports/maintenance.ts';
import type { Page } from '../../src/model/page/page.ts';
import type { IncidentStatus, MaintenanceStatus, WrittenStatus } from '../../src/model/status.ts';
import { defaultUpdatePolicy } from '../../src/model/duty/update-policy.ts';
import { defaultWeights } from '../../src/model/components/uptime.ts';

/** `at('2026-03-14 09:58')` and `at('2026-03-14')`, in UTC. @throws RangeError when it is not an instant. */
export function at(text: string): Instant {
  const date = new Date(text.includes(' ') ? `${text.replace(' ', 'T')}Z` : `${text}T00:00Z`);
  if (Number.isNaN(date.getTime())) throw new RangeError(`"${text}" is not an instant`);
  return date.getTime();
}

/** `09:58` in UTC; an empty text for what never ends. */
export function clock(instant: Instant): string {
  return instant === Infinity ? '' : new Date(instant).toISOString().slice(11, 16);
}

export function aComponent(id: string, changes: Partial<Component> = {}): Component {
  return { id, name: id.toUpperCase(), retired: false, ...changes };
}

export function aGroup(name: string, components: readonly Component[]): ComponentGroup {
  return { name, components };
}

export function aPage(changes: Partial<Page> = {}): Page {
  return {
    name: 'Example',
    url: 'https://status.example.org/',
    timeZone: 'UTC',
    language: 'en',
    links: [],
    components: [aComponent('api'), aComponent('web')],
    weights: defaultWeights,
    updates: defaultUpdatePolicy,
    showsNames: false,
    ...changes,
  };
}

/** `statuses({ api: 'major_outage' })` */
export function statuses(map: Record<string, WrittenStatus>): AffectedComponent[] {
  return Object.entries(map).map(([id, status]) => ({ id, status }));
}

type WrittenUpdate<Status> = readonly [
  status: Status,
  postedAt: string,
  components?: Record<string, WrittenStatus>,
];

function toUpdates<Status extends string>(written: readonly WrittenUpdate<Status>[]) {
  return written.map(([status, postedAt, components]) => ({
    status,
    postedAt: at(postedAt),
    facts: components ? { components: statuses(components) } : {},
    body: 'Words.',
  }));
}

/** `components` from the start; `updates` as `['identified', '2026-03-14 10:00', { api: 'operational' }]`. */
export function anIncident(
  components: Record<string, WrittenStatus>,
  updates: readonly WrittenUpdate<IncidentStatus>[],
  changes: Partial<Incident> = {},
): Incident {
  const told: IncidentUpdate[] = toUpdates(updates);
  return {
    kind: 'incident',
    id: 'an-incident',
    title: 'It is broken',
    facts: { components: statuses(components) },
    introduction: '',
    updates: told,
    upstream: [],
    startedAt: told[0]?.postedAt ?? 0,
    falseAlarm: false,
    ...changes,
  };
}

export function aMaintenance(
  [scheduledFor, scheduledUntil]: readonly [string, string],
  updates: readonly WrittenUpdate<MaintenanceStatus>[] = [],
  changes: Partial<Maintenance> = {},
): Maintenance {
  const told: MaintenanceUpdate[] = toUpdates(updates);
  return {
    kind: 'maintenance',
    id: 'a-maintenance',
    title: 'Cluster upgrade',
    facts: { components: statuses({ api: 'under_maintenance' }) },
    introduction: '',
    updates: told,
    upstream: [],
    scheduledFor: at(scheduledFor),
    scheduledUntil: at(scheduledUntil),
    ...changes,
  };
}

export function anAnnouncement(from: string, changes: Partial<Announcement> = {}): Announcement {
  return {
    kind: 'announcement',
    id: 'an-announcement',
    title: 'We are moving',
    fromAt: at(from),
    pinned: false,
    body: 'To a better place.',
    ...changes,
  };
}

export function anUnreadable(changes: Partial<UnreadableReport> = {}): UnreadableReport {
  return {
    file: 'content/incidents/x.md',
    kind: 'incident',
    mayBeOpen: true,
    ...changes,
  };
}

export function aContent(changes: Partial<Content> = {}): Content {
  return {
    page: aPage(),
    incidents: [],
    maintenances: [],
    announcements: [],
    unreadable: [],
    ...changes,
  };
}
