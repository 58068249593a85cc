import { Temporal } from 'temporal-polyfill';

import type { TextScanner } from '../text-scanner.ts';

/** A calendar day that may be meant, and the reading that leads to it. */
export interface GuessedDay {
  readonly day: Temporal.PlainDate;
  /** Empty when there is one reading only. */
  readonly by: string;
}

/** The beginnings of the names of months, in English and in neighbouring languages. */
const months: readonly RegExp[] = [
  /^(jan|jän|ene|gen|styc|січ|oca)/,
  /^(feb|fév|fev|lut|лют|şub)/,
  /^(mar|mär|mrz|березн|бер$)/,
  /^(apr|avr|abr|kwi|квіт|nis)/,
  /^(may|mai|mag|maj|трав)/,
  /^(jun|juin|giu|cze|черв|haz)/,
  /^(jul|juil|lug|lip|лип|tem)/,
  /^(aug|aoû|aou|ago|sie|серп|ağu)/,
  /^(sep|set|wrz|верес|eyl)/,
  /^(oct|okt|out|ott|paź|жовт|eki)/,
  /^(nov|lis|лист|kas)/,
  /^(dec|dez|déc|dic|gru|груд|ara)/,
];
const monthForm = String.raw`(\p{L}{3,10})\.?`;
const separator = String.raw`\s?[-/._]\s?`;

const isoForm = new RegExp(
  String.raw`(?<!\d)(\d{4})(?:${separator}|年|년\s?)(\d{1,2})(?:${separator}|月|월\s?)(\d{1,2})[日일]?(?!\d)`,
  'u',
);
const spacedForm = /^(\d{4}) (\d{1,2}) (\d{1,2})(?= )/;
const compactForm = /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?=[ t_-]|\d{4}|$)/;
const weekForm = /(?<!\d)(\d{4})-?w(\d{2})-?([1-7])(?!\d)/;
const dayOfYearForm = /(?<![\d-])(\d{4})-(\d{3})(?![\d-])/;
const shortForm = /(?<!\d)(\d{1,2})\s?([-/._])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?![\d:])/;
/** `28.11.`, `28/11`: without a year the dot or the stroke tells it from a time of day. */
const yearlessForm = /(?<![\d:.])(\d{1,2})(?:\.(\d{1,2})\.|\/(\d{1,2}))(?![\d:.])/;
const dayMonthForm = new RegExp(
  String.raw`(?<![\d:])(\d{1,2})(?:st|nd|rd|th|er|\.|º)?[ -]?(?:of |de )?${monthForm}(?:[ -](?:de )?'?(\d{4}|\d{2})(?![\d:]|\s?(?:[ap]\.?m|uhr|h)))?`,
  'u',
);
const monthDayForm = new RegExp(
  String.raw`${monthForm}[ -](\d{1,2})(?:st|nd|rd|th)?(?![\d:])(?:[ -]+'?(\d{4})(?![\d:]))?`,
  'u',
);
const yearMonthForm = new RegExp(
  String.raw`(?<!\d)(\d{4})[ -]${monthForm}[ -](\d{1,2})(?!\d)`,
  'u',
);

