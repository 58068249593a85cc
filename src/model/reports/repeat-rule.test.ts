import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { at } from '../../../test/support/builders.ts';
import { dayOf, startOfDay } from '../time/day.ts';
import { msPerDay } from '../time/instant.ts';
import { ruleDays, slotsOf, type Repeat, type Rule } from './repeat-rule.ts';

const weekly: Repeat = { count: 1, unit: 'week', on: [], except: [], moved: [] };

function aRule(from: string, until: string, repeat: Partial<Repeat>, timeZone = 'UTC'): Rule {
  return {
    window: { startAt: at(from), endAt: at(until) },
    repeat: { ...weekly, ...repeat },
    timeZone,
  };
}

function weekdayOf(day: string): number {
  return new Date(`${day}T00:00Z`).getUTCDay();
}

function iso(instant: number): string {
  return new Date(instant).toISOString().slice(0, 16).replace('T', ' ');
}

describe('the days of a rule', () => {
  const month = { unit: 'month' } as const;
  test.each<[string, string, Partial<Repeat>, string[]]>([
    ['every week', '2026-12-01', {}, ['2026-12-01', '2026-12-08', '2026-12-15']],
    ['every second week', '2026-12-01', { count: 2 }, ['2026-12-01', '2026-12-15', '2026-12-29']],
    [
      'two days of a week',
      '2026-12-01',
      { on: [{ weekday: 'thu' }, { weekday: 'tue' }] },
      ['2026-12-01', '2026-12-03', '2026-12-08'],
    ],
    [
      'two days of every second week, begun with the later one',
      '2026-12-03',
      { count: 2, on: [{ weekday: 'tue' }, { weekday: 'thu' }] },
      ['2026-12-03', '2026-12-15', '2026-12-17'],
    ],
    [
      'every third day',
      '2026-12-30',
      { unit: 'day', count: 3 },
      ['2026-12-30', '2027-01-02', '2027-01-05'],
    ],
    [
      'the 31st, in months that have one',
      '2026-12-31',
      month,
      ['2026-12-31', '2027-01-31', '2027-03-31'],
    ],
    [
      'the last day of a month',
      '2026-12-31',
      { ...month, on: [{ dayOfMonth: -1 }] },
      ['2026-12-31', '2027-01-31', '2027-02-28'],
    ],
    [
      'first Tuesdays',
      '2026-12-01',
      { ...month, on: [{ weekday: 'tue', place: 1 }] },
      ['2026-12-01', '2027-01-05', '2027-02-02'],
    ],
    [
      'last Fridays',
      '2026-12-01',
      { ...month, on: [{ weekday: 'fri', place: -1 }] },
      ['2026-12-25', '2027-01-29', '2027-02-26'],
    ],
    [
      'fifth Mondays',
      '2026-12-01',
      { ...month, on: [{ weekday: 'mon', place: 5 }] },
      ['2027-03-29', '2027-05-31', '2027-08-30'],
    ],
    [
      'a leap day, every year',
      '2028-02-29',
      { ...month, count: 12 },
      ['2028-02-29', '2032-02-29', '2036-02-29'],
    ],
    [
      'until a day, which counts',
      '2026-12-01',
      { until: '2026-12-08' },
      ['2026-12-01', '2026-12-08'],
    ],
    ['until before it begins', '2026-12-01', { until: '2026-11-30' }, []],
  ])('%s', (_, from, repeat, days) => {
    const rule = aRule(`${from} 08:00`, `${from} 10:00`, repeat);
    expect([...ruleDays(rule).take(3)]).toEqual(days);
  });
});

describe('windows', () => {
  test.each([
    [
      'keep their clock when summer begins and ends',
      aRule('2027-03-23 21:00', '2027-03-24 01:00', {}, 'Europe/Berlin'),
      ['2027-03-23 21:00–2027-03-24 01:00', '2027-03-30 20:00–2027-03-31 00:00'],
    ],
    [
      'keep both their ends in the night of the change',
      aRule('2027-03-21 00:00', '2027-03-21 04:00', {}, 'Europe/Berlin'),
      ['2027-03-21 00:00–2027-03-21 04:00', '2027-03-28 00:00–2027-03-28 03:00'],
    ],
    [
      'that begin in the skipped hour and would end before',
      aRule('2027-03-21 01:50', '2027-03-21 02:20', {}, 'Europe/Berlin'),
      ['2027-03-21 01:50–2027-03-21 02:20', '2027-03-28 01:50–2027-03-28 02:20'],
    ],
    [
      'go by the day of the zone, not of UTC',
      aRule('2026-11-30 23:30', '2026-12-01 00:30', { on: [{ weekday: 'tue' }] }, 'Europe/Berlin'),
      ['2026-11-30 23:30–2026-12-01 00:30', '2026-12-07 23:30–2026-12-08 00:30'],
    ],
    [
      'leave out exceptions and move others, which keep their length',
      aRule('2026-12-15 08:00', '2026-12-15 10:00', {
        except: ['2026-12-29'],
        moved: [{ day: '2026-12-22', scheduledFor: at('2026-12-23 18:00') }],
      }),
      [
        '2026-12-15 08:00–2026-12-15 10:00',
        '2026-12-23 18:00–2026-12-23 20:00',
        '2027-01-05 08:00–2027-01-05 10:00',
      ],
    ],
  ])('%s', (_, rule, expected) => {
    const slots = slotsOf(rule, rule.window.startAt, rule.window.startAt);
    const found = slots.slice(0, expected.length);
    expect(found.map(({ startAt, endAt }) => `${iso(startAt)}–${iso(endAt)}`)).toEqual(expected);
  });
});

test('any rule gives windows in order that open by its clock, on its days, and end after they begin', () => {
  const zones = ['UTC', 'Europe/Berlin', 'America/Santiago', 'Australia/Lord_Howe', 'Pacific/Apia'];
  fc.assert(
    fc.property(
      fc.record({
        startAt: fc.integer({ min: at('2024-01-01') / 60_000, max: at('2029-01-01') / 60_000 }),
        minutes: fc.integer({ min: 1, max: 600 }),
        count: fc.integer({ min: 1, max: 4 }),
        unit: fc.constantFrom('day' as const, 'week' as const, 'month' as const),
        timeZone: fc.constantFrom(...zones),
        except: fc.nat(4),
      }),
      ({ startAt, minutes, count, unit, timeZone, except }) => {
        const window = { startAt: startAt * 60_000, endAt: (startAt + minutes) * 60_000 };
        const plain: Rule = { window, timeZone, repeat: { ...weekly, count, unit } };
        const days = [...ruleDays(plain).take(5)];
        const rule = { ...plain, repeat: { ...plain.repeat, except: [days[except]!] } };
        const slots = slotsOf(rule, window.startAt, window.startAt + 200 * msPerDay);
        expect(slots.length).toBeGreaterThanOrEqual(2);
        const wall = (instant: number) => instant - startOfDay(dayOf(instant, timeZone), timeZone);
        for (const [index, { day, startAt: opens, endAt }] of slots.entries()) {
          expect(endAt).toBeGreaterThan(opens);
          expect(day).not.toBe(days[except]);
          expect(opens).toBeGreaterThan(slots[index - 1]?.startAt ?? -Infinity);
          expect(dayOf(opens, timeZone)).toBe(day);
          // No change of a clock is of more than an hour here.
          expect(Math.abs(wall(opens) - wall(window.startAt))).toBeLessThanOrEqual(3_600_000);
          if (unit === 'week') expect(weekdayOf(day)).toBe(weekdayOf(days[0]!));
        }
      },
    ),
    { numRuns: 60 },
  );
});
