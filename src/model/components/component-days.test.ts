import { expect, test } from 'vitest';

import { aComponent, at } from '../../../test/support/builders.ts';
import { lastDays } from '../time/day.ts';
import { componentDays, uptimeOfDays } from './component-days.ts';
import { defaultWeights } from './uptime.ts';

const now = at('2026-03-30 12:00');
const minute = 60_000;

/** `2026-03-29 major_outage major_outage:60 [x]` */
function daysOf(
  spans: readonly [status: 'major_outage' | 'partial_outage', from: string, until: string][],
  options: { zone?: string; count?: number; since?: string } = {},
): string[] {
  const { zone = 'UTC', count = 3, since } = options;
  const component = aComponent('api', since === undefined ? {} : { since: at(since) });
  return componentDays(
    component,
    spans.map(([status, from, until], index) => ({
      id: 'api',
      status,
      startAt: at(from),
      endAt: until === '' ? Infinity : at(until),
      report: { kind: 'incident', id: `r${index}`, title: '' },
    })),
    lastDays(now, count, zone),
    now,
  ).map(({ day, status, durations, reports }) =>
    [
      day.slice(5),
      status ?? 'no-data',
      ...durations.map((each) => `${each.status}:${each.ms / minute}`),
      ...reports.map(({ id }) => id),
    ].join(' '),
  );
}

test('an incident over midnight belongs to both days', () => {
  expect(daysOf([['major_outage', '2026-03-28 23:30', '2026-03-29 01:00']])).toEqual([
    '03-28 major_outage major_outage:30 r0',
    '03-29 major_outage major_outage:60 r0',
    '03-30 operational',
  ]);
});

test('one that ends at midnight does not belong to the next day', () => {
  expect(daysOf([['major_outage', '2026-03-28 23:30', '2026-03-29 00:00']])[1]).toBe(
    '03-29 operational',
  );
});

test('midnight is that of the page, and the day of the clock change has 23 hours', () => {
  expect(
    daysOf([['major_outage', '2026-03-28 22:00', '2026-03-30 22:00']], { zone: 'Europe/Berlin' }),
  ).toEqual([
    '03-28 major_outage major_outage:60 r0',
    `03-29 major_outage major_outage:${23 * 60} r0`,
    `03-30 major_outage major_outage:${14 * 60} r0`,
  ]);
});

test('each minute counts once, with the worst of it, which names the day', () => {
  expect(
    daysOf(
      [
        ['partial_outage', '2026-03-30 01:00', '2026-03-30 02:00'],
        ['partial_outage', '2026-03-30 01:30', '2026-03-30 02:30'],
        ['major_outage', '2026-03-30 02:00', '2026-03-30 02:10'],
      ],
      { count: 1 },
    ),
  ).toEqual(['03-30 major_outage partial_outage:80 major_outage:10 r0 r1 r2']);
});

test('what has no length is as bad as it was, for no time', () => {
  expect(daysOf([['major_outage', '2026-03-29 10:00', '2026-03-29 10:00']], { count: 2 })).toEqual([
    '03-29 major_outage r0',
    '03-30 operational',
  ]);
});

test('a day that begins this moment is what it is now', () => {
  const day = { day: '2026-03-30', startAt: now, endAt: now + 86_400_000 };
  const span = { id: 'api', report: { kind: 'incident', id: 'r', title: '' } } as const;
  const spans = [
    { ...span, status: 'partial_outage', startAt: now - minute, endAt: Infinity },
    { ...span, status: 'major_outage', startAt: now - minute, endAt: now },
  ] as const;
  expect(componentDays(aComponent('api'), spans, [day], now)[0]).toMatchObject({
    status: 'partial_outage',
    durations: [],
  });
});

test('an open one reaches to now', () => {
  expect(daysOf([['major_outage', '2026-03-30 11:00', '']], { count: 1 })).toEqual([
    '03-30 major_outage major_outage:60 r0',
  ]);
});

test('before the component existed there is no data, and no downtime either', () => {
  const spans: Parameters<typeof daysOf>[0] = [
    ['major_outage', '2026-03-28 01:00', '2026-03-29 13:00'],
  ];
  expect(daysOf(spans, { since: '2026-03-29 12:00' })).toEqual([
    '03-28 no-data',
    '03-29 major_outage major_outage:60 r0',
    '03-30 operational',
  ]);
});

test('of no days there is no uptime', () => {
  const options = { now, weights: defaultWeights };
  expect(uptimeOfDays(aComponent('api'), [], [], options)).toBeUndefined();
});
