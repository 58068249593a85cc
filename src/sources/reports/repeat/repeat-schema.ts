import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

import { weekdays, type Repeat, type RepeatDay } from '../../../model/reports/repeat-rule.ts';
import { isTimeZone } from '../../../model/time/day.ts';
import { formatInstant, parseInstant } from '../../text/instant-text.ts';
import type { EveryKey } from '../../yaml/text-schemas.ts';

/** YAML parses some of these words as other types: `15` is a number. */
const dayOfRule = z
  .union([
    z.string().refine((text) => parseDayOfRule(text) !== undefined, {
      params: { expected: 'a day such as tue, or of a month: first tue, last fri, 15' },
    }),
    z.int().min(1).max(31),
  ])
  .transform((value) => parseDayOfRule(String(value)));

const day = z.string().refine(isDay, { params: { expected: 'a day such as 2026-12-29' } });

const movedTo = z.string().refine((text) => parseInstant(text).kind === 'instant', {
  params: { expected: 'an instant with its zone such as 2026-12-30 08:00 UTC' },
});

export const except = z
  .array(day)
  .describe('Days without a window, by the day on which it would open.');

export const moved = z
  .record(z.string().refine(isDay, { error: 'a day such as 2026-12-29' }), movedTo)
  .describe(
    'Windows that open at another time: the day on which one would open, and the time at which it opens instead. It keeps its length.',
  );

export const RepeatSchema = z
  .strictObject({
    every: z
      .string()
      .regex(everyForm(), 'day, week, month or year, or a number of them such as 2 weeks')
      .describe('How often: "day", "week", "month", "year", or several such as "2 weeks".'),
    on: z
      .array(dayOfRule)
      .optional()
      .describe(
        'On which days: of a week [tue, thu], of a month [first tue], [last fri] or [15]. Default: the day of "scheduled_for".',
      ),
    until: day
      .optional()
      .describe('The last day on which it may begin; without it, it never ends.'),
    time_zone: z
      .string()
      .refine(isTimeZone, { params: { expected: 'an IANA time zone such as Europe/Berlin' } })
      .optional()
      .describe('The zone whose clock it goes by; default: that of the page.'),
    except: except.optional(),
    moved: moved.optional(),
  })
  .superRefine(({ every, on = [] }, context) => {
    const { unit } = parseEvery(every);
    for (const [index, each] of on.entries()) {
      // A value that could not be parsed is left as it was written; it already has a problem.
      if (typeof each !== 'object' || fits(each, unit)) continue;
      context.addIssue({
        code: 'custom',
        params: { expected: expectedDays[unit] },
        path: ['on', index],
        input: formatDayOfRule(each),
      });
    }
  })
  .describe('How the window repeats; the first one gives the time of day and the length.');

type WrittenRepeat = z.output<typeof RepeatSchema>;

const expectedDays: Readonly<Record<Repeat['unit'], string>> = {
  day: 'no "on": work of every day',
  week: 'a day of the week such as tue',
  month: 'a day of a month such as first tue, last fri or 15',
};

/** Parses the rule; exceptions may be in it or beside it. */
export function parseRepeat(
  written: WrittenRepeat,
  beside: Pick<WrittenRepeat, 'except' | 'moved'>,
): Repeat {
  const { until, time_zone: timeZone } = written;
  return {
    ...parseEvery(written.every),
    on: (written.on ?? []).flatMap((each) => each ?? []),
    ...(until !== undefined && { until }),
    ...(timeZone !== undefined && { timeZone }),
    except: [...new Set([...(written.except ?? []), ...(beside.except ?? [])])],
    moved: Object.entries({ ...written.moved, ...beside.moved }).flatMap(([of, text]) => {
      const reading = parseInstant(text);
      return reading.kind === 'instant' ? [{ day: of, scheduledFor: reading.at }] : [];
    }),
  };
}

/** The value that `parseRepeat` parses. */
export function formatRepeat({ count, unit, on, until, timeZone, except, moved }: Repeat) {
  return {
    every: count === 1 ? unit : `${count} ${unit}s`,
    on: on.length > 0 ? on.map(formatDayOfRule) : undefined,
    until,
    time_zone: timeZone,
    except: except.length > 0 ? except : undefined,
    moved:
      moved.length > 0
        ? Object.fromEntries(
            moved.map(({ day, scheduledFor }) => [day, formatInstant(scheduledFor)]),
          )
        : undefined,
  } satisfies EveryKey<typeof RepeatSchema>;
}

function everyForm(): RegExp {
  return /^(?:([1-9]\d{0,2}) )?(day|week|month|year)s?$/;
}

function parseEvery(text: string): Pick<Repeat, 'count' | 'unit'> {
  const match = everyForm().exec(text);
  const count = Number(match?.[1] ?? 1);
  const unit = match?.[2];
  if (unit === 'year') return { count: count * 12, unit: 'month' };
  return { count, unit: unit === 'day' || unit === 'month' ? unit : 'week' };
}

const places = { first: 1, second: 2, third: 3, fourth: 4, fifth: 5, last: -1 } as const;

/** `tue`, `Tuesday`, `first tue`, `last`, `15`; undefined for anything else. */
function parseDayOfRule(text: string): RepeatDay | undefined {
  const words = text.trim().toLowerCase().split(/\s+/);
  const place = Object.entries(places).find(([name]) => name === words[0])?.[1];
  const last = words.at(-1) ?? '';
  const weekday = weekdays.find(
    (each) => each === last || (last.startsWith(each) && dayNames.includes(last)),
  );
  if (words.length === 1 && weekday) return { weekday };
  if (words.length === 2 && weekday && place !== undefined) return { weekday, place };
  if (words.length === 1 && words[0] === 'last') return { dayOfMonth: -1 };
  const date = words.length === 1 && /^\d{1,2}$/.test(last) ? Number(last) : 0;
  return date >= 1 && date <= 31 ? { dayOfMonth: date } : undefined;
}

const dayNames = [
  'monday',
  'tuesday',
  'tues',
  'wednesday',
  'thursday',
  'thurs',
  'thur',
  'friday',
  'saturday',
  'sunday',
];

function formatDayOfRule(each: RepeatDay): string | number {
  if ('dayOfMonth' in each) return each.dayOfMonth < 0 ? 'last' : each.dayOfMonth;
  const place = Object.entries(places).find(([, value]) => value === each.place)?.[0];
  return place === undefined ? each.weekday : `${place} ${each.weekday}`;
}

function fits(each: RepeatDay, unit: Repeat['unit']): boolean {
  const isOfWeek = 'weekday' in each && each.place === undefined;
  return unit === 'week' ? isOfWeek : unit === 'month' && !isOfWeek;
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
