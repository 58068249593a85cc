import { Temporal } from 'temporal-polyfill';

import { msPerDay, msPerMinute, type Instant } from '../../../model/time/instant.ts';
import { parseDuration } from '../duration-text.ts';
import { formatInstant, parseInstant } from '../instant-text.ts';
import { takeClockTimes, takeHour, type ClockTime } from './guessed-time-of-day.ts';
import { takeDays, type GuessedDay } from './guessed-date.ts';
import { guessDurations } from './guessed-spans.ts';
import { visibleForm } from '../invisible-characters.ts';
import { TextScanner } from '../text-scanner.ts';
import { takeZone, type GuessedZone } from './guessed-zone.ts';

/** An instant in our format, and, where several are possible, for whom it is right. */
export interface GuessedInstant {
  readonly instant: string;
  readonly where: string;
}

/** The instants that a text may mean, for a person to choose from. */
export interface GuessedTime {
  readonly meant: readonly GuessedInstant[];
  /** What the text leaves out; `meant` then assumes UTC, or midnight. */
  readonly lacks?: 'zone' | 'time';
}

export interface TimeContext {
  readonly now?: Instant;
  /** The instant written before it, from which a time or a duration alone counts. */
  readonly after?: Instant;
  /** The beginning of the day that the file is named for. */
  readonly day?: Instant;
  /** The end of a range. */
  readonly takesEnd?: boolean;
  /** Whether it cannot lie ahead, as of an update. */
  readonly isPast?: boolean;
}

/** The longest text that is tried, because the expressions are slow on long texts. */
const maxLength = 120;
const filler =
  /(?<!\p{L})(at|on|from|since|until|till|to|by|um|le|the|o'?clock|uhr|h|hrs|hours?|time|local|ca|circa|approx|about|around|mon|tues?|wed|thu|thurs?|fri|sat|sun|mo|di|mi|do|fr|sa|so|monday|tuesday|wednesday|thursday|friday|saturday|sunday|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|morning|afternoon|evening|am|den|und|and)(?!\p{L})\.?/gu;

/** What a person may have meant by a time such as `28 Nov 2026 9:58 pm UTC`, in forms that `parseInstant` takes. */
export function guessTime(written: string, context: TimeContext = {}): GuessedTime {
  if (written.length > maxLength) return { meant: [] };
  // "06:31 PST (14:31 UTC)" states the same time twice.
  const once = written.replace(/\([^)]*\d[:.h]\d\d[^)]*\)/, '');
  const first = once === written ? undefined : guessTimeIn(once, context);
  if (first && first.meant.length > 0 && first.lacks === undefined) return first;
  const whole = guessTimeIn(written, context);
  if (whole.meant.length > 0) return whole;
  const bare = written.replace(/\s*\([^)]*\)/, '');
  const rest = bare === written ? undefined : guessTimeIn(bare, context);
  return rest && rest.meant.length > 0 ? rest : (endOfRange(written, context) ?? whole);
}

/** Of two whole times, `A - B`, the one that is wanted. */
function endOfRange(written: string, context: TimeContext): GuessedTime | undefined {
  const parts = written.split(/\s+(?:[-–—→]|to|until|till|bis)\s+/);
  const read = parts.length === 2 ? parts.map((part) => guessTimeIn(part, context)) : [];
  return read.some(({ meant }) => meant.length === 0)
    ? undefined
    : read.at(context.takesEnd === true ? -1 : 0);
}

