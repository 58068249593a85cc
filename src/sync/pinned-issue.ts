import { impacts } from '../model/status.ts';
import type { SyncedIssue } from '../sources/sync/state.ts';

/** An issue at the top of the repository's list. */
export interface Pinned {
  readonly number: number;
  readonly node: string;
}

/** The open incident to look at first: the worst; of several the one already pinned, else the newest. */
export function worstOpen(
  issues: ReadonlyMap<number, SyncedIssue>,
  pinned: number | undefined,
): Pinned | undefined {
  const open = [...issues].flatMap(([number, { node, open: impact, fate }]) =>
    impact === undefined || fate !== undefined ? [] : [{ number, node, impact }],
  );
  const [worst] = open.toSorted(
    (one, other) =>
      impacts.indexOf(other.impact) - impacts.indexOf(one.impact) ||
      Number(other.number === pinned) - Number(one.number === pinned) ||
      other.number - one.number,
  );
  return worst && { number: worst.number, node: worst.node };
}
