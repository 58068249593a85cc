import type { z } from 'zod';

import { msPerMinute, type Instant } from '../../../model/time/instant.ts';
import { parseDuration } from '../../text/duration-text.ts';
import { formatInstant, parseInstant } from '../../text/instant-text.ts';
import { guessDurations, guessHours } from '../../text/guesses/guessed-spans.ts';
import { timeContext } from '../../text/instant-problem.ts';
import { guessTime, type TimeContext } from '../../text/guesses/guessed-time.ts';
import { keysAt } from '../schema-keys.ts';
import type { SchemaReading } from '../schema-problems.ts';

import { describe } from '../values/value-wording.ts';

type Issue = z.core.$ZodIssue;

const rangeMark = /\s+(?:-|–|—|→|->|to|until|till|bis)\s+|\s*[–—→]\s*/;

interface Range {
  readonly from: string;
  readonly until: string;
  /** Neither has a zone, so both are taken for UTC. */
  readonly lacksZone?: boolean;
}

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
  const start = beginOf({ from: only(head) });
  const ends = start === undefined ? undefined : endOf('duration', length, start);
  return start === undefined || ends === undefined
    ? undefined
    : { from: formatInstant(start), until: ends, ...zone() };
}

/** `14:00-16:00` and `14-16` as `14:00 - 16:00`. */
function withSpaces(value: string): string {
  return value
    .replace(/(\d{1,2}:\d{2})-(?=\d{1,2}:\d{2})/, '$1 - ')
    .replace(/(?<=\d{4}-\d{2}-\d{2},? )(\d{1,2})[-–](\d{1,2})(?![\d:.h])/, '$1:00 - $2:00');
}

/** The instant at which the window of a report begins. */
export function beginOf(data: unknown): Instant | undefined {
  const { scheduled_for: window, from } = (data ?? {}) as Readonly<Record<string, unknown>>;
  const begin = window ?? from;
  const reading = parseInstant(typeof begin === 'string' ? begin : '');
  return reading.kind === 'instant' ? reading.at : undefined;
}

/** `scheduled_for: A - B`, and a `duration` for the end. */
export function addWindow(
  path: readonly PropertyKey[],
  unknown: z.core.$ZodIssueUnrecognizedKeys | undefined,
  issues: readonly Issue[],
  { source, problems, schema, base, trial }: SchemaReading,
): Issue[] | undefined {
  const known = keysAt(schema, []);
  const data = (trial.at([]) ?? {}) as Readonly<Record<string, unknown>>;
  const isWork = known.includes('scheduled_until');
  if (path.length > 0 || base.length > 0 || !(isWork || known.includes('until'))) return undefined;
  const [beginName, endName] = isWork ? ['scheduled_for', 'scheduled_until'] : ['from', 'until'];
  if (data[endName] !== undefined) return undefined;
  const missing = issues.filter((each) => [beginName, endName].includes(each.path.join('.')));
  const keys = data[beginName] === undefined ? (unknown?.keys ?? []) : [beginName];
  const now = timeContext(problems, {});
  for (const key of keys) {
    const range = rangeIn(data[key], now);
    if (!range) continue;
    const instead = `${beginName}: ${range.from}\n${endName}: ${range.until}`;
    const expected = 'the beginning alone: the end has a key of its own';
    problems.add('value-invalid', source.keyAt([key]), {
      key,
      expected,
      found: describe(data[key]),
      instead,
      ...(range.lacksZone && { lacksZone: true }),
    });
    return [...missing, ...(unknown?.keys.length === 1 && keys === unknown.keys ? [unknown] : [])];
  }
  if (!isWork) return undefined;
  const add = (from: string, nearest: string, instant: string, zone: { lacksZone?: true } = {}) => {
    const instead = `${nearest}: ${instant}`;
    const at = source.keyAt([from]);
    problems.add('key-unknown', at, { key: from, known, nearest, instead, ...zone });
  };
  // `date: 2026-12-01` and `time: 10:00-12:00`, which has no zone
  const day = unknown?.keys.find((each) => guessTime(String(data[each])).lacks === 'time');
  const hours = unknown?.keys.find((each) => guessHours(String(data[each])).length > 0);
  if (day !== undefined && hours !== undefined && unknown?.keys.length === 2) {
    const on = guessTime(String(data[day])).meant[0]?.instant.slice(0, 10);
    const [from, until] = guessHours(String(data[hours]))[0]!.split('-');
    add(day, 'scheduled_for', `${on} ${from} UTC`, { lacksZone: true });
    add(hours, 'scheduled_until', `${on} ${until} UTC`, { lacksZone: true });
    return [unknown, ...missing];
  }
  const beginKey = unknown?.keys.find(
    (each) =>
      /start|begin|from|date|when|scheduled/i.test(each) &&
      beginOf({ from: data[each] }) !== undefined,
  );
  const begin = beginOf(data) ?? beginOf({ from: data[beginKey ?? ''] });
  const key = unknown?.keys.find((each) =>
    /^(duration|length|lasts|takes|how_long|hours|minutes|end.*|until|to)$/i.test(each),
  );
  const others = unknown?.keys.filter((each) => each !== key && each !== beginKey) ?? [];
  if (begin === undefined || key === undefined || others.length > 0) return undefined;
  const end = endOf(key, String(data[key]), begin);
  if (end === undefined) return undefined;
  if (beginKey !== undefined) add(beginKey, 'scheduled_for', String(data[beginKey]));
  add(key, 'scheduled_until', end);
  return [unknown!, ...missing];
}

/** The end of a window, from its beginning and a duration or a time. */
function endOf(key: string, value: string, begin: Instant): string | undefined {
  const ms = parseDuration(guessDurations(`${value}${key === 'hours' ? ' h' : ''}`)[0] ?? '');
  const isTime = ms === undefined || /[:T]\d\d/.test(value);
  return isTime
    ? guessTime(value, { after: begin, takesEnd: true }).meant[0]?.instant
    : formatInstant(begin - (begin % msPerMinute) + ms);
}
