import type { Instant } from '../../../model/time/instant.ts';
import { caveats } from './post-caveats.ts';
import type { PostUpdate } from './post-body.ts';

/** A post's updates in the order of time. */
export interface Timeline<Update> {
  readonly introduction: string;
  readonly updates: readonly Update[];
}

/** An update on its way to its place. */
export interface Entry<Status> {
  status: Status;
  /** Undefined until it is known when it was over. */
  at: Instant | undefined;
  text: string;
  /** The text with the state word as it was written, for when the status will not be the one it stands for. */
  whole: string;
  readonly state?: string | undefined;
  /** Whether it says neither a status nor that the story goes on. */
  readonly isRemark?: boolean;
  /** When it was over, if that was before it was said. */
  endedAt?: Instant | undefined;
}

/** What a state word means; a word that is not in it leaves the status as it was. */
export type States<Status> = ReadonlyMap<string, Status>;

const remarks = new Set<string | undefined>([undefined, 'update', 'updated', 'post-mortem']);

/** Words that say no more than that the story goes on. */
const otherStates = new Set([
  ...['ongoing', 'problem-ongoing', 'confirmed', 'mitigating', 'mitigated'],
  ...['recovering', 'recovery', 'resolving', 'starting', 'started', 'in-progress', 'scheduled'],
  ...['planned', 'verifying', 'cancelled', 'canceled', 'investigating', 'identified'],
]);

/** cState has the newest on top; many posts have it the other way round. Their times say, or else their words. */
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

/** The state stays in the text when the heading will not say the same. */
export function textOf(update: PostUpdate, states: States<string>): string {
  const { state, text, whole } = update;
  if (state === undefined || state === 'update') return text;
  const letters = (word: unknown) => String(word).replace(/[_-]/g, '');
  return letters(states.get(state)) === letters(state) ? text : whole;
}

/** Paragraphs of one text; empty ones leave no gap. */
export function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

/** Words without a time stay with what was said before them; there may be nothing, then `entry` is the first. */
export function joinToLast<Status>(
  entries: Entry<Status>[],
  entry: Entry<Status>,
  update: PostUpdate,
  found: string[],
): void {
  const last = entries.at(-1);
  found.push(caveats.updateWithoutTime());
  if (last) {
    last.text = joined(last.text, update.whole);
    last.whole = joined(last.whole, update.whole);
  } else entries.push(entry);
}

export function sortEntries<Status>(entries: Entry<Status>[], found: string[]): void {
  const key = ({ at }: Entry<Status>) => at ?? Infinity;
  if (entries.some((entry, index) => index > 0 && key(entry) < key(entries[index - 1]!))) {
    found.push(caveats.updatesReordered());
  }
  entries.sort((a, b) => (key(a) === key(b) ? 0 : key(a) - key(b)));
}
