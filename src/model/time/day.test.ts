import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { at } from '../../../test/support/builders.ts';
import { addDays, dayOf, isTimeZone, lastDays, monthOf, startOfDay } from './day.ts';

const hour = 3_600_000;

const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'America/Santiago',
  'Asia/Kathmandu',
  'Pacific/Apia',
];

test.each([
  ['spring in Berlin', 'Europe/Berlin', '2026-03-29', 23],
  ['autumn in Berlin', 'Europe/Berlin', '2026-10-25', 25],
  ['spring in New York', 'America/New_York', '2026-03-08', 23],
  ['autumn in New York', 'America/New_York', '2026-11-01', 25],
  ['half an hour less on Lord Howe', 'Australia/Lord_Howe', '2026-10-04', 23.5],
  ['half an hour more on Lord Howe', 'Australia/Lord_Howe', '2026-04-05', 24.5],
  ['no midnight in Santiago', 'America/Santiago', '2026-09-06', 23],
  ['two elevens in Santiago', 'America/Santiago', '2026-04-04', 25],
  ['Kathmandu', 'Asia/Kathmandu', '2026-03-29', 24],
  ['the day that Samoa skipped', 'Pacific/Apia', '2011-12-30', 0],
])('%s', (_, zone, day, hours) => {
  const length = startOfDay(addDays(day, 1), zone) - startOfDay(day, zone);
  expect(length / hour).toBe(hours);
});

test.each([
  ['UTC', '2026-03-14 00:00', '2026-03-14'],
  ['UTC', '2026-03-13 23:59', '2026-03-13'],
  ['Europe/Berlin', '2026-03-13 23:30', '2026-03-14'],
  ['Asia/Kathmandu', '2026-03-13 18:14', '2026-03-13'],
  ['Asia/Kathmandu', '2026-03-13 18:15', '2026-03-14'],
  ['America/Santiago', '2026-09-06 03:59', '2026-09-05'],
  ['America/Santiago', '2026-09-06 04:00', '2026-09-06'],
])('in %s %s UTC is on %s', (zone, instant, day) => {
  expect([dayOf(at(instant), zone), monthOf(at(instant), zone)]).toEqual([day, day.slice(0, 7)]);
});

test('a day in Santiago that has no midnight begins at one', () => {
  expect(startOfDay('2026-09-06', 'America/Santiago')).toBe(at('2026-09-06 04:00'));
});

describe.each(zones)('the last days in %s', (zone) => {
  test('leave no gap, hold now in the last, and cover the window exactly', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: at('2011-01-01'), max: at('2030-01-01') }),
        fc.integer({ min: 1, max: 120 }),
        (now, count) => {
          const days = lastDays(now, count, zone);
          expect(days).toHaveLength(count);
          const [first, last] = [days[0]!, days.at(-1)!];
          expect(last.startAt <= now && now < last.endAt).toBe(true);
          expect(last.day).toBe(dayOf(now, zone));
          const sum = days.reduce((total, { startAt, endAt }) => total + (endAt - startAt), 0);
          expect(sum).toBe(last.endAt - first.startAt);
          for (const [index, { endAt }] of days.slice(0, -1).entries()) {
            expect(endAt).toBe(days[index + 1]!.startAt);
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});

test('only zones that the runtime knows are time zones', () => {
  expect(['Europe/Berlin', 'UTC', 'Europe/Belin', '', 'CET CEST'].map(isTimeZone)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
