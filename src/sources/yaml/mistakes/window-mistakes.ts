import type { z } from 'zod';

import { msPerMinute, type Instant } from '../../../model/time/instant.ts';
import { parseDuration } from '../../text/duration-text.ts';
import { formatInstant, parseInstant } from '../../text/instant-text.ts';
import { guessDurations } from '../../text/guesses/guessed-spans.ts';
import { timeContext } from '../../text/instant-problem.ts';
import { guessTime, type TimeContext } from '../../text/guesses/guessed-time.ts';
import { keysAt } from '../schema-keys.ts';
import type { SchemaReading } from '../schema-problems.ts';

import { describe } from '../values/value-wording.ts';
import {
  addSplitWindow,
  addSplitStart,
  beginKey,
  endKey,
  formatWindowLines,
  type Range,
  type WindowKeys,
} from './window-parts.ts';

type Issue = z.core.$ZodIssue;

const rangeMark =
  /\s+(?:-|–|—|→|->|to|until|till|bis)\s+|\s*[–—→]\s*|\s+\/\s+(?=\d{4}-|\d{1,2}:\d)/;

/** The two instants that one value states. */
function rangeIn(written: unknown, now: TimeContext): Range | undefined {
  if (Object(written) === written) {
    return rangeIn(
      Object.values(written as object)
        .map(String)
        .join(' - '),
      now,
    );
  }
  if (typeof written !== 'string' || written.length > 120) return undefined;
  const value = parseInstant(written).kind === 'instant' ? written : withSpaces(written);
  let lacking: boolean[] = [];
  const only = (text: string, context = {}) => {
    const { meant, lacks } = guessTime(text, { ...now, ...context });
    lacking.push(lacks === 'zone');
    return meant.length === 1 ? meant[0]!.instant : undefined;
  };
  const [first = '', second, ...more] = value.split(rangeMark);
  const end = second === undefined ? undefined : only(second);
  const begin = end === undefined || more.length > 0 ? undefined : only(first);
  const zone = () => (lacking.some(Boolean) ? { lacksZone: true as const } : {});
  // A zone after the end applies to both.
  const isSame = new Set(lacking).size < 2;
  if (begin !== undefined && end !== undefined && isSame)
    return { from: begin, until: end, ...zone() };
  lacking = [];
  const [from, until] = [only(value), only(value, { takesEnd: true })];
  if (from !== undefined && until !== undefined && from !== until) {
    return { from, until, ...zone() };
  }
  lacking = [];
  const [, head = '', length = ''] =
    /^(.*\d.*?)\s*(?:\/|,|\+|\(|\bfor\b)\s*(\d+(?:[.,]\d+)? ?[a-z]+)\)?$/i.exec(value) ?? [];
  const start = windowStartOf({ from: only(head) });
  const ends = start === undefined ? undefined : endOf('duration', length, start);
  return start === undefined || ends === undefined
    ? undefined
    : { from: formatInstant(start), until: ends, ...zone() };
}

/** `14:00-16:00` and `14-16` as `14:00 - 16:00`. */
function withSpaces(value: string): string {
  return value
    .replace(/(\d{1,2}:\d{2})-(?=\d{1,2}:\d{2})/, '$1 - ')
    .replace(
      /(?<=(?:\d{4}-\d{2}-\d{2}|\p{L}{3,9}|20\d\d),? )(\d{1,2})[-–](\d{1,2})(?![\d:.h-])/u,
      '$1:00 - $2:00',
    );
}

/** The instant at which the window of a report begins. */
export function windowStartOf(data: unknown): Instant | undefined {
  const { scheduled_for: window, from } = (data ?? {}) as Readonly<Record<string, unknown>>;
  const begin = window ?? from;
  const reading = parseInstant(typeof begin === 'string' ? begin : '');
  return reading.kind === 'instant' ? reading.at : undefined;
}

/**
 * Adds a problem for a window in another form: `scheduled_for: A - B`, a `duration` for the end, or a day in another
 * line than its times.
 */
