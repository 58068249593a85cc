/** One turn of a group before it is assigned. */
export interface OpenTurn {
  /** Whether a member, by its place in the group, belongs to it at that time. */
  readonly belongs: (member: number) => boolean;
  /** Whether a member can take the turn; only those who belong can. */
  readonly isFree: (member: number) => boolean;
  /** The member who takes it in any case, because of a swap. */
  readonly given?: number;
}

/**
 * Assigns turns to the members of a group, in the order of the list; undefined for a turn that nobody can take. A
 * member who cannot take a turn is replaced by the member who has stood in least, and takes one of their turns in
 * return. At most one turn is owed, so that nobody works off a long leave. All other turns stay as they were. Nobody
 * gets two in a row unless the group has one member, or a swap says so.
 */
export function assignTurns(members: number, turns: readonly OpenTurn[]): (number | undefined)[] {
  const all = Array.from({ length: members }, (_, member) => member);
  /** How many extra turns each member has had; below zero, how many each owes. */
  const extra = Array<number>(members).fill(0);
  const usual = roundOf(all, turns);
  let last: number | undefined;
  return turns.map(({ isFree, belongs, given }, index) => {
    const own = usual[index];
    const isAlone = all.filter(belongs).length === 1;
    const next = turns[index + 1]?.given;
    const fit = all.filter((each) => isFree(each) && (isAlone || (each !== last && each !== next)));
    const taken = given ?? choose(fit, own, extra, (each) => nextOf(usual, each, index));
    if (taken !== undefined && own !== undefined && taken !== own) {
      extra[taken]! += 1;
      if (extra[own]! >= 0) extra[own]! -= 1;
      else for (const each of fit) extra[each]! -= 1 / fit.length;
    }
    last = taken;
    return taken;
  });
}

/**
 * For each turn, the member whose turn it is by the list alone: the next one, of those who belong, after the member of
 * the turn before.
 */
function roundOf(all: readonly number[], turns: readonly OpenTurn[]): (number | undefined)[] {
  let last = -1;
  return turns.map(({ belongs }) => {
    const after = all.find((each) => each > last && belongs(each)) ?? all.find(belongs);
    last = after ?? -1;
    return after;
  });
}

function nextOf(usual: readonly (number | undefined)[], member: number, from: number): number {
  const at = usual.indexOf(member, from);
  return at < 0 ? Infinity : at;
}

/** @param nextTurn the position of a member's next turn, by the list */
function choose(
  fit: readonly number[],
  own: number | undefined,
  extra: readonly number[],
  nextTurn: (member: number) => number,
): number | undefined {
  const [least] = fit.toSorted(
    (one, other) => extra[one]! - extra[other]! || (nextTurn(one) < nextTurn(other) ? -1 : 1),
  );
  if (least === undefined || own === undefined || !fit.includes(own)) return least;
  // A member who has stood in hands a turn of their own to one who owes a turn.
  return extra[own]! - extra[least]! > 1.5 ? least : own;
}
