import { formatAnnouncement } from '../../src/sources/reports/announcement-file.ts';
import { formatIncident } from '../../src/sources/reports/incident-file.ts';
import { formatMaintenance } from '../../src/sources/reports/maintenance-file.ts';
import type { Update } from '../../src/model/reports/facts.ts';
import { addDays, dayOf } from '../../src/model/time/day.ts';
import type { Incident } from '../../src/model/reports/incident.ts';
import { msPerDay, msPerHour, msPerMinute, type Instant } from '../../src/model/time/instant.ts';
import type { Maintenance } from '../../src/model/reports/maintenance.ts';
import type { IncidentStatus } from '../../src/model/status.ts';
import { demoEpisodes, demoPage, type DemoEpisode } from './story.ts';

/** The files of the demo's content folder, by path, made around `now`. */
export function demoContent(now: Instant): Map<string, string> {
  const minute = now - (now % msPerMinute);
  const files = new Map<string, string>();
  files.set('page.yml', demoPage.replace('SINCE_MACOS', dayBefore(minute, 40)));
  for (const incident of [
    apiOutage(minute),
    slowBuilds(minute),
    ...demoEpisodes.map((each) => pastIncident(each, minute)),
  ]) {
    files.set(`incidents/${incident.id}.md`, formatIncident(incident));
  }
  for (const maintenance of maintenances(minute)) {
    files.set(`maintenances/${maintenance.id}.md`, formatMaintenance(maintenance));
  }
  const fromAt = minute - 2 * msPerDay;
  const id = `${dayBefore(minute, 2)}-new-mirror`;
  files.set(
    `announcements/${id}.md`,
    formatAnnouncement({
      kind: 'announcement',
      id,
      title: 'A mirror in São Paulo',
      fromAt,
      pinned: false,
      body: 'Packages are now served from São Paulo as well; there is [nothing to set](https://pelican.example/mirrors).',
    }),
  );
  return files;
}

const incidentBase = {
  kind: 'incident',
  introduction: '',
  upstream: [],
  falseAlarm: false,
} as const;

function apiOutage(now: Instant): Incident {
  const at = (minutesAgo: number) => now - minutesAgo * msPerMinute;
  return {
    ...incidentBase,
    id: `${dayOf(at(52), 'UTC')}-api-requests-fail`,
    title: 'API requests fail with 502',
    startedAt: at(52),
    facts: {
      components: [
        { id: 'api', status: 'major_outage' },
        { id: 'web', status: 'degraded_performance' },
      ],
      affected: 'Everyone who calls the API, from all regions',
      workaround: 'Use `api2.pelican.example` meanwhile; it takes the same tokens.',
      nextUpdateAt: at(15),
    },
    updates: [
      update(
        'investigating',
        at(45),
        {},
        'Requests to the API fail with "502 Bad Gateway". We are looking into it.',
      ),
      update(
        'identified',
        at(17),
        {
          components: [{ id: 'api', status: 'partial_outage' }],
          expectedFixAt: now + 40 * msPerMinute,
          nextUpdateAt: now + 13 * msPerMinute,
          coordinator: 'ana',
        },
        'The primary database ran out of disk. A replica is taking over; about half of all requests succeed by now.\n\nWebhooks that we could not deliver are kept and will be sent again.',
      ),
    ],
  };
}

function slowBuilds(now: Instant): Incident {
  const at = (minutesAgo: number) => now - minutesAgo * msPerMinute;
  return {
    ...incidentBase,
    id: `${dayOf(at(310), 'UTC')}-macos-builds-wait`,
    title: 'macOS builds wait for up to 40 minutes',
    startedAt: at(310),
    upstream: [{ name: 'Mac Meadow', url: 'https://status.macmeadow.example' }],
    facts: {
      components: [{ id: 'macos-builders', status: 'degraded_performance' }],
      affected: 'Projects that build on macOS',
      nextUpdateAt: at(180),
    },
    updates: [
      update(
        'investigating',
        at(300),
        {},
        'macOS builds wait much longer than usual before they start.',
      ),
      update(
        'monitoring',
        at(64),
        { nextUpdateAt: now + 56 * msPerMinute },
        'Our provider has brought back most of the machines. The queue is getting shorter, and we are watching it.',
      ),
    ],
  };
}

function maintenances(now: Instant): Maintenance[] {
  const hour = now - (now % msPerHour);
  const base = { kind: 'maintenance', updates: [], upstream: [] } as const;
  const make = (
    slug: string,
    title: string,
    components: readonly string[],
    from: Instant,
    hours: number,
    introduction: string,
  ): Maintenance => ({
    ...base,
    id: `${dayOf(from, 'UTC')}-${slug}`,
    title,
    facts: { components: components.map((id) => ({ id, status: 'under_maintenance' })) },
    scheduledFor: from,
    scheduledUntil: from + hours * msPerHour,
    introduction,
  });
  return [
    make(
      'docs-search',
      'New search for the documentation',
      ['docs'],
      hour - msPerHour,
      3,
      'The documentation can be read all the time; searching it may fail for a few minutes.',
    ),
    make(
      'registry-storage',
      'Registry moves to new storage',
      ['registry', 'mirrors'],
      hour + 2 * msPerDay + 5 * msPerHour,
      2,
      'Installing packages works throughout. Publishing is not possible during the window.',
    ),
    make(
      'git-kernel',
      'Kernel update of the git servers',
      ['git'],
      hour - 13 * msPerDay,
      1,
      'Connections may break once and can be repeated at once.',
    ),
    make(
      'database',
      'Database upgrade',
      ['api', 'web'],
      hour - 41 * msPerDay,
      2,
      'Everything is read-only for about half an hour.',
    ),
  ];
}

function pastIncident(episode: DemoEpisode, now: Instant): Incident {
  const midnight = Date.parse(`${dayBefore(now, episode.daysAgo)}T00:00Z`);
  const startedAt = midnight + episode.hour * msPerHour + 7 * msPerMinute;
  const at = (share: number) => startedAt + Math.round(episode.minutes * share) * msPerMinute;
  const isCritical = Object.values(episode.components).includes('major_outage');
  return {
    kind: 'incident',
    id: `${dayOf(startedAt, 'UTC')}-${episode.slug}`,
    title: episode.title,
    startedAt,
    falseAlarm: false,
    introduction: '',
    upstream: [],
    facts: {
      components: Object.entries(episode.components).map(([id, status]) => ({ id, status })),
    },
    updates: [
      update('investigating', at(0) + 5 * msPerMinute, {}, episode.first),
      update('identified', at(0.4), {}, episode.cause),
      update('resolved', at(1), {}, episode.end),
      ...(isCritical
        ? [update('postmortem', startedAt + 3 * msPerDay, {}, postmortem(episode))]
        : []),
    ],
  };
}

function postmortem({ title, minutes, cause }: DemoEpisode): string {
  return `### Summary

${title}, for ${minutes} minutes. ${cause}

### Lessons learned

We noticed through our users, not through our own checks.

### Action items

- [x] Check from outside of our own network
- [ ] Rehearse the way back before each change of this kind`;
}

function update(
  status: IncidentStatus,
  postedAt: Instant,
  facts: Update<IncidentStatus>['facts'],
  body: string,
): Update<IncidentStatus> {
  return { status, postedAt, facts, body };
}

function dayBefore(now: Instant, days: number): string {
  return addDays(dayOf(now, 'UTC'), -days);
}
