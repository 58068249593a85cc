import { joinParagraphs } from '../../../model/text/lines.ts';
import type { Instant } from '../../../model/time/instant.ts';
import { caveats } from './post-caveats.ts';
import type { PostUpdate } from './post-body.ts';

/** A post's updates in the order of time. */
export interface Timeline<Update> {
  readonly introduction: string;
  readonly updates: readonly Update[];
}

/** An update before it is sorted in. */
export interface Entry<Status> {
  status: Status;
  /** Undefined until it is known when the incident ended. */
  at: Instant | undefined;
  text: string;
  /** The text with its state as it was written, for an update that gets another status. */
  whole: string;
  readonly state?: string | undefined;
  /** Whether it names no state at all. */
  readonly isRemark?: boolean;
  /** When the incident ended, if that was before the update was posted. */
  endedAt?: Instant | undefined;
}

/** The meanings of states; any other state leaves the status unchanged. */
export type States<Status> = ReadonlyMap<string, Status>;

const remarks = new Set<string | undefined>([undefined, 'update', 'updated', 'post-mortem']);

/** States that leave the status unchanged. */
const otherStates = new Set([
  ...['ongoing', 'problem-ongoing', 'confirmed', 'mitigating', 'mitigated'],
  ...['recovering', 'recovery', 'resolving', 'starting', 'started', 'in-progress', 'scheduled'],
  ...['planned', 'verifying', 'cancelled', 'canceled', 'investigating', 'identified'],
]);

/**
 * Sorts updates, oldest first. cState has the newest on top, many posts the oldest: their times decide, or else their
 * states.
 */
export function inOrderOfTime(
  updates: readonly PostUpdate[],
  isEnd: (state: string | undefined) => boolean,
): readonly PostUpdate[] {
  const times = updates.flatMap(({ at }) => at ?? []);
  const [first, last] = [times[0], times.at(-1)];
  const isUpward =
    first !== undefined && last !== undefined && first !== last
      ? first < last
      : isEnd(updates.at(-1)?.state) && !isEnd(updates[0]?.state);
  return isUpward ? updates : updates.toReversed();
}

/** `before` is the status that an update without a status of its own keeps. */
export function toEntry<Status extends string>(
  update: PostUpdate,
  states: States<Status>,
  before: Status,
  found: string[],
): Entry<Status> {
  const { state, at } = update;
  const status = state === undefined ? undefined : states.get(state);
  const isNew = state !== undefined && !status && !otherStates.has(state) && !remarks.has(state);
  if (isNew) found.push(caveats.stateUnknown(state));
  const isRemark = isNew || (!status && remarks.has(state));
  const { whole } = update;
  return { status: status ?? before, at, text: textOf(update, states), whole, state, isRemark };
}

/** The text of an update, with its state if the heading will not say the same. */
export function textOf(update: PostUpdate, states: States<string>): string {
  const { state, text, whole } = update;
  if (state === undefined || state === 'update') return text;
  const letters = (word: unknown) => String(word).replace(/[_-]/g, '');
  return letters(states.get(state)) === letters(state) ? text : whole;
}

/** Joins a text without a time to the update before it; if there is none, `entry` becomes the first. */
export function joinToLast<Status>(
  entries: Entry<Status>[],
  entry: Entry<Status>,
  update: PostUpdate,
  found: string[],
): void {
  const last = entries.at(-1);
  found.push(caveats.updateWithoutTime());
  if (last) {
    last.text = joinParagraphs(last.text, update.whole);
    last.whole = joinParagraphs(last.whole, update.whole);
  } else entries.push(entry);
}

export function sortEntries<Status>(entries: Entry<Status>[], found: string[]): void {
  const key = ({ at }: Entry<Status>) => at ?? Infinity;
  if (entries.some((entry, index) => index > 0 && key(entry) < key(entries[index - 1]!))) {
    found.push(caveats.updatesReordered());
  }
  entries.sort((a, b) => (key(a) === key(b) ? 0 : key(a) - key(b)));
}
