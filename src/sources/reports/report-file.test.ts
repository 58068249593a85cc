import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { at } from '../../../test/support/builders.ts';
import { nastyBodies, nastyTitles } from '../../../test/support/hostile-texts.ts';
import type { Announcement } from '../../model/reports/announcement.ts';
import type { Facts } from '../../model/reports/facts.ts';
import type { Incident } from '../../model/reports/incident.ts';
import type { Maintenance } from '../../model/reports/maintenance.ts';
import { isWarning, type ProblemCode } from '../../model/problem.ts';
import {
  impacts,
  incidentStatuses,
  maintenanceStatuses,
  writtenStatuses,
} from '../../model/status.ts';
import { formatAnnouncement, parseAnnouncement } from './announcement-file.ts';
import { KnownComponents } from '../page/known-components.ts';
import { formatIncident, parseIncident } from './incident-file.ts';
import { formatMaintenance, parseMaintenance } from './maintenance-file.ts';
import { ProblemList } from '../problem-list.ts';
import { toBody } from './update-sections.ts';

const ids = ['api', 'web', 'docs.v2', 'a_b-c'];
const directory = new KnownComponents(ids);

const line = fc.oneof(
  fc.constantFrom(...nastyTitles),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    .filter(
      (text) =>
        text.trim() !== '' && text.length <= 200 && !/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(text),
    ),
);
/** A value in a list of facts: one line without space around it. */
const value = line.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
const body = fc.oneof(fc.constantFrom(...nastyBodies), fc.string({ unit: 'binary' })).map(toBody);
const instant = fc.integer({ min: at('2000-01-01'), max: at('2099-12-31') });
const components = fc
  .uniqueArray(
    fc.record({ id: fc.constantFrom(...ids), status: fc.constantFrom(...writtenStatuses) }),
    {
      selector: ({ id }) => id,
      minLength: 1,
    },
  )
  .map((list) => list.map((each) => ({ ...each })));

const facts: fc.Arbitrary<Facts> = fc
  .record(
    {
      components,
      nextUpdateAt: instant,
      expectedFixAt: instant,
      coordinator: value.filter((text) => text.length <= 200),
      operations: value.filter((text) => text.length <= 200),
      communications: value.filter((text) => text.length <= 200),
      workaround: value,
      affected: value,
    },
    { requiredKeys: [] },
  )
  .map((each) => ({ ...each }));

const updates = <Status extends string>(statuses: readonly Status[]) =>
  fc
    .array(
      fc
        .record({ status: fc.constantFrom(...statuses), postedAt: instant, facts, body })
        .map((each) => ({ ...each })),
      { maxLength: 4 },
    )
    .map((list) => list.toSorted((a, b) => a.postedAt - b.postedAt));

const common = {
  title: line,
  facts,
  introduction: body,
  upstream: fc.array(
    fc
      .record(
        {
          name: line.filter((text) => text.length <= 200),
          url: fc.webUrl({ validSchemes: ['https'] }).filter((each) => !/[,;]$/.test(each)),
        },
        { requiredKeys: ['name'] },
      )
      .map((each) => ({ ...each })),
    { maxLength: 2 },
  ),
};

const incident: fc.Arbitrary<Incident> = fc
  .record(
    {
      ...common,
      startedAt: instant,
      declaredImpact: fc.constantFrom(...impacts),
      falseAlarm: fc.boolean(),
      updates: updates(incidentStatuses),
      issue: fc.integer({ min: 1, max: 99_999 }),
      symptoms: fc.uniqueArray(
        value.filter((text) => text.length >= 3 && text.length <= 200),
        { minLength: 1, maxLength: 10 },
      ),
    },
    {
      requiredKeys: [
        'title',
        'facts',
        'introduction',
        'upstream',
        'startedAt',
        'falseAlarm',
        'updates',
      ],
    },
  )
  .map((each) => ({ kind: 'incident', id: 'x', ...each }));

const maintenance: fc.Arbitrary<Maintenance> = fc
  .record({
    ...common,
    scheduledFor: instant,
    hours: fc.integer({ min: 1, max: 100 }),
    updates: updates(maintenanceStatuses),
  })
  .map(({ hours, ...each }) => ({
    kind: 'maintenance',
    id: 'x',
    ...each,
    scheduledUntil: each.scheduledFor + hours * 3_600_000,
  }));

const announcement: fc.Arbitrary<Announcement> = fc
  .record(
    {
      title: line,
      fromAt: instant,
      hours: fc.integer({ min: 1, max: 100 }),
      pinned: fc.boolean(),
      body,
    },
    { requiredKeys: ['title', 'fromAt', 'pinned', 'body'] },
  )
  .map(({ hours, ...each }) => ({
    kind: 'announcement',
    id: 'x',
    ...each,
    ...(hours !== undefined && { untilAt: each.fromAt + hours * 3_600_000 }),
  }));

describe('what is written is read back as it was', () => {
  const runs = { numRuns: 400 };
  // Random stories resolve twice, or before they begin, or go on after that; nothing else may be wrong with them.
  const story: readonly ProblemCode[] = [
    'resolved-twice',
    'end-before-start',
    'end-contradicted',
    'reopening-lookalike',
    'false-alarm-reopened',
  ];
  const wrongIn = ({ problems }: ProblemList) =>
    problems.filter((each) => !isWarning(each) && !story.includes(each.code));

  test('incidents', () => {
    fc.assert(
      fc.property(incident, (given) => {
        const problems = new ProblemList('x.md');
        const read = parseIncident('x', formatIncident(given), directory, problems);
        expect(read?.report).toEqual(given);
        expect(wrongIn(problems)).toEqual([]);
      }),
      runs,
    );
  });

  test('maintenances', () => {
    fc.assert(
      fc.property(maintenance, (given) => {
        const problems = new ProblemList('x.md');
        const read = parseMaintenance('x', formatMaintenance(given), directory, problems);
        expect(wrongIn(problems)).toEqual([]);
        expect(read?.report).toEqual(given);
      }),
      runs,
    );
  });

  test('announcements', () => {
    fc.assert(
      fc.property(announcement, (given) => {
        const problems = new ProblemList('x.md');
        expect(parseAnnouncement('x', formatAnnouncement(given), directory, problems)).toEqual(
          given,
        );
        expect(problems.problems.filter(({ code }) => code !== 'fact-misplaced')).toEqual([]);
      }),
      runs,
    );
  });

  test.each(nastyTitles)('the title %j', (title) => {
    const problems = new ProblemList('x.md');
    const text = formatAnnouncement({
      kind: 'announcement',
      id: 'x',
      title,
      fromAt: 0,
      pinned: false,
      body: '',
    });
    expect(parseAnnouncement('x', text, directory, problems)?.title).toBe(title);
    expect(problems.problems).toEqual([]);
  });

  test('writing what was read changes no byte', () => {
    fc.assert(
      fc.property(incident, (given) => {
        const text = formatIncident(given);
        const read = parseIncident('x', text, directory, new ProblemList('x.md'));
        expect(read && formatIncident(read.report)).toBe(text);
      }),
      runs,
    );
  });
});
