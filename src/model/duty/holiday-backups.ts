import { isAwayAt } from './asking-order.ts';
import type { Rota, RotaPerson } from './rota.ts';
import { dutyIntervals, type GroupTurn, type Turn, type TurnHoliday } from './turns.ts';

/** A holiday in somebody's turn for which nobody is named. */
export interface OpenHoliday {
  readonly turn: Turn;
  readonly group: string;
  readonly person: RotaPerson;
  readonly holiday: TurnHoliday;
  /** The person who could stand in; undefined when everybody is away. */
  readonly suggested: RotaPerson | undefined;
}

/** The holidays without a backup, each with somebody who might be one. */
export function openHolidays(rota: Rota, turns: readonly Turn[]): OpenHoliday[] {
  const of = (turn: Turn, { github, group, holidays }: GroupTurn) => {
    const person = rota.people.find((each) => each.github === github);
    const open = holidays.filter(({ backup }) => backup === undefined);
    if (!person) return [];
    return open.map((holiday) => {
      return { turn, group, person, holiday, suggested: suggestBackup(rota, person, holiday) };
    });
  };
  return turns.flatMap((turn) => turn.groups.flatMap((each) => of(turn, each)));
}

/**
 * Somebody who takes turns and is not away: preferably one who is not on duty at that time, from the time zone in which
 * the fewest are.
 */
function suggestBackup(
  rota: Rota,
  person: RotaPerson,
  holiday: TurnHoliday,
): RotaPerson | undefined {
  const turns = dutyIntervals(rota.rotations ?? [], rota.people, holiday);
  const isThere = (each: RotaPerson) =>
    each !== person && !isAwayAt(each, holiday.startAt) && !isAwayAt(each, holiday.endAt - 1);
  const there = rota.people.filter(isThere);
  const coverOf = ({ timeZone }: RotaPerson) =>
    there.filter((each) => each.timeZone === timeZone && turns.has(each.github)).length;
  const groups = (rota.rotations ?? []).flatMap((rotation) => rotation.groups);
  const members = new Set(groups.flatMap((group) => group.members.map(({ github }) => github)));
  const free = there.filter(({ github }) => members.has(github) && !turns.has(github));
  return free.toSorted((one, other) => coverOf(one) - coverOf(other))[0] ?? there[0];
}

/** How many turns each member of each group has, in the order of the list. */
export function sharesOf(turns: readonly Turn[], rota: Rota) {
  return (rota.rotations ?? []).flatMap((rotation) =>
    rotation.groups.map(({ id, members }) => ({
      rotation: rotation.id,
      group: id,
      people: members.map(({ github }) => ({
        github,
        turns: turns.filter(
          (turn) =>
            turn.rotation === rotation.id &&
            turn.groups.some((each) => each.group === id && each.github === github),
        ).length,
      })),
    })),
  );
}
