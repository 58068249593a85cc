import { Temporal } from 'temporal-polyfill';

import { msPerDay, type Instant } from './instant.ts';
import type { Interval } from './interval.ts';

/** A calendar day, `2026-03-14`. */
export type Day = string;

/** A calendar day of some time zone and the time it covers: 23 or 25 hours when clocks change. */
export interface DayInterval extends Interval {
  readonly day: Day;
}

/** @throws RangeError when `timeZone` is not an IANA zone. */
export function dayOf(at: Instant, timeZone: string): Day {
  return zoned(at, timeZone).toPlainDate().toString();
}

/** Bars, calendars and months ask for the same days again and again, and asking the zone takes long. */
const starts = new Map<string, Instant>();

/** The instant at which the day begins there: midnight, or the first moment after a midnight that clocks skip. */
export function startOfDay(day: Day, timeZone: string): Instant {
  const key = `${day} ${timeZone}`;
  const known = starts.get(key);
  if (known !== undefined) return known;
  const start = Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds;
  starts.set(key, start);
  return start;
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * msPerDay).toISOString().slice(0, 10);
}

/** The last `count` days up to and with the one that holds `now`, oldest first; together they leave no gap. */
export function lastDays(now: Instant, count: number, timeZone: string): DayInterval[] {
  const first = addDays(dayOf(now, timeZone), 1 - count);
  const starts = Array.from({ length: count + 1 }, (_, index) => addDays(first, index)).map(
    (day) => ({ day, startAt: startOfDay(day, timeZone) }),
  );
  return starts
    .slice(0, count)
    .map(({ day, startAt }, index) => ({ day, startAt, endAt: starts[index + 1]!.startAt }));
}

/** The beginning of the stretch of UTC that holds an instant: of an hour, of a day. */
export function startOf(at: Instant, lengthMs: number): Instant {
  return Math.floor(at / lengthMs) * lengthMs;
}

/** The month of an instant in that zone, `2026-03`. */
export function monthOf(at: Instant, timeZone: string): string {
  return dayOf(at, timeZone).slice(0, 7);
}

/** A calendar month of some time zone, `2026-03`, and the time it covers. */
export interface MonthInterval extends Interval {
  readonly month: string;
}

/** The months from that of one instant to that of another, oldest first; together they leave no gap. */
export function monthsBetween(from: Instant, to: Instant, timeZone: string): MonthInterval[] {
  const months: MonthInterval[] = [];
  let month = Temporal.PlainYearMonth.from(monthOf(from, timeZone));
  const startOf = (each: Temporal.PlainYearMonth) =>
    startOfDay(each.toPlainDate({ day: 1 }).toString(), timeZone);
  let startAt = startOf(month);
  while (startAt <= to) {
    const next = month.add({ months: 1 });
    const endAt = startOf(next);
    months.push({ month: month.toString(), startAt, endAt });
    [month, startAt] = [next, endAt];
  }
  return months;
}

/**
 * Whether the runtime knows the IANA zone, for its dates as for its texts. An offset is not a zone: it has no summer time.
 * Nor is EST, which IANA keeps as such an offset, and people write for New York.
 */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name) || /^est$/i.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    zoned(0, name);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function zoned(at: Instant, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
}