function guessTimeIn(written: string, context: TimeContext): GuessedTime {
  const seen = visibleForm(written)
    .toLowerCase()
    .replace(/(?<=\d)o(?=\d)/g, '0')
    .replace(/(?<=\d);(?=\d\d(?!\d))/g, ':')
    .replace(/(?<= \d{1,2}),(?=\d\d(?: ?(?:[ap]m|utc|gmt|z)\b|$))/, ':')
    .replace(/u\.t\.c\.?|\b(?:uct|ut[vxz]?|utcc|u[ry]c|[iy]tc)\b/g, 'utc')
    .replace(/half past (\d{1,2})(?!\d)/, '$1:30')
    .replace(/quarter past (\d{1,2})(?!\d)/, '$1:15')
    .replace(/quarter to (\d{1,2})(?!\d)/, (_, hour: string) => `${(Number(hour) + 23) % 24}:45`)
    .replace(/(?:utc|gmt)?\s?±\s?0+(:?00)?/g, ' utc')
    .replace(/\+ (?=\d\d?(?::?\d\d)?$)/, '+')
    .replace(/\b12 (?=noon|midday|midnight)/, '')
    .replace(/([+-]\d\d:?\d\d|z)\[[\w/+-]+\]?/, '$1')
    .replace(/(?<!\d)(\d{1,2})\/(\p{L}{3})\/(\d{4}):(?=\d\d:)/u, '$1 $2 $3 ')
    .replace(/(?<=\d)zz$/, 'z')
    .replace(/(\d{4}-\d{2}-\d{2})(?=\d{1,2}:\d\d)/, '$1 ')
    .replace(
      /(?<![\d:])(\d{1,2}:\d\d)(?= (?:this |in the )?(?:afternoon|evening|tonight))/,
      '$1 pm',
    );
  const last = endOfPeriod(seen, context.after ?? context.now);
  if (last !== undefined) {
    return { meant: [{ instant: formatInstant(last), where: '' }], lacks: 'zone' };
  }
  const counted = countedTime(seen.replace(/ (?:from now|hence)$/, ''), context);
  if (counted !== undefined) return { meant: [{ instant: formatInstant(counted), where: '' }] };
  const text = new TextScanner(
    seen
      .replace(/[()[\]{}<>"'“”„«»`*|~≈]/g, ' ')
      .replace(/[\u2010-\u2015−]/g, '-')
      .replace(/(\d)t(?=\d)/g, '$1 ')
      .replace(/,(?=\s|[a-z])/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  const after = context.after ?? context.day;
  const reference = context.now ?? after;
  const days = takeDays(
    text,
    reference === undefined ? undefined : plainDay(reference),
    context.after === undefined ? undefined : plainDay(context.after),
  );
  const zone = takeZone(text);
  const times = takeClockTimes(text);
  if (times.length === 0 && (days || zone)) times.push(...takeHour(text));
  if (/\d/.test(text.left.replace(filler, ' '))) return { meant: [] };
  const time = times.at(context.takesEnd === true ? -1 : 0);
  if ((times.length > 0 && !time) || times.length > 2) return { meant: [] };
  if (days) return time ? dated(days, time, zone) : ofDay(days, zone, context);
  if (!time || after === undefined) return { meant: [] };
  const past = context.isPast ? undatedPast(time, zone, after, context.now ?? Infinity) : undefined;
  return past ?? undated(time, zone, after);
}

/** The last minute of `end of day`, `EOB`, `end of the month`. */
function endOfPeriod(text: string, now: Instant | undefined): Instant | undefined {
  const [, unit] =
    /^(?:by |at )?(?:(?:the )?end of (?:the |this )?(day|business|week|month|year)|eo([dbwmy]))\.?$/.exec(
      text.replace(
        /\beo([dbwmy])\b/,
        (_, of: string) => `end of ${{ d: 'day', b: 'day', w: 'week', m: 'month', y: 'year' }[of]}`,
      ),
    ) ?? [];
  if (unit === undefined || now === undefined) return undefined;
  const day = plainDay(now);
  const last = {
    day,
    business: day,
    week: day.add({ days: 7 - day.dayOfWeek }),
    month: day.with({ day: day.daysInMonth }),
    year: day.with({ month: 12, day: 31 }),
  }[unit];
  return last && Date.parse(`${last.toString()}T23:59Z`);
}

/** Seconds or milliseconds since 1970, as chats write them too, and durations: `1764323880`, `<t:1764323880:F>`, `in 30 min`, `30m`. */
function countedTime(written: string, { now, after, day }: TimeContext): Instant | undefined {
  const seen = written.replace(/^[([]|[)\]]$/g, '');
  const [, epoch] = /^(?:<?t:)?(\d{10}(?:\d{3})?)(?::[a-z]>?|>)?$/.exec(seen) ?? [];
  if (epoch !== undefined) return Number(epoch.padEnd(13, '0'));
  if (/^(?:just |right )?(?:now|jetzt)$/.test(seen) && now !== undefined)
    return now - (now % msPerMinute);
  const ago = /^(?:about |ca\.? )?(.+?) ago$/.exec(seen)?.[1] ?? /^vor (.+)$/.exec(seen)?.[1];
  if (ago !== undefined) {
    const ms = parseDuration(guessDurations(ago)[0] ?? '');
    return ms === undefined || now === undefined ? undefined : now - (now % msPerMinute) - ms;
  }
  const from = after ?? now ?? day;
  const said = /^(?:in|\+|after|within|every|next|another)\s?(.+)$/.exec(seen)?.[1];
  const words =
    said ??
    (/^(an?|one|half|hourly|quarter|two|three|four|six|ten|fifteen|twenty|thirty|\d)/.test(seen)
      ? seen
      : '');
  // Without a word before it, `9h58` is a time of day.
  const isClock = /^[\d:.]+$/.test(words) || (said === undefined && /^\d{1,2}h\d\d$/.test(words));
  const duration = isClock ? undefined : parseDuration(guessDurations(words)[0] ?? '');
  return duration === undefined || from === undefined ? undefined : from + duration;
}

function dated(
  days: readonly GuessedDay[],
  time: ClockTime,
  zone: GuessedZone | undefined,
): GuessedTime {
  const meant = days.flatMap(({ day, by }) => placed(day, time, zone, by));
  return zone ? { meant } : { meant, lacks: 'zone' };
}

/** A day without a time: at the time that was written before it, or now, if that is on the day. */
function ofDay(
  days: readonly GuessedDay[],
  zone: GuessedZone | undefined,
  { now, after }: TimeContext,
): GuessedTime {
  const meant = days.flatMap(({ day, by }) => {
    const known = [now, after].find((each) => each !== undefined && plainDay(each).equals(day));
    return known === undefined
      ? placed(day, { minutes: 0, seconds: 0 }, zone, by)
      : [{ instant: formatInstant(known - (known % msPerMinute)), where: by }];
  });
  return { meant, lacks: 'time' };
}

/** A time without a day: the first one after the instant written before it. */
function undated(time: ClockTime, zone: GuessedZone | undefined, after: Instant): GuessedTime {
  const meant = placed(plainDay(after), time, zone, '').map(({ instant, where }) => {
    if (!(readAt(instant) < after)) return { instant, where };
    const next = placed(plainDay(after + msPerDay), time, zone, '');
    return next.find((each) => each.where === where) ?? { instant, where };
  });
  return zone ? { meant } : { meant, lacks: 'zone' };
}

/**
 * A time without a day, for something that has happened: the first one from `after` on that does not lie ahead. `2:31` may
 * mean either half of the day. When `after` itself lies ahead, the last one before `now`. Undefined when there is none.
 */
function undatedPast(
  time: ClockTime,
  zone: GuessedZone | undefined,
  after: Instant,
  now: Instant,
): GuessedTime | undefined {
  const halves = time.minutes < 12 * 60 ? [0, 12 * 60] : [0];
  const days = [after, after + msPerDay, now, now - msPerDay].filter(Number.isFinite);
  const fits = halves
    .flatMap((half) => days.map((day) => ({ day, minutes: time.minutes + half })))
    .map(({ day, minutes }) => placed(plainDay(day), { ...time, minutes }, zone, ''))
    .filter((meant) => meant.every(({ instant }) => readAt(instant) <= now));
  // What the file is named for may lie ahead; then it is the last one.
  const meant =
    fits.find((each) => readAt(each[0]?.instant ?? '') >= after) ??
    (after > now ? fits[0] : undefined);
  return meant && (zone ? { meant } : { meant, lacks: 'zone' });
}

function readAt(instant: string): Instant {
  const reading = parseInstant(instant);
  return reading.kind === 'instant' ? reading.at : NaN;
}

function placed(
  day: Temporal.PlainDate,
  { minutes, seconds }: ClockTime,
  zone: GuessedZone | undefined,
  by: string,
): GuessedInstant[] {
  const clock = day.toPlainDateTime().add({ minutes, seconds });
  const local = clock.toString({ smallestUnit: clock.second === 0 ? 'minute' : 'second' });
  const offsets = zone ? zone(local) : [{ offset: '+00:00', where: '' }];
  return offsets.map(({ offset, where }) => ({
    instant: `${local.replace('T', ' ')} ${offset === '+00:00' ? 'UTC' : offset}`,
    where: [by, where].filter((each) => each !== '').join(', '),
  }));
}

function plainDay(at: Instant): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at - (at % msPerMinute))
    .toZonedDateTimeISO('UTC')
    .toPlainDate();
}