export function addWindow(
  path: readonly PropertyKey[],
  unknown: z.core.$ZodIssueUnrecognizedKeys | undefined,
  issues: readonly Issue[],
  reading: SchemaReading,
): Issue[] | undefined {
  const { source, problems, schema, base, trial } = reading;
  const known = keysAt(schema, []);
  const data = (trial.at([]) ?? {}) as Readonly<Record<string, unknown>>;
  const isWork = known.includes('scheduled_until');
  if (path.length > 0 || base.length > 0) return undefined;
  if (known.includes('started')) return addSplitStart(unknown, reading);
  if (!isWork && !known.includes('until')) return undefined;
  const names: WindowKeys = isWork ? ['scheduled_for', 'scheduled_until'] : ['from', 'until'];
  const [beginName, endName] = names;
  const about = issues.filter((each) => [beginName, endName].includes(each.path.join('.')));
  const now = timeContext(problems, {});
  const apart = addSplitWindow(names, unknown, about, reading, (text) => rangeIn(text, now));
  if (apart) return apart;
  if (data[endName] !== undefined) return undefined;
  const keys = data[beginName] === undefined ? (unknown?.keys ?? []) : [beginName];
  for (const key of keys) {
    const range = rangeIn(data[key], now);
    if (!range) continue;
    const expected = 'the beginning alone: the end has a key of its own';
    problems.add('value-invalid', source.keyAt([key]), {
      key,
      expected,
      found: describe(data[key]),
      instead: formatWindowLines(names, range),
      ...(range.lacksZone && { lacksZone: true }),
    });
    return [...about, ...(unknown?.keys.length === 1 && keys === unknown.keys ? [unknown] : [])];
  }
  return addLength(names, unknown, about, reading);
}

/** Adds a problem for a beginning with a length, or a time of that day, in place of the end. */
function addLength(
  [beginName, endName]: WindowKeys,
  unknown: z.core.$ZodIssueUnrecognizedKeys | undefined,
  about: readonly Issue[],
  { source, problems, schema, trial }: SchemaReading,
): Issue[] | undefined {
  const data = (trial.at([]) ?? {}) as Readonly<Record<string, unknown>>;
  const textOf = (key: string) => source.textAt([key]) ?? String(data[key]);
  const isInstant = (key: string) => {
    const { meant, lacks } = guessTime(textOf(key));
    return meant.length === 1 && lacks !== 'time';
  };
  const from = [beginName, ...(unknown?.keys ?? [])].find(
    (each) => data[each] !== undefined && beginKey.test(each) && isInstant(each),
  );
  const key = unknown?.keys.find((each) => each !== from && endKey.test(each));
  if (from === undefined || key === undefined) return undefined;
  if (unknown?.keys.some((each) => each !== key && each !== from)) return undefined;
  const { meant, lacks } = guessTime(textOf(from));
  const begin = meant[0]!.instant;
  const end = endOf(key, textOf(key), windowStartOf({ from: begin })!);
  if (end === undefined) return undefined;
  const known = keysAt(schema, []);
  const add = (each: string, nearest: string, instant: string) => {
    problems.add('key-unknown', source.keyAt([each]), {
      ...{ key: each, known, nearest, instead: `${nearest}: ${instant}` },
      ...(lacks === 'zone' && { lacksZone: true }),
    });
  };
  const isWritten = windowStartOf({ from: textOf(from) }) !== undefined;
  if (from !== beginName) add(from, beginName, isWritten ? textOf(from) : begin);
  add(key, endName, end);
  // If the beginning is wrong under its own name, that is a separate problem.
  return [unknown!, ...about.filter(({ path }) => from !== beginName || path[0] !== beginName)];
}

/** The end of a window, from its beginning and a duration or a time. */
function endOf(key: string, value: string, begin: Instant): string | undefined {
  const ms = parseDuration(guessDurations(`${value}${key === 'hours' ? ' h' : ''}`)[0] ?? '');
  const isTime = ms === undefined || /[:T]\d\d/.test(value);
  return isTime
    ? guessTime(value, { after: begin, takesEnd: true }).meant[0]?.instant
    : formatInstant(begin - (begin % msPerMinute) + ms);
}
