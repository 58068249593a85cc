import { isMap } from '../../../model/text/json.ts';
import type { z } from 'zod';

import { msPerDay, type Instant } from '../../../model/time/instant.ts';
import { parseDuration } from '../../text/duration-text.ts';
import { formatInstant, parseInstant } from '../../text/instant-text.ts';
import { guessDurations } from '../../text/guesses/guessed-spans.ts';
import { guessTime } from '../../text/guesses/guessed-time.ts';
import type { SchemaReading } from '../schema-problems.ts';

type Issue = z.core.$ZodIssue;

/** The two instants of a window, as they have to be written. */
export interface Range {
  readonly from: string;
  readonly until: string;
  /** Neither says its zone, so that both are taken for UTC. */
  readonly lacksZone?: boolean;
}

/** The keys of a window: of work, or of an announcement. */
export type WindowKeys = readonly [begin: string, end: string];

export function formatWindowLines([begin, end]: WindowKeys, { from, until }: Range): string {
  return `${begin}: ${from}\n${end}: ${until}`;
}

const dayKey = /^(?:date|day|on|when|scheduled_date|start_date|scheduled|scheduled_for|from)$/i;
const zoneKey = /^(?:time_?zone|tz|zone|utc_?offset|offset)$/i;
export const beginKey = /start|begin|from|date|when|scheduled|^(?:time|times|at|hours|window)$/i;
export const endKey =
  /^(?:\w*_?duration|length|lasts|takes|how_long|hours|minutes|ends?|end[_-].*|ends[_-].*|until|to|till|finish.*|.*_end|.*_until)$/i;

/**
 * Adds one problem for a window whose two lines are written as several: `date: 2026-12-01`, `start: 08:00`, `end:
 * 10:00`, `timezone: CET`.
 * @param about the issues of the two keys
 * @param rangeIn the two times that one text states
 * @returns the issues that the problem covers
 */
export function addSplitWindow(
  names: WindowKeys,
  unknown: z.core.$ZodIssueUnrecognizedKeys | undefined,
  about: readonly Issue[],
  { source, problems, trial }: SchemaReading,
  rangeIn: (text: string) => Range | undefined,
): Issue[] | undefined {
  const data = trial.at([]);
  const wrong = about.filter(({ input }) => input !== undefined).map(({ path }) => String(path[0]));
  const own = names.filter((name) => isMap(data) && data[name] !== undefined);
  const keys = [...(unknown?.keys ?? []), ...new Set([...wrong, ...own])];
  const textOf = (key: string | undefined) =>
    key === undefined ? '' : (source.textAt([key]) ?? '').trim();
  const zone = keys.find((key) => zoneKey.test(key));
  const day = keys.find((key) => dayKey.test(key) && guessTime(textOf(key)).lacks === 'time');
  if (day === undefined && zone === undefined) return undefined;
  const times = keys.filter((key) => key !== day && key !== zone);
  const end = times.find((key) => endKey.test(key));
  const begin = times.find((key) => key !== end && beginKey.test(key));
  const told = keys.filter((key) => [day, zone, end, begin].includes(key));
  if (unknown?.keys.some((key) => !told.includes(key))) return undefined;
  const placed = (time: string) => `${textOf(day)} ${time} ${textOf(zone)}`.trim();
  const range =
    end === undefined || begin === undefined
      ? rangeIn(placed(textOf(begin ?? end)))
      : windowOf(textOf(begin), textOf(end), placed);
  if (!range) return undefined;
  const inOrder = told.toSorted((a, b) => source.keyAt([a]).line - source.keyAt([b]).line);
  problems.add('key-unknown', source.keyAt([inOrder[0]!]), {
    key: inOrder.join('", "'),
    known: [],
    nearest: names[0],
    instead: formatWindowLines(names, range),
    ...(range.lacksZone && { lacksZone: true }),
  });
  return [...(unknown ? [unknown] : []), ...about];
}

/** `date: 2026-11-28` and `time: 09:50` of an incident. @returns the issues that the problem covers */
export function addSplitStart(
  unknown: z.core.$ZodIssueUnrecognizedKeys | undefined,
  { source, problems, trial }: SchemaReading,
): Issue[] | undefined {
  const data = trial.at([]);
  if (!unknown || unknown.keys.length > 3 || !isMap(data) || 'started' in data) return undefined;
  const textOf = (key: string | undefined) =>
    key === undefined ? '' : (source.textAt([key]) ?? '').trim();
  const day = unknown.keys.find(
    (key) => dayKey.test(key) && guessTime(textOf(key)).lacks === 'time',
  );
  const time = unknown.keys.find((key) => key !== day && beginKey.test(key));
  const zone = unknown.keys.find((key) => zoneKey.test(key));
  const told = [day, time, zone].filter((key) => key !== undefined);
  if (day === undefined || time === undefined || told.length < unknown.keys.length)
    return undefined;
  const { meant, lacks } = guessTime(told.map(textOf).join(' '));
  if (meant.length !== 1 || lacks === 'time') return undefined;
  problems.add('key-unknown', source.keyAt([unknown.keys[0]!]), {
    key: unknown.keys.join('", "'),
    known: [],
    nearest: 'started',
    instead: `started: ${meant[0]!.instant}`,
    ...(lacks === 'zone' && { lacksZone: true }),
  });
  return [unknown];
}

/** @param placed puts a time on the day and in the zone that are written in other lines */
function windowOf(begin: string, end: string, placed: (time: string) => string): Range | undefined {
  // `08:00` and `10:00 UTC`: the zone is that of both.
  const zone = /(?<=\d ?)(?:[A-Z]{1,5}|[+-]\d\d:?\d\d)$/.exec(end)?.[0] ?? '';
  const own = guessTime(placed(begin));
  const start = own.lacks === 'zone' ? guessTime(placed(`${begin} ${zone}`)) : own;
  const from = instantOf(start.meant[0]?.instant);
  if (start.meant.length !== 1 || start.lacks === 'time' || from === undefined) return undefined;
  const ms = lengthOf(end);
  const stop = guessTime(placed(end), { after: from, takesEnd: true });
  const until = ms === undefined ? instantOf(stop.meant[0]?.instant) : from + ms;
  if (until === undefined || (ms === undefined && stop.lacks === 'time')) return undefined;
  // `22:00` to `02:00` is over midnight.
  const isNextDay = until <= from && until + msPerDay > from;
  const written = ms === undefined && !isNextDay ? stop.meant[0]?.instant : undefined;
  return {
    from: start.meant[0]!.instant,
    until: written ?? formatInstant(isNextDay ? until + msPerDay : until),
    ...(start.lacks === 'zone' && { lacksZone: true }),
  };
}

/** The milliseconds that a text names as a length: `2h`, `90 minutes`. */
function lengthOf(text: string): number | undefined {
  return /\d[:h]\d\d|\d{4}-/i.test(text) && !/^\d+ ?h ?\d+ ?m/i.test(text)
    ? undefined
    : parseDuration(guessDurations(text)[0] ?? '');
}

function instantOf(text: string | undefined): Instant | undefined {
  const reading = parseInstant(text ?? '');
  return reading.kind === 'instant' ? reading.at : undefined;
}
