import { msPerDay, type Instant } from '../time/instant.ts';

/** A quarter of a year in whole weeks, so that the day of the week stays the same. */
const quarterMs = 13 * 7 * msPerDay;

/** What the state remembers about drills. */
export interface DrillMemory {
  /** The last one, and how many things failed in it. */
  readonly at: Instant;
  readonly failed: number;
  /** When each person drilled last, by GitHub name in lower case. */
  readonly people: ReadonlyMap<string, Instant>;
}

/** A drill that is owed; its time may lie ahead. */
export interface DrillDuty {
  readonly last: DrillMemory | undefined;
  readonly dueAt: Instant;
}

/**
 * When the next drill is due. Undefined for a page with a single home, no channels and no drill so far, where only the
 * push could be tried.
 */
export function drillDueAt(
  memory: Pick<DrillMemory, 'at'> | undefined,
  page: { readonly homes: number; readonly channels: number },
  now: Instant,
): Instant | undefined {
  if (memory) return memory.at + quarterMs;
  return page.homes > 1 || page.channels > 0 ? now : undefined;
}
