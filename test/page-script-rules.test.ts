import fc from 'fast-check';
import { expect, test } from 'vitest';

import { isHiddenAt } from '../src/client/is-shown.ts';
import type { Announcement } from '../src/model/reports/announcement.ts';
import type { Content, UnreadableReport } from '../src/model/content.ts';
import type { Incident } from '../src/model/reports/incident.ts';
import { msPerDay, msPerHour, msPerMinute } from '../src/model/time/instant.ts';
import type { Maintenance, MaintenanceUpdate } from '../src/model/reports/maintenance.ts';
import { assembleStatusPage, type StatusPage } from '../src/model/status-page.ts';
import { maintenanceStatuses, writtenStatuses } from '../src/model/status.ts';
import { defaultUpdatePolicy } from '../src/model/duty/update-policy.ts';
import { defaultWeights } from '../src/model/components/uptime.ts';
import { toHome } from '../src/views/pages/home.ts';
import { toIncidentView, toMaintenanceView } from '../src/views/reports/report-view.ts';
import { createSite } from '../src/views/site.ts';
import type { SegmentAttributes, TimedSegments } from '../src/views/time/timed-segments.ts';

const now = Date.parse('2026-03-14T10:00Z');
const ids = ['api', 'web', 'docs'] as const;

const page: Content['page'] = {
  name: 'Example',
  url: 'https://status.example/',
  timeZone: 'Europe/Berlin',
  language: 'en',
  links: [],
  weights: defaultWeights,
  updates: defaultUpdatePolicy,
  showsNames: false,
  components: [
    { id: 'api', name: 'API', retired: false },
    {
      name: 'Sites',
      components: [
        { id: 'web', name: 'Web', retired: false },
        { id: 'docs', name: 'Docs', retired: false },
      ],
    },
  ],
};
const site = createSite(page);

/** Whole minutes from two hours before to six hours after `now`. */
const instant = fc.integer({ min: -120, max: 360 }).map((minutes) => now + minutes * msPerMinute);

const components = fc
  .uniqueArray(fc.constantFrom(...ids), { minLength: 1 })
  .chain((names) =>
    fc.tuple(
      ...names.map((id) => fc.constantFrom(...writtenStatuses).map((status) => ({ id, status }))),
    ),
  );

const maintenance: fc.Arbitrary<Maintenance> = fc
  .record({
    id: fc.uuid(),
    from: instant,
    minutes: fc.integer({ min: 1, max: 200 }),
    components,
    update: fc.option(
      fc.record({ status: fc.constantFrom(...maintenanceStatuses), postedAt: instant }),
      { nil: undefined },
    ),
  })
  .map(({ id, from, minutes, components: affected, update }) => ({
    kind: 'maintenance',
    id,
    title: 'Work',
    facts: { components: affected },
    introduction: '',
    updates: update ? [{ ...update, facts: {}, body: '' } satisfies MaintenanceUpdate] : [],
    upstream: [],
    scheduledFor: from,
    scheduledUntil: from + minutes * msPerMinute,
  }));

const incident: fc.Arbitrary<Incident> = fc
  .record({ components, promised: fc.option(instant, { nil: undefined }) })
  .map(({ components: affected, promised }) => ({
    kind: 'incident',
    id: 'trouble',
    title: 'Trouble',
    startedAt: now - 3 * msPerHour,
    falseAlarm: false,
    facts: { components: affected, ...(promised !== undefined && { nextUpdateAt: promised }) },
    introduction: '',
    updates: [],
    upstream: [],
  }));

/** Announcements begin before the build, because a later build shows those that lie ahead. */
const announcement: fc.Arbitrary<Announcement> = fc
  .record({
    id: fc.uuid(),
    daysOld: fc.constantFrom(0, 1, 13.9, 14, 20),
    untilAt: fc.option(instant, { nil: undefined }),
    pinned: fc.boolean(),
  })
  .map(({ id, daysOld, untilAt, pinned }) => ({
    kind: 'announcement',
    id,
    title: id,
    fromAt: now - daysOld * msPerDay,
    ...(untilAt !== undefined && { untilAt }),
    pinned,
    body: '',
  }));

const unreadable: fc.Arbitrary<UnreadableReport> = fc
  .record({
    kind: fc.constantFrom('incident', 'maintenance', 'announcement'),
    mayBeOpen: fc.boolean(),
    componentIds: fc.option(fc.uniqueArray(fc.constantFrom(...ids)), { nil: undefined }),
  })
  .map(({ componentIds, ...rest }) => ({
    file: 'content/incidents/x.md',
    ...rest,
    ...(componentIds && { componentIds }),
  }));

