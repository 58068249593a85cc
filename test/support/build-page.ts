import type { Announcement } from '../../src/model/reports/announcement.ts';
import type { UnreadableReport } from '../../src/model/content.ts';
import type { Facts, Update } from '../../src/model/reports/facts.ts';
import type { Incident } from '../../src/model/reports/incident.ts';
import { withOccurrences } from '../../src/model/reports/occurrences.ts';
import type { Maintenance } from '../../src/model/reports/maintenance.ts';
import type { Page } from '../../src/model/page/page.ts';
import type { Revision } from '../../src/model/reports/revision.ts';
import { assembleStatusPage } from '../../src/model/status-page.ts';
import { defaultUpdatePolicy } from '../../src/model/duty/update-policy.ts';
import { defaultWeights } from '../../src/model/components/uptime.ts';
import { createSite } from '../../src/views/site.ts';

/** `2026-03-14 09:58` in UTC. */
export function utc(text: string): number {
  return Date.parse(`${text.replace(' ', 'T')}Z`);
}

export function buildUpdate<Status extends string>(
  status: Status,
  at: string,
  body = '',
  facts: Facts = {},
): Update<Status> {
  return { status, postedAt: utc(at), body, facts };
}

/** An incident with the API down since the morning of 14 March 2026, unless told otherwise. */
export function buildIncident(changes: Partial<Incident> = {}): Incident {
  return {
    kind: 'incident',
    id: '2026-03-14-api',
    title: 'API requests fail',
    startedAt: utc('2026-03-14 09:50'),
    falseAlarm: false,
    facts: { components: [{ id: 'api', status: 'major_outage' }] },
    introduction: '',
    updates: [buildUpdate('investigating', '2026-03-14 09:58', 'We are looking into it.')],
    upstream: [],
    ...changes,
  };
}

/** A maintenance of the API on 2 April 2026, unless told otherwise. */
export function buildMaintenance(changes: Partial<Maintenance> = {}): Maintenance {
  return {
    kind: 'maintenance',
    id: '2026-04-02-upgrade',
    title: 'Cluster upgrade',
    scheduledFor: utc('2026-04-02 08:00'),
    scheduledUntil: utc('2026-04-02 10:00'),
    facts: { components: [{ id: 'api', status: 'under_maintenance' }] },
    introduction: 'Builds wait.',
    updates: [],
    upstream: [],
    ...changes,
  };
}

export function buildAnnouncement(changes: Partial<Announcement> = {}): Announcement {
  return {
    kind: 'announcement',
    id: '2026-03-10-move',
    title: 'We are moving',
    fromAt: utc('2026-03-10 12:00'),
    pinned: false,
    body: 'To [another place](https://new.example).',
    ...changes,
  };
}

const builtPage: Page = {
  name: 'Acme Status',
  url: 'https://acme.example/status/',
  timeZone: 'UTC',
  language: 'en',
  links: [],
  components: [
    {
      name: 'Core',
      components: [
        { id: 'api', name: 'API', since: utc('2024-05-01 00:00'), retired: false },
        { id: 'web', name: 'Website', description: 'What you see', retired: false },
      ],
    },
    { id: 'docs', name: 'Documentation', retired: false },
    { id: 'old', name: 'Old thing', retired: true },
  ],
  weights: defaultWeights,
  updates: defaultUpdatePolicy,
  showsNames: false,
};

/** The status and the site for a view, on 14 March 2026 at noon unless told otherwise. */
export function buildPage(
  content: {
    readonly page?: Partial<Page>;
    readonly incidents?: readonly Incident[];
    readonly maintenances?: readonly Maintenance[];
    readonly announcements?: readonly Announcement[];
    readonly unreadable?: readonly UnreadableReport[];
    readonly revisions?: Readonly<Record<string, Revision>>;
  } = {},
  now = '2026-03-14 12:00',
) {
  const page = { ...builtPage, ...content.page };
  const at = utc(now);
  const status = assembleStatusPage(
    withOccurrences(
      {
        page,
        incidents: content.incidents ?? [],
        maintenances: content.maintenances ?? [],
        announcements: content.announcements ?? [],
        unreadable: content.unreadable ?? [],
      },
      at,
    ),
    at,
  );
  return {
    status,
    site: createSite(page),
    revisions: new Map(Object.entries(content.revisions ?? {})),
    commit: undefined,
    version: 'v1',
  };
}
