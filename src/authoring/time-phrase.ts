import { Temporal } from 'temporal-polyfill';

import { isTimeZone } from '../model/time/day.ts';
import { msPerMinute, type Instant } from '../model/time/instant.ts';
import { parseDuration } from '../sources/text/duration-text.ts';
import { parseInstant } from '../sources/text/instant-text.ts';

export interface PhraseOptions {
  readonly now: Instant;
  /** IANA; the zone of everything that names none. */
  readonly timeZone: string;
  /** Which `14:30` is taken: the last one, or the next one. */
  readonly toward: 'past' | 'future';
}

export type PhraseReading =
  | {
      readonly kind: 'instant';
      /** Whole minutes, unless seconds were written. */
      readonly at: Instant;
      readonly doubt?: ClockAmbiguity;
    }
  | { readonly kind: 'unreadable' };

/** A time of day that clocks skip or show twice. A person has to confirm it. */
export type ClockAmbiguity =
  /** The clocks skipped it; the result is later by as much as they skipped. */
  | { readonly kind: 'skipped' }
  /** The clocks showed it twice; `other` is the instant that was not chosen. */
  | { readonly kind: 'twice'; readonly other: Instant };

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/**
 * Parses a time as people write it: `now`, `10 min ago`, `in 2 h`, `30 min`, `14:30`, `tomorrow 08:00`, `fri 17:00`,
 * `2026-04-02 08:00`, all but the first three with or without a zone after it; and every instant that a file may hold.
 * A bare duration counts in the direction of `toward`.
 */
export function parseTimePhrase(text: string, options: PhraseOptions): PhraseReading {
  const phrase = text.trim().replace(/\s+/g, ' ');
  const written = parseInstant(phrase);
  if (written.kind === 'instant') return { kind: 'instant', at: written.at };
  const minute = options.now - (options.now % msPerMinute);
  if (/^now$/i.test(phrase)) return { kind: 'instant', at: minute };
  const relative = /^(?:(in|\+) ?)?(.+?)(?: (ago))?$/i.exec(phrase);
  const ms = parseDuration(relative?.[2] ?? '');
  if (ms !== undefined && !(relative?.[1] && relative[3])) {
    const isPast = relative?.[3] !== undefined || (!relative?.[1] && options.toward === 'past');
    return { kind: 'instant', at: isPast ? minute - ms : minute + ms };
  }
  return parseClock(phrase, options);
}

function parseClock(phrase: string, options: PhraseOptions): PhraseReading {
  const match =
    /^(?:(\d{4}-\d{2}-\d{2}|[a-z]+)(?:,? (?:at )?|T))?(\d{1,2}):(\d{2})(?: ?(\S+))?$/i.exec(phrase);
  if (!match) return { kind: 'unreadable' };
  const [, day, hour, minute, zoneName] = match;
  const timeZone = zoneName === undefined ? options.timeZone : zoneOf(zoneName);
  if (timeZone === undefined || Number(hour) > 23 || Number(minute) > 59) {
    return { kind: 'unreadable' };
  }
  const time = new Temporal.PlainTime(Number(hour), Number(minute));
  const today = Temporal.Instant.fromEpochMilliseconds(options.now)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate();
  const dates = candidateDates(day?.toLowerCase(), today, options.toward);
  const readings = dates.map((date) => instantShown(date.toPlainDateTime(time), timeZone, options));
  const isRight = ({ at }: { at: Instant }) =>
    options.toward === 'past' ? at <= options.now : at >= options.now;
  const reading = readings.find(isRight) ?? readings[0];
  return reading ? { kind: 'instant', ...reading } : { kind: 'unreadable' };
}

/** The days that a word may mean, the likelier one first; none for a word that is not a day. */
function candidateDates(
  day: string | undefined,
  today: Temporal.PlainDate,
  toward: 'past' | 'future',
): Temporal.PlainDate[] {
  const sign = toward === 'past' ? -1 : 1;
  if (day === undefined) return [today, today.add({ days: sign })];
  if (day === 'today') return [today];
  if (day === 'yesterday') return [today.subtract({ days: 1 })];
  if (day === 'tomorrow') return [today.add({ days: 1 })];
  if (/^\d/.test(day)) {
    try {
      return [Temporal.PlainDate.from(day, { overflow: 'reject' })];
    } catch (error) {
      // A day such as 30 February is a typing mistake, not a fault of the program.
      if (error instanceof RangeError) return [];
      throw error;
    }
  }
  const weekday = weekdays.findIndex((name) => day.length >= 3 && name.startsWith(day));
  if (weekday < 0) return [];
  const ahead = (weekday + 1 - today.dayOfWeek + 7) % 7;
  const nearest = today.add({ days: toward === 'future' ? ahead : ahead - (ahead > 0 ? 7 : 0) });
  return [nearest, nearest.add({ days: 7 * sign })];
}

/**
 * The instant at which clocks there show it. Of two, the earlier one, unless only the later one lies in the right
 * direction.
 */
function instantShown(
  written: Temporal.PlainDateTime,
  timeZone: string,
  { now, toward }: PhraseOptions,
): { at: Instant; doubt?: ClockAmbiguity } {
  const [first, second] = (['earlier', 'later'] as const).map((disambiguation) =>
    written.toZonedDateTime(timeZone, { disambiguation }),
  ) as [Temporal.ZonedDateTime, Temporal.ZonedDateTime];
  if (first.epochMilliseconds === second.epochMilliseconds) return { at: first.epochMilliseconds };
  if (!second.toPlainDateTime().equals(written)) {
    return { at: second.epochMilliseconds, doubt: { kind: 'skipped' } };
  }
  const takesLater = toward === 'future' && first.epochMilliseconds < now;
  const [taken, other] = takesLater ? [second, first] : [first, second];
  return {
    at: taken.epochMilliseconds,
    doubt: { kind: 'twice', other: other.epochMilliseconds },
  };
}

function zoneOf(word: string): string | undefined {
  if (/^(z|utc|gmt)$/i.test(word)) return 'UTC';
  const offset = /^([+-])(\d{2}):?(\d{2})$/.exec(word);
  if (offset) {
    const [, sign, hours, minutes] = offset;
    return Number(hours) <= 14 && Number(minutes) < 60 ? `${sign}${hours}:${minutes}` : undefined;
  }
  return word.includes('/') && isTimeZone(word) ? word : undefined;
}
