import type { Day } from '../../model/time/day.ts';
import { directionOf } from '../../model/page/language.ts';
import { msPerDay, msPerHour, msPerMinute, type Instant } from '../../model/time/instant.ts';
import { formatRange, instantForm, timeForm } from '../../model/time/instant-form.ts';
import { isolate } from '../../model/text/bidi-isolation.ts';

/** An instant, or a range that begins at one, for a `<time>` element. */
export interface TimeView {
  /** ISO 8601 in UTC, to the second. */
  readonly iso: string;
  /** The end of a range. */
  readonly untilIso?: string;
  /** The day under whose heading it stands: the script names a day only when it is another one. */
  readonly day?: Day;
  /** In the page's zone, with the zone's name. */
  readonly text: string;
}

/** Dates, durations, lists and numbers as one language writes them, in one time zone. */
export interface TimeFormat {
  /** The BCP 47 tag to format with; English is a particular one. */
  readonly locale: string;
  readonly timeZone: string;
  /** `14 Mar 2026, 09:58 UTC` */
  readonly dateTime: (at: Instant) => TimeView;
  /** `14 Mar, 09:58 – 11:42 UTC`, the parts that repeat left out. */
  readonly range: (from: Instant, until: Instant) => string;
  /** The same for a `<time>` element. */
  readonly window: (from: Instant, until: Instant) => TimeView;
  /** The same within a day under whose heading it stands: `09:58–11:42 UTC` */
  readonly windowOfDay: (day: Day, from: Instant, until: Instant) => TimeView;
  /** `14 March` */
  readonly shortDay: (day: Day) => string;
  /** Two days and all between them: `1 – 8 March` */
  readonly dayRange: (first: Day, last: Day) => string;
  /** `March 2026` of `2026-03` */
  readonly month: (month: string) => string;
  /** `2026`, as the language writes a year */
  readonly year: (year: string) => string;
  /** The day with which the week begins, 1 for Monday to 7 for Sunday, and the letters of all seven from there. */
  readonly firstWeekday: number;
  readonly weekdays: readonly string[];
  /** `2 h 3 min`; the two largest parts, floored to the minute; under a minute `1 min`. */
  readonly duration: (ms: number) => string;
  /** `10 sec ago` */
  readonly secondsAgo: (seconds: number) => string;
  readonly list: (items: readonly string[]) => string;
  /** `99.98%` for 0.99987: floored, never rounded up. */
  readonly percent: (ratio: number) => string;
}

/** @throws RangeError when the language or the zone is none. */
export function createTimeFormat(language: string, timeZone: string): TimeFormat {
  // Plain English is read all over the world: day before month, and no clock of twelve hours.
  const locale = language === 'en' ? 'en-GB' : language;
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options);
  const dateTime = format({ timeZone, ...instantForm });
  const range = (from: Instant, until: Instant) => formatRange(dateTime, from, until);
  const clock = format({ timeZone, ...timeForm });
  // Days are names already cut in the page's zone: noon UTC of that day is shown as that day.
  const shortDay = format({ timeZone: 'UTC', day: 'numeric', month: 'long' });
  const month = format({ timeZone: 'UTC', month: 'long', year: 'numeric' });
  const year = format({ timeZone: 'UTC', year: 'numeric' });
  const weekday = format({ timeZone: 'UTC', weekday: 'narrow' });
  const firstWeekday = new Intl.Locale(locale).getWeekInfo().firstDay;
  const ago = new Intl.RelativeTimeFormat(locale, { style: 'short' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const percent = new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: 0,
    maximumFractionDigits: 2,
    roundingMode: 'floor',
  });
  const noon = (text: string) => Date.parse(`${text}T12:00Z`);
  return {
    locale,
    timeZone,
    dateTime: (at) => ({ iso: formatIso(at), text: dateTime.format(at) }),
    range,
    window: (from, until) => ({
      iso: formatIso(from),
      untilIso: formatIso(until),
      text: range(from, until),
    }),
    windowOfDay: (day, from, until) => ({
      iso: formatIso(from),
      ...(until !== from && { untilIso: formatIso(until) }),
      day,
      text: formatRange(clock, from, until),
    }),
    shortDay: (text) => shortDay.format(noon(text)),
    dayRange: (first, last) => formatRange(shortDay, noon(first), noon(last)),
    month: (text) => month.format(noon(`${text}-15`)),
    year: (text) => year.format(noon(`${text}-06-15`)),
    firstWeekday,
    // The first of June 2026 is a Monday.
    weekdays: Array.from({ length: 7 }, (_, day) =>
      weekday.format(Date.UTC(2026, 5, firstWeekday + day, 12)),
    ),
    duration: createDurationFormat(locale),
    secondsAgo: (seconds) => ago.format(-seconds, 'second'),
    list: (items) => list.format(directionOf(language) === 'rtl' ? items.map(isolate) : items),
    // Ten digits are beyond any uptime and keep 0.9999 from becoming 0.99989999.
    percent: (ratio) => percent.format(Number(ratio.toFixed(10))),
  };
}

function createDurationFormat(locale: string): TimeFormat['duration'] {
  const unitFormat = (unit: string) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' });
  const days = unitFormat('day');
  const hours = unitFormat('hour');
  const minutes = unitFormat('minute');
  return (ms) => {
    const parts = [
      { value: Math.floor(ms / msPerDay), unit: days },
      { value: Math.floor((ms % msPerDay) / msPerHour), unit: hours },
      { value: Math.floor((ms % msPerHour) / msPerMinute), unit: minutes },
    ];
    const first = parts.findIndex(({ value }) => value > 0);
    if (first < 0) return minutes.format(1);
    return parts
      .slice(first, first + 2)
      .filter(({ value }) => value > 0)
      .map(({ value, unit }) => unit.format(value))
      .join(' ');
  };
}

/** ISO 8601 in UTC, to the second: `2026-03-14T09:58:00Z`. */
export function formatIso(at: Instant): string {
  return `${new Date(at).toISOString().slice(0, -5)}Z`;
}
