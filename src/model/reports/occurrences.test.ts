import { describe, expect, test } from 'vitest';

import { aContent, aMaintenance, aPage, at } from '../../../test/support/builders.ts';
import { maintenanceStatusAt, workInterval, type MaintenanceUpdate } from './maintenance.ts';
import {
  filedMaintenances,
  occurrencesOf,
  withChangedWindows,
  withOccurrences,
} from './occurrences.ts';
import type { Repeat } from './repeat-rule.ts';
import { assembleStatusPage } from '../status-page.ts';

type Said = readonly [MaintenanceUpdate['status'], string];

/** Tuesdays from 8 to 10. */
function tuesdays(updates: readonly Said[] = []) {
  return aMaintenance(['2026-12-01 08:00', '2026-12-01 10:00'], updates, {
    id: 'tuesdays',
    was: ['12'],
    repeat: { count: 1, unit: 'week', on: [], except: [], moved: [] },
  });
}

function windows(updates: readonly Said[], now: string) {
  return occurrencesOf(tuesdays(updates), 'UTC', at(now)).shown;
}

test('all that have begun and the next two are shown, each under an id that no file can have', () => {
  const { shown, later } = occurrencesOf(tuesdays(), 'UTC', at('2026-12-08 09:00'));
  expect(shown.map(({ id }) => id)).toEqual([
    'tuesdays~2026-12-01',
    'tuesdays~2026-12-08',
    'tuesdays~2026-12-15',
    'tuesdays~2026-12-22',
  ]);
  expect(shown.every(({ was, repeat }) => was === undefined && repeat === undefined)).toBe(true);
  expect([later[0]?.id, later.length]).toEqual(['tuesdays~2026-12-29', 50]);
});

test('a window is news from when the one two before it opened', () => {
  const shown = windows([], '2026-12-08 09:00');
  expect(shown.map(({ occurrence }) => occurrence?.shownFrom)).toEqual([
    undefined,
    undefined,
    at('2026-12-01 08:00'),
    at('2026-12-08 08:00'),
  ]);
});

describe('an update belongs to', () => {
  const done: Said = ['completed', '2026-12-01 09:30'];
  test.each<[string, readonly Said[], string]>([
    ['the window that it falls into', [['completed', '2026-12-08 09:30']], '2026-12-08'],
    ['the first one before all', [['scheduled', '2026-11-20 09:00']], '2026-12-01'],
    ['the one before, which ended late', [['completed', '2026-12-08 13:00']], '2026-12-08'],
    [
      'the next one, when the one before was ended already',
      [done, ['completed', '2026-12-05 09:30']],
      '2026-12-08',
    ],
    ['the next one, which is called off', [['cancelled', '2026-12-02 09:00']], '2026-12-08'],
    ['the next one, which is spoken of', [['scheduled', '2026-12-08 10:00']], '2026-12-15'],
    ['the one before, which overruns', [['in_progress', '2026-12-08 10:30']], '2026-12-08'],
    ['the next one, which begins early', [['in_progress', '2026-12-15 07:00']], '2026-12-15'],
    [
      'the next one that began early and is done early',
      [
        ['in_progress', '2026-12-15 06:00'],
        ['completed', '2026-12-15 07:30'],
      ],
      '2026-12-15',
    ],
    [
      'the one before that was begun by a person',
      [
        ['in_progress', '2026-12-08 08:00'],
        ['verifying', '2026-12-12 10:00'],
      ],
      '2026-12-08',
    ],
  ])('%s', (_, updates, day) => {
    const owner = windows(updates, '2026-12-09 00:00').find(
      (each) => each.updates.at(-1)?.postedAt === at(updates.at(-1)![1]),
    );
    expect(owner?.occurrence?.day).toBe(day);
  });
});

test('work that nobody has ended is over when it begins anew', () => {
  const [first] = windows([['in_progress', '2026-12-01 08:05']], '2026-12-20 00:00');
  expect([
    maintenanceStatusAt(first!, at('2026-12-07 00:00')),
    maintenanceStatusAt(first!, at('2026-12-08 08:00')),
    workInterval(first!)?.endAt,
  ]).toEqual(['in_progress', 'completed', at('2026-12-08 08:00')]);
});

