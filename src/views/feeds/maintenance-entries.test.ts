import { describe, expect, test } from 'vitest';
import { buildMaintenance, buildPage, buildUpdate, utc } from '../../../test/support/build-page.ts';
import type { Maintenance } from '../../model/reports/maintenance.ts';
import type { Revision } from '../../model/reports/revision.ts';
import { toFeedEntries } from './feed-entries.ts';

describe('the entries of a maintenance', () => {
  test('announces, starts and ends a maintenance by its window alone', () => {
    const at = (now: string) =>
      toFeedEntries(buildPage({ maintenances: [buildMaintenance()] }, now)).map(({ title, id }) => [
        title,
        id.replace(/^.*\//, ''),
      ]);
    const announced = ['[Scheduled] Cluster upgrade', 'announced'];
    const started = ['[In progress] Cluster upgrade', 'started'];
    const completed = ['[Completed] Cluster upgrade', 'completed'];
    expect(at('2026-03-14 12:00')).toEqual([announced]);
    expect(at('2026-04-02 08:00')).toEqual([started, announced]);
    expect(at('2026-04-02 10:00')).toEqual([completed, started, announced]);
  });

  const told = (changes: Partial<Maintenance>, now: string, revision?: Revision) =>
    toFeedEntries(
      buildPage(
        {
          maintenances: [buildMaintenance(changes)],
          ...(revision && { revisions: { '2026-04-02-upgrade': revision } }),
        },
        now,
      ),
    )
      .map(({ id, title, at }) =>
        [
          new Date(at).toISOString().slice(5, 16).replace('T', ' '),
          id.replace(/^.*\//, ''),
          title.replace(/\].*/, ']'),
        ].join(' '),
      )
      .toReversed();
  const put = utc('2026-03-20 07:00');

  test.each<[string, Partial<Maintenance>, string, string[]]>([
    [
      'a person’s words are another entry than the window’s',
      {
        updates: [
          buildUpdate('scheduled', '2026-03-25 08:00', 'As you know.'),
          buildUpdate('in_progress', '2026-04-02 08:03', 'Here we go.'),
          buildUpdate('verifying', '2026-04-02 09:00', 'Looking.'),
          buildUpdate('completed', '2026-04-02 09:40', 'Done.'),
        ],
      },
      '2026-04-03 00:00',
      [
        '03-20 07:00 announced [Scheduled]',
        '03-25 08:00 update-1 [Scheduled]',
        '04-02 08:00 started-2 [In progress]',
        '04-02 08:03 update-2 [In progress]',
        '04-02 09:00 update-3 [Verifying]',
        '04-02 09:40 update-4 [Completed]',
      ],
    ],
    [
      'what says no more than the window is the window’s',
      { updates: [buildUpdate('in_progress', '2026-04-02 08:03')] },
      '2026-04-02 09:00',
      ['03-20 07:00 announced [Scheduled]', '04-02 08:03 started [In progress]'],
    ],
    [
      'an update that came with the file announces it',
      { updates: [buildUpdate('scheduled', '2026-03-20 06:50', 'We plan.')] },
      '2026-03-21 00:00',
      ['03-20 06:50 announced [Scheduled]'],
    ],
    [
      'the end written down afterwards for an earlier time',
      { updates: [buildUpdate('completed', '2026-04-02 09:40', 'Done.')] },
      '2026-04-02 11:00',
      [
        '03-20 07:00 announced [Scheduled]',
        '04-02 08:00 started [In progress]',
        '04-02 09:40 completed [Completed]',
      ],
    ],
    [
      'work that takes longer, said after the window’s end',
      { updates: [buildUpdate('in_progress', '2026-04-02 10:20', 'It takes longer.')] },
      '2026-04-02 11:00',
      [
        '03-20 07:00 announced [Scheduled]',
        '04-02 08:00 started [In progress]',
        '04-02 10:20 update-1 [In progress]',
      ],
    ],
    [
      'work that was put off after it began starts again',
      {
        updates: [buildUpdate('scheduled', '2026-04-02 08:30', 'Tomorrow.')],
        scheduledFor: utc('2026-04-03 08:00'),
        scheduledUntil: utc('2026-04-03 10:00'),
      },
      '2026-04-03 09:00',
      [
        '03-20 07:00 announced [Scheduled]',
        '04-02 08:30 update-1 [Scheduled]',
        '04-03 08:00 started-2 [In progress]',
      ],
    ],
  ])('tells each thing once: %s', (_, changes, now, entries) => {
    expect(told(changes, now, { firstAt: put, lastAt: put })).toEqual(entries);
  });

  test('tells that a window moved without an update, by git', () => {
    const moves = [
      {
        at: utc('2026-03-22 09:00'),
        before: { startAt: utc('2026-04-01 08:00'), endAt: utc('2026-04-01 10:00') },
        after: { startAt: utc('2026-04-02 08:00'), endAt: utc('2026-04-02 10:00') },
      },
    ];
    expect(told({}, '2026-03-23 00:00', { firstAt: put, lastAt: put, moves })).toEqual([
      '03-20 07:00 announced [Scheduled]',
      '03-22 09:00 moved-20260322t090000000z [Scheduled]',
    ]);
    const [entry] = toFeedEntries(
      buildPage(
        {
          maintenances: [buildMaintenance()],
          revisions: { '2026-04-02-upgrade': { firstAt: put, lastAt: put, moves } },
        },
        '2026-03-23 00:00',
      ),
    );
    expect(entry!.html.replace(/\s/g, ' ')).toContain(
      'Moved from 1 Apr 2026, 08:00–10:00 UTC to 2 Apr 2026, 08:00–10:00 UTC.',
    );
  });

  test('says that a maintenance was called off', () => {
    const updates = [buildUpdate('cancelled', '2026-04-01 08:00', 'Not now.')];
    const entries = toFeedEntries(
      buildPage({ maintenances: [buildMaintenance({ updates })] }, '2026-04-03 00:00'),
    );
    expect(entries.map(({ title }) => title)).toEqual([
      '[Cancelled] Cluster upgrade',
      '[Scheduled] Cluster upgrade',
    ]);
  });

  test('dates the announcement of a maintenance by git, when there is history', () => {
    const firstAt = utc('2026-03-01 07:00');
    const announcedAt = (content: Parameters<typeof buildPage>[0], now: string) =>
      new Date(toFeedEntries(buildPage(content, now)).at(-1)!.at).toISOString().slice(0, 16);
    const maintenances = [buildMaintenance()];
    const revisions = { '2026-04-02-upgrade': { firstAt, lastAt: firstAt } };
    expect(announcedAt({ maintenances, revisions }, '2026-03-14 12:00')).toBe('2026-03-01T07:00');
    expect(announcedAt({ maintenances }, '2026-03-14 12:00')).toBe('2026-03-05T08:00');
    expect(announcedAt({ maintenances }, '2026-02-14 12:00')).toBe('2026-02-05T08:00');
    expect(announcedAt({ maintenances }, '2026-05-14 12:00')).toBe('2026-03-05T08:00');
  });
});
