import type { MeantText, OpenTime } from '../../model/problem-arguments.ts';
import type { Position } from '../../model/problem.ts';
import type { ProblemList } from '../problem-list.ts';
import type { InstantReading } from './instant-text.ts';
import { possibleOffsets } from './zone-abbreviations.ts';
import { msPerMinute, type Instant } from '../../model/time/instant.ts';
import { formatInstant, parseInstant } from './instant-text.ts';
import { guessTime, type TimeContext, type GuessedTime } from './guesses/guessed-time.ts';

export interface InstantPlace extends Omit<TimeContext, 'now'> {
  /** The line that the instant is part of, so that the cure is the whole line. */
  readonly frame?: (instant: string) => string;
  /** Whether it is a promise, which must lie in the future. */
  readonly isPromise?: boolean;
  /** The key that may be left out. */
  readonly leftOut?: OpenTime | undefined;
  /** The instant for a time that may not be left out, when the text does not say it. */
  readonly fallback?: Instant | undefined;
}

/** `TBD`, `?`, `until further notice`: words for a time that nobody knows yet. */
const nothingSaid =
  /^(?:tb[dac]|to be (?:determined|decided|announced|confirmed|defined)|unknown|unclear|not (?:yet )?(?:known|set|decided)|no eta|\?+|n\/?a|none|null|nil|-+|–|—|…|\.{2,}|x+|never|always|forever|permanent(?:ly)?|indefinite(?:ly)?|open(?:[- ]?end(?:ed)?)?|(?:until )?further notice|soon|asap|as soon as possible|later|eventually|whenever|pending|unbekannt|offen|bald)[.!]?$/i;

const promiseMinutes = 30;
const withTime = 'with its true time';
const promised = `${withTime}, or remove the line`;

/** Adds the problem of a text that should be an instant, with the instants that it may mean as a cure. */
export function addInstantProblem(
  reading: Exclude<InstantReading, { kind: 'instant' }>,
  text: string,
  at: Position,
  problems: ProblemList,
  place: InstantPlace = {},
): void {
  const written = place.isPromise
    ? guessPromise(text, problems, place.after)
    : guessTime(text, timeContext(problems, place));
  const mistake: Mistake = { text, found: text.slice(0, 80), written, at, problems, place };
  if (reading.kind === 'without-zone') addMissingZone(reading.suggestion, mistake);
  else if (reading.kind === 'unknown-zone') addUnknownZone(reading, mistake);
  else addUnreadable(reading.kind, mistake);
}

/** A text that should be an instant, and what it may mean. */
interface Mistake {
  readonly text: string;
  readonly found: string;
  readonly written: GuessedTime;
  readonly at: Position;
  readonly problems: ProblemList;
  readonly place: InstantPlace;
}

const unframed = (instant: string) => instant;

function addMissingZone(suggestion: string, mistake: Mistake): void {
  const { found, written, problems, place } = mistake;
  const lacksTime = !found.includes(':');
  const told = written.lacks === 'time' ? written.meant[0]?.instant : undefined;
  const corrected = !lacksTime
    ? suggestion
    : told === undefined || told.endsWith(' 00:00 UTC')
      ? midnightOf(suggestion, problems)
      : told;
  addWithoutZone((place.frame ?? unframed)(corrected), lacksTime, mistake);
}