const several = <T extends { id: string }>(each: fc.Arbitrary<T>, maxLength: number) =>
  fc.uniqueArray(each, { maxLength, selector: ({ id }) => id });

const content = fc
  // Together they have no more transitions than a page looks ahead.
  .constantFrom([3, 0] as const, [2, 3] as const)
  .chain(([maintenances, announcements]) =>
    fc.record({
      maintenances: several(maintenance, maintenances),
      incidents: fc.array(incident, { maxLength: 1 }),
      announcements: several(announcement, announcements),
      unreadable: fc.array(unreadable, { maxLength: 1 }),
    }),
  )
  .map((reports): Content => ({ page, ...reports }));

/** What the script shows: every stretch whose attributes hold. */
function shownAt<T>(segments: TimedSegments<T>, at: number): T[] {
  return segments.filter(({ attributes }) => holdsAt(attributes, at)).map(({ value }) => value);
}

function holdsAt(attributes: SegmentAttributes, at: number): boolean {
  return !isHiddenAt({ from: attributes['data-from'], until: attributes['data-until'] }, at, false);
}

/** Headline, components and announcements that the script shows at `at` on a home page built earlier or just then. */
function homeAt(status: StatusPage, at: number) {
  const home = toHome(status, site);
  return {
    headline: shownAt(home.headlines, at),
    components: home.components.map((entry) => [
      shownAt(entry.states, at),
      'rows' in entry ? entry.rows.map((row) => shownAt(row.states, at)) : [],
    ]),
    announcements: home.announcements
      .filter(({ attributes }) => holdsAt(attributes, at))
      .map(({ titleHtml }) => titleHtml),
  };
}

const later = fc.integer({ min: 0, max: 700 }).map((minutes) => now + minutes * msPerMinute);

/** Some content and a later instant: any, or the very one at which something written happens. */
const contentAndInstant = content.chain((written) => {
  const instants = [
    ...written.maintenances.flatMap(({ scheduledFor, scheduledUntil, updates }) => [
      scheduledFor,
      scheduledUntil,
      ...updates.map(({ postedAt }) => postedAt),
    ]),
    ...written.announcements.flatMap(({ untilAt }) => untilAt ?? []),
  ].filter((at) => at >= now);
  return fc.tuple(fc.constant(written), fc.oneof(later, fc.constantFrom(now, ...instants)));
});

test('headline, components and announcements at any later instant are those of a page built then', () => {
  fc.assert(
    fc.property(contentAndInstant, ([written, at]) => {
      const built = homeAt(assembleStatusPage(written, now), at);
      expect(built.headline).toHaveLength(1);
      expect(built).toEqual(homeAt(assembleStatusPage(written, at), at));
    }),
    { numRuns: 300 },
  );
});

test('a report of planned work says at any later instant what one built then would say', () => {
  fc.assert(
    fc.property(contentAndInstant, ([written, at]) => {
      const [early, late] = [assembleStatusPage(written, now), assembleStatusPage(written, at)];
      for (const each of written.maintenances) {
        const of = (status: StatusPage) =>
          shownAt(toMaintenanceView(each, status, site, { topHeading: 3 }).states, at);
        expect(of(early)).toEqual(of(late));
        expect(of(early)).toHaveLength(1);
      }
    }),
    { numRuns: 300 },
  );
});

test('an update is overdue from the promised instant on, be the page built before or after it', () => {
  fc.assert(
    fc.property(incident, later, (each, at) => {
      const promised = each.facts.nextUpdateAt;
      const status = assembleStatusPage(
        { page, incidents: [each], maintenances: [], announcements: [], unreadable: [] },
        now,
      );
      const { facts } = toIncidentView(each, status, site, { topHeading: 3 });
      const overdue = facts.flatMap((fact) => (fact.overdue ? [fact.overdue] : []));
      expect(overdue).toHaveLength(promised === undefined ? 0 : 1);
      for (const attributes of overdue) {
        expect(holdsAt(attributes, at)).toBe(promised! <= at);
        expect(attributes.hidden ?? false).toBe(promised! > now);
      }
    }),
  );
});

test('a headline is hidden in the file when the script would hide it at once', () => {
  fc.assert(
    fc.property(content, (written) => {
      const { headlines } = toHome(assembleStatusPage(written, now), site);
      for (const { attributes } of headlines) {
        expect(attributes.hidden ?? false).toBe(!holdsAt(attributes, now));
      }
    }),
  );
});