const relative: readonly (readonly [RegExp, number])[] = [
  [/(?<!\p{L})(the day before yesterday|vorgestern)(?!\p{L})/u, -2],
  [/(?<!\p{L})(yesterday|last night|gestern|hier|ayer|ieri|wczoraj|вчора)(?!\p{L})/u, -1],
  [
    /(?<!\p{L})(today|tonight|this (?:morning|afternoon|evening)|heute|aujourd'hui|hoy|oggi|hoje|dziś|сьогодні)(?!\p{L})/u,
    0,
  ],
  [/(?<!\p{L})(tomorrow|morgen|demain|mañana|domani|amanhã|jutro|завтра)(?!\p{L})/u, 1],
];

const weekdays: readonly RegExp[] = [
  /(?<!\p{L})(mon|monday|montag)(?!\p{L})/u,
  /(?<!\p{L})(tues?|tuesday|dienstag)(?!\p{L})/u,
  /(?<!\p{L})(wed|wednesday|mittwoch)(?!\p{L})/u,
  /(?<!\p{L})(thu|thurs?|thursday|donnerstag)(?!\p{L})/u,
  /(?<!\p{L})(fri|friday|freitag)(?!\p{L})/u,
  /(?<!\p{L})(sat|saturday|samstag|sonnabend)(?!\p{L})/u,
  /(?<!\p{L})(sun|sunday|sonntag)(?!\p{L})/u,
];

/**
 * Takes the date out of a text in lower case. Undefined when it has none; empty when the date does not exist.
 * @param today for `today`, and for dates without a year
 * @param after the instant written before it: a day of the week is the next one after it; without it, the last one
 */
export function takeDays(
  text: TextScanner,
  today: Temporal.PlainDate | undefined,
  after?: Temporal.PlainDate,
): GuessedDay[] | undefined {
  const iso = text.take(isoForm) ?? text.take(spacedForm) ?? text.take(compactForm);
  if (iso) {
    const [, year, month, day] = iso.map(Number);
    // A month above 12 means that day and month have changed places.
    return month! > 12 ? one(plainDate(year, day, month)) : dayOrNeighbours(year!, month!, day!);
  }
  const week = text.take(weekForm);
  if (week) {
    const [, year, number, weekday] = week.map(Number);
    const first = plainDate(year, 1, 4);
    return one(first?.add({ days: (number! - 1) * 7 + weekday! - first.dayOfWeek }));
  }
  const counted = text.take(dayOfYearForm);
  if (counted)
    return one(plainDate(Number(counted[1]), 1, 1)?.add({ days: Number(counted[2]) - 1 }));
  const short = text.take(shortForm);
  if (short) return takeShort(short, today);
  return (
    named(text, today) ??
    (today && yearless(text, today)) ??
    (today && monthAndDay(text, today)) ??
    relativeDay(text, today) ??
    (today && weekday(text, today, after))
  );
}

/**
 * `28/11/2026`, `11/28/26`: the order of day and month is only known if one is above 12, or from dots, which come with
 * the month second.
 */
function takeShort(
  [, first, mark, second, yearText = '']: readonly (string | undefined)[],
  today: Temporal.PlainDate | undefined,
): GuessedDay[] {
  // `26-11-28`: the year may come first, and then the day is near.
  const yearFirst =
    mark === '-' && yearText.length === 2
      ? plainDate(2000 + Number(first), Number(second), Number(yearText))
      : undefined;
  if (today && yearFirst && Math.abs(today.until(yearFirst).days) < 366) return one(yearFirst);
  const year = yearText.length === 2 ? 2000 + Number(yearText) : Number(yearText);
  const dayFirst = plainDate(year, Number(second), Number(first));
  const isDotted = mark === '.' && dayFirst !== undefined;
  const monthFirst = isDotted ? undefined : plainDate(year, Number(first), Number(second));
  if (!dayFirst && !monthFirst && Number(second) <= 12)
    return dayOrNeighbours(year, Number(second), Number(first));
  if (!dayFirst || !monthFirst) return one(dayFirst ?? monthFirst);
  return either(dayFirst, monthFirst);
}

function named(text: TextScanner, today: Temporal.PlainDate | undefined): GuessedDay[] | undefined {
  const before = text.left;
  const forms = [
    [yearMonthForm, 1, 2, 3],
    [dayMonthForm, 3, 2, 1],
    [monthDayForm, 3, 1, 2],
  ] as const;
  for (const [form, yearAt, monthAt, dayAt] of forms) {
    const match = text.take(form);
    const month = months.findIndex((each) => each.test(match?.[monthAt] ?? '')) + 1;
    if (match && month > 0) {
      const day = Number(match[dayAt]);
      // `Sat Nov 28 09:58:00 UTC 2026`
      const year = match[yearAt] ?? text.take(/(?<![\d:.])(20\d\d)$/)?.[1];
      if (year !== undefined) {
        return dayOrNeighbours(year.length === 2 ? 2000 + Number(year) : Number(year), month, day);
      }
      const near = today && nearestYear(month, day, today);
      return near || !today ? one(near) : dayOrNeighbours(today.year, month, day);
    }
    text.left = before;
  }
  return undefined;
}

/** The day, or the neighbouring days if its month does not have it. */
function dayOrNeighbours(year: number, month: number, day: number): GuessedDay[] {
  const written = plainDate(year, month, day);
  const first = written || day > 31 ? undefined : plainDate(year, month, 1);
  if (!first || day < 1) return one(written);
  const next = first.add({ months: 1 });
  return [
    { day: next.subtract({ days: 1 }), by: 'the last day of that month' },
    { day: next, by: 'the first day of the next' },
  ];
}

function yearless(text: TextScanner, today: Temporal.PlainDate): GuessedDay[] | undefined {
  const before = text.left;
  const [found, first, dotted, stroked] = text.take(yearlessForm) ?? [];
  if (found === undefined) return undefined;
  const [day, month] = [Number(first), Number(dotted ?? stroked)];
  const dayFirst = nearestYear(month, day, today);
  const monthFirst = stroked === undefined ? undefined : nearestYear(day, month, today);
  if (dayFirst && monthFirst) return either(dayFirst, monthFirst);
  if (dayFirst || monthFirst) return one(dayFirst ?? monthFirst);
  text.left = before;
  return undefined;
}

/** `11-28 09:58`: only before a time of day, where it cannot be a range. */
function monthAndDay(text: TextScanner, today: Temporal.PlainDate): GuessedDay[] | undefined {
  const [, month, day] = text.take(/(?<![\d:.-])(\d\d)-(\d\d)(?= \d{1,2}:\d\d)/) ?? [];
  return month === undefined ? undefined : one(nearestYear(Number(month), Number(day), today));
}

function either(dayFirst: Temporal.PlainDate, monthFirst: Temporal.PlainDate): GuessedDay[] {
  if (dayFirst.equals(monthFirst)) return one(dayFirst);
  return [
    { day: dayFirst, by: 'day first' },
    { day: monthFirst, by: 'month first' },
  ];
}

function weekday(
  text: TextScanner,
  today: Temporal.PlainDate,
  after: Temporal.PlainDate | undefined,
): GuessedDay[] | undefined {
  const wanted = weekdays.findIndex((form) => text.take(form)) + 1;
  if (wanted === 0) return undefined;
  const isAhead = text.take(/(?<!\p{L})(next|coming|nächste[nr]?|kommende[nr]?)(?!\p{L})/u);
  if (isAhead && !after) return one(today.add({ days: ((wanted - today.dayOfWeek + 6) % 7) + 1 }));
  return after
    ? one(after.add({ days: (wanted - after.dayOfWeek + 7) % 7 }))
    : one(today.subtract({ days: (today.dayOfWeek - wanted + 7) % 7 }));
}

function nearestYear(month: number, day: number, today: Temporal.PlainDate) {
  return [today.year - 1, today.year, today.year + 1]
    .flatMap((year) => plainDate(year, month, day) ?? [])
    .toSorted((a, b) => Math.abs(today.until(a).days) - Math.abs(today.until(b).days))[0];
}

function relativeDay(text: TextScanner, today: Temporal.PlainDate | undefined) {
  const found = relative.find(([form]) => text.take(form));
  return found && one(today?.add({ days: found[1] }));
}

function plainDate(year?: number, month?: number, day?: number): Temporal.PlainDate | undefined {
  if (year === undefined || year < 1970 || year > 2100) return undefined;
  try {
    return Temporal.PlainDate.from({ year, month: month!, day: day! }, { overflow: 'reject' });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function one(day: Temporal.PlainDate | undefined): GuessedDay[] {
  return day ? [{ day, by: '' }] : [];
}