function addUnknownZone(
  reading: Extract<InstantReading, { kind: 'unknown-zone' }>,
  mistake: Mistake,
): void {
  const { text, found, written, at, problems, place } = mistake;
  const { zone } = reading;
  const { frame = unframed } = place;
  const meant = inWholeLine(
    reading.meant.length > 0 || written.lacks === 'zone' ? reading : written,
    frame,
  );
  const bare = guessTime(text.replace(zone, ' '), timeContext(problems, place));
  // Words that name no zone at all: `local`, `server time`, `Uhr`.
  const namesNone = /^(?:local|server|system|our|uhr|hrs?|hours?|h|o'clock)\b/i.test(zone);
  if (namesNone && bare.lacks === 'zone' && bare.meant.length === 1) {
    addWithoutZone(frame(bare.meant[0]!.instant), false, mistake);
  } else problems.add('instant-zone-unknown', at, { found, zone, meant });
}

function addUnreadable(kind: 'unreadable' | 'nonexistent', mistake: Mistake): void {
  const { text, found, written, at, problems, place } = mistake;
  const { frame = unframed } = place;
  const meant = inWholeLine(written, frame);
  if (written.lacks !== undefined && meant.length === 1) {
    addWithoutZone(meant[0]!.instead, written.lacks === 'time', mistake);
    return;
  }
  if (meant.length === 0 || written.meant.some(({ where }) => where === promised)) {
    const isUnsaid = saysNothing(text);
    if (isUnsaid && place.leftOut !== undefined) {
      const kept = place.leftOut === 'next_update' ? meant : [];
      problems.add('instant-unreadable', at, { found, meant: kept, leftOut: place.leftOut });
      return;
    }
    if (meant.length === 0 && place.fallback !== undefined) {
      const instead = frame(formatInstant(place.fallback));
      problems.add('instant-unreadable', at, { found, meant: [{ instead, where: withTime }] });
      return;
    }
  }
  const isNoDay = written.meant.some(({ where }) => where.startsWith('the last day of'));
  problems.add(isNoDay ? 'instant-nonexistent' : `instant-${kind}`, at, { found, meant });
}

/**
 * The instants that a promise may mean; for a vague one (`soon`, `tonight`) an example in the near future, to be
 * replaced by the true time.
 * @param after when it was made
 */
export function guessPromise(text: string, problems: ProblemList, after?: number): GuessedTime {
  const { now = after } = problems;
  const from = after ?? now;
  const context = timeContext(problems, from === undefined ? {} : { after: from });
  // Of `1h30` and `15h30`, the second is a time of day.
  const spelled = text.replace(/^(\d{1,3})$/, '$1 min').replace(/^([0-6])h([0-5]\d)$/, '$1h $2min');
  const written = guessTime(spelled, context);
  if (now === undefined || from === undefined || /\d/.test(text)) return written;
  const least = Math.max(now, from);
  const isAhead = written.meant.some(({ instant }) => {
    const reading = parseInstant(instant);
    return reading.kind === 'instant' && reading.at > least;
  });
  if (isAhead) return written;
  const soon = least - (least % msPerMinute) + promiseMinutes * msPerMinute;
  return { meant: [{ instant: formatInstant(soon), where: promised }] };
}

/** Whether a text says that nobody knows the time yet. */
export function saysNothing(text: string): boolean {
  return nothingSaid.test(text.trim());
}

/** A day alone begins at midnight in the zone of the page. */
function midnightOf(suggestion: string, { timeZone }: ProblemList): string {
  const [day = ''] = suggestion.split(' ');
  const [midnight] = timeZone === undefined ? [] : possibleOffsets(timeZone, `${day}T00:00`);
  return !midnight || midnight.offset === '+00:00' ? suggestion : `${day} 00:00 ${midnight.offset}`;
}

function addWithoutZone(
  suggestion: string,
  lacksTime: boolean,
  { found, at, problems }: Mistake,
): void {
  const args = { found, suggestion, ...(lacksTime && { lacks: 'time' as const }) };
  problems.add('instant-without-zone', at, args);
}

/** The instant from which a bare time counts: the one written before it, or the day in the name of the file. */
export function timeContext(
  { file, now }: ProblemList,
  { after, takesEnd, isPast }: Omit<TimeContext, 'now'>,
): TimeContext {
  const named = /(?:^|\/)(\d{4}-\d{2}-\d{2})[^/]*$/.exec(file)?.[1];
  const day = named === undefined ? NaN : Date.parse(named);
  return {
    ...(now !== undefined && { now }),
    ...(after !== undefined && { after }),
    ...(!Number.isNaN(day) && { day }),
    ...(takesEnd !== undefined && { takesEnd }),
    ...(isPast !== undefined && { isPast }),
  };
}

/** The guesses, each in its whole line. */
export function inWholeLine(
  { meant, lacks }: GuessedTime,
  frame: (instant: string) => string,
): MeantText[] {
  const missing = { none: '', zone: 'if UTC is meant', time: withTime }[lacks ?? 'none'];
  return meant.map(({ instant, where }) => ({
    instead: frame(instant),
    where: [where, missing].filter((each) => each !== '').join(', '),
  }));
}