describe('a rule that is changed', () => {
  const before = tuesdays();
  test.each<[string, Partial<Repeat>, string, readonly string[]]>([
    ['calls off the next window', { except: ['2026-12-08'] }, '2026-12-02', ['2026-12-08 off']],
    ['calls off the one after it', { except: ['2026-12-15'] }, '2026-12-02', ['2026-12-15 off']],
    ['leaves out what nobody knew', { except: ['2026-12-22'] }, '2026-12-02', []],
    ['leaves out what is over', { except: ['2026-12-01'] }, '2026-12-02', []],
    [
      'calls off the windows after its end',
      { until: '2026-12-02' },
      '2026-12-02',
      ['2026-12-08 off', '2026-12-15 off'],
    ],
    ['calls off the second window', { until: '2026-12-08' }, '2026-12-02', ['2026-12-15 off']],
    [
      'calls off the windows of the other day',
      { on: [{ weekday: 'thu' }] },
      '2026-12-02',
      ['2026-12-08 off', '2026-12-15 off'],
    ],
    ['calls off what comes only every other week', { count: 2 }, '2026-12-02', ['2026-12-08 off']],
    [
      'moves a window',
      { moved: [{ day: '2026-12-08', scheduledFor: at('2026-12-09 12:00') }] },
      '2026-12-02',
      ['2026-12-08 moved'],
    ],
  ])('%s', (_, rule, day, expected) => {
    const after = { ...before, repeat: { ...before.repeat!, ...rule } };
    const changedAt = at(`${day} 12:00`);
    const change = { at: changedAt, isTold: false, before, after };
    const file = { firstAt: at('2026-11-01 00:00'), lastAt: changedAt, ruleChanges: [change] };
    const now = at('2026-12-20 00:00');
    const { content, revisions } = withChangedWindows(
      withOccurrences(aContent({ page: aPage(), maintenances: [after] }), now),
      new Map([[after.id, file]]),
      now,
    );
    expect(
      content.maintenances.flatMap(({ id, occurrence, updates }) => {
        const isMoved = revisions.get(id)?.moves?.[0]?.at === changedAt;
        const isOff = updates.some(
          ({ status, postedAt }) => status === 'cancelled' && postedAt === changedAt,
        );
        return isMoved || isOff ? [`${occurrence!.day} ${isOff ? 'off' : 'moved'}`] : [];
      }),
    ).toEqual(expected);
  });
});

test('a window that a later change of the rule gives again is not called off', () => {
  const long = tuesdays();
  const short = { ...long, repeat: { ...long.repeat!, until: '2026-12-02' } };
  const now = at('2026-12-05 00:00');
  const change = { isTold: false, before: long, after: short };
  const ruleChanges = [
    { ...change, at: at('2026-12-02 12:00') },
    { ...change, at: at('2026-12-03 12:00'), before: short, after: long },
  ];
  const file = { firstAt: 0, lastAt: now, ruleChanges };
  const { content } = withChangedWindows(
    withOccurrences(aContent({ page: aPage(), maintenances: [long] }), now),
    new Map([[long.id, file]]),
    now,
  );
  expect(content.maintenances.flatMap(({ updates }) => updates)).toEqual([]);
});

test('the page shows each window as planned work, and the file can be had back', () => {
  const now = at('2026-12-08 09:00');
  const once = aMaintenance(['2026-12-09 08:00', '2026-12-09 10:00'], [], { id: 'once' });
  const file = tuesdays();
  const content = withOccurrences(aContent({ page: aPage(), maintenances: [once, file] }), now);
  const status = assembleStatusPage(content, now);
  expect(status.activeMaintenances.map(({ id }) => id)).toEqual(['tuesdays~2026-12-08']);
  expect(status.upcomingMaintenances.map(({ id }) => id)).toEqual([
    'once',
    'tuesdays~2026-12-15',
    'tuesdays~2026-12-22',
  ]);
  expect(filedMaintenances(content)).toEqual([once, file]);
});
