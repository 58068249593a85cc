import { Temporal } from 'temporal-polyfill';

import type { Day } from '../time/day.ts';
import type { Instant } from '../time/instant.ts';
import type { Interval } from '../time/interval.ts';

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** A day that a rule names: a weekday, the first (1) to last (-1) of its kind in a month, or a date in each month. */
export type RepeatDay =
  { readonly weekday: Weekday; readonly place?: number } | { readonly dayOfMonth: number };

/** How planned work repeats. The first window gives the time of day and the length. */
export interface Repeat {
  /** Every so many units. A year is twelve months. */
  readonly count: number;
  readonly unit: 'day' | 'week' | 'month';
  /** Empty: the weekday, or the day of the month, of the first window. */
  readonly on: readonly RepeatDay[];
  /** The last day on which a window may open. */
  readonly until?: Day;
  /** IANA name; without one, the zone of the page. */
  readonly timeZone?: string;
  /** Days without a window. */
  readonly except: readonly Day[];
  /** Windows of which readers knew and that a change of the file took away: they are shown as called off. */
  readonly calledOff?: ReadonlyMap<Day, CalledOff>;
  /** Windows that open at another time, by the day of the rule; each keeps its length. */
  readonly moved: readonly { readonly day: Day; readonly scheduledFor: Instant }[];
}

/** A window as it was, and when it was taken away. */
export interface CalledOff extends Interval {
  readonly at: Instant;
}

/** The first window, the rule, and the zone whose clock they go by. */
export interface Rule {
  readonly window: Interval;
  readonly repeat: Repeat;
  readonly timeZone: string;
}

/** One window of a rule. */
export interface Slot extends Interval {
  /** Its permanent name: the day of the rule in its zone, even after it was moved. */
  readonly day: Day;
}

/** Whether an exception leaves the day without a trace. */
export function isLeftOut({ except, calledOff }: Repeat, day: Day): boolean {
  return except.includes(day) && !calledOff?.has(day);
}

/** Whether a rule gives a window on a day, at whatever time. */
export function givesDay(rule: Rule, day: Day): boolean {
  if (rule.repeat.except.includes(day)) return false;
  for (const each of ruleDays(rule)) {
    if (each >= day) return each === day;
  }
  return false;
}

/** The most windows that a rule gives: more than 50 years of daily work. */
const mostDays = 20_000;

/** The days of a rule in order, exceptions and moved ones too; they end with `until`, or after `mostDays`. */
export function* ruleDays({ window, repeat, timeZone }: Rule): Generator<Day> {
  const first = dateAt(window.startAt, timeZone);
  const { until, unit, count } = repeat;
  const base = unit === 'week' ? first.subtract({ days: first.dayOfWeek - 1 }) : first;
  for (let step = 0, given = 0, tried = 0; given < mostDays && tried < mostDays; step += 1) {
    const period =
      unit === 'month'
        ? base.with({ day: 1 }).add({ months: step * count })
        : base.add(unit === 'week' ? { weeks: step * count } : { days: step * count });
    for (const date of datesIn(period, first, repeat)) {
      if (Temporal.PlainDate.compare(date, first) < 0) continue;
      if (until !== undefined && date.toString() > until) return;
      given += 1;
      yield date.toString();
    }
    tried += 1;
    if (until !== undefined && period.toString() > until) return;
  }
}

function datesIn(
  period: Temporal.PlainDate,
  first: Temporal.PlainDate,
  { unit, on }: Repeat,
): Temporal.PlainDate[] {
  if (unit === 'day') return [period];
  if (unit === 'week') {
    const days = on.flatMap((each) => ('weekday' in each ? weekdays.indexOf(each.weekday) : []));
    return sorted(days.length > 0 ? days : [first.dayOfWeek - 1]).map((days) =>
      period.add({ days }),
    );
  }
  const rules = on.length > 0 ? on : [{ dayOfMonth: first.day }];
  const days = rules.flatMap((each) => dayInMonth(period, each) ?? []);
  return sorted(days).map((day) => period.with({ day }));
}

/** The day of the month that a rule means; undefined in a month that has none. */
function dayInMonth(month: Temporal.PlainDate, rule: RepeatDay): number | undefined {
  const { daysInMonth } = month;
  if ('dayOfMonth' in rule) {
    const day = rule.dayOfMonth < 0 ? daysInMonth + 1 + rule.dayOfMonth : rule.dayOfMonth;
    return day >= 1 && day <= daysInMonth ? day : undefined;
  }
  const { weekday, place = 1 } = rule;
  const offset = (weekdays.indexOf(weekday) - (month.dayOfWeek - 1) + 7) % 7;
  const all = [1, 8, 15, 22, 29].map((day) => day + offset).filter((day) => day <= daysInMonth);
  return all.at(place < 0 ? place : place - 1);
}

function sorted(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].toSorted((a, b) => a - b);
}

/**
 * The window of a rule on one of its days, with the same local times as the first one. A local time that clocks skip is
 * read with the offset before the change, one that comes twice is the first (RFC 5545, 3.3.5).
 */
function slotOf(day: Day, { window, timeZone }: Rule): Slot {
  const [first, last] = [zoned(window.startAt, timeZone), zoned(window.endAt, timeZone)];
  const date = Temporal.PlainDate.from(day);
  const days = first.toPlainDate().until(last.toPlainDate()).days;
  const at = (plainDate: Temporal.PlainDate, plainTime: Temporal.PlainTime) =>
    plainDate.toZonedDateTime({ timeZone, plainTime }).epochMilliseconds;
  const startAt = at(date, first.toPlainTime());
  const endAt = at(date.add({ days }), last.toPlainTime());
  return {
    day,
    startAt,
    // Short work in an hour that clocks skip would otherwise end before it begins.
    endAt: endAt > startAt ? endAt : startAt + (window.endAt - window.startAt),
  };
}

/** The window that the rule alone gives, with the length of the first one, as calendars compute it. */
export function ruleSlotOf(day: Day, rule: Rule): Slot {
  const { startAt } = slotOf(day, rule);
  return { day, startAt, endAt: startAt + (rule.window.endAt - rule.window.startAt) };
}

/**
 * The windows of a rule, by when they open: at least two that open after `now`, all that open by `horizonAt`, and all
 * that were called off.
 */
export function slotsOf(rule: Rule, now: Instant, horizonAt: Instant): Slot[] {
  const { moved, except, calledOff = [] } = rule.repeat;
  const slots: Slot[] = [];
  let ahead = 0;
  for (const day of ruleDays(rule)) {
    const slot = slotOf(day, rule);
    if (slot.startAt > horizonAt && ahead >= 2) break;
    if (except.includes(day)) continue;
    const startAt = moved.find((each) => each.day === day)?.scheduledFor ?? slot.startAt;
    slots.push({ day, startAt, endAt: startAt + (slot.endAt - slot.startAt) });
    if (startAt > now) ahead += 1;
  }
  for (const [day, { startAt, endAt }] of calledOff) slots.push({ day, startAt, endAt });
  return slots.toSorted((a, b) => a.startAt - b.startAt);
}

function dateAt(at: Instant, timeZone: string): Temporal.PlainDate {
  return zoned(at, timeZone).toPlainDate();
}

function zoned(at: Instant, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
}
