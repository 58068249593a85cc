import { Temporal } from 'temporal-polyfill';

import { addDays, dayOf, startOfDay, type Day } from '../time/day.ts';
import type { Instant } from '../time/instant.ts';
import { clip, type Interval } from '../time/interval.ts';
import { assignTurns } from './turn-assignment.ts';

/** People who take turns: at each hand-over one person of each group takes over. */
export interface Rotation {
  readonly id: string;
  readonly everyDays: number;
  /** The day of the first hand-over. */
  readonly from: Day;
  /** Minutes from midnight. */
  readonly handOverMinute: number;
  readonly timeZone: string;
  readonly groups: readonly RotationGroup[];
}

export interface RotationGroup {
  readonly id: string;
  readonly members: readonly RotationMember[];
  /** The person who takes another's turn, by the day on which the turn begins. */
  readonly swaps: ReadonlyMap<Day, string>;
}

export interface RotationMember {
  readonly github: string;
  /** The first day as a member; undefined means from the beginning. */
  readonly from?: Day;
  /** The last one. */
  readonly until?: Day;
}

/** A turn of all groups of a rotation. */
export interface Turn extends Interval {
  readonly rotation: string;
  /** The day on which it begins, which also identifies it. */
  readonly day: Day;
  readonly groups: readonly GroupTurn[];
}

export interface GroupTurn {
  readonly group: string;
  /** Undefined when nobody can take it. */
  readonly github: string | undefined;
  /** The days of the turn on which that person is away. */
  readonly holidays: readonly TurnHoliday[];
}

export interface TurnHoliday extends Interval {
  readonly from: Day;
  readonly until: Day;
  /** The person who stands in; undefined when nobody is named. */
  readonly backup: string | undefined;
}

/** What turns need to know of a person. */
interface Member {
  readonly github: string;
  readonly timeZone: string;
  readonly away: readonly { readonly from: Day; readonly until: Day; readonly backup?: string }[];
}

/** No list of turns has more. */
const mostTurns = 20_000;

/**
 * The turns that touch `window`, oldest first: the same for everybody and whatever the window is. Who is away on more
 * than half of the days of a turn does not take it.
 */
export function turnsIn(rotation: Rotation, people: readonly Member[], window: Interval): Turn[] {
  const { groups, everyDays, from, timeZone, handOverMinute, id } = rotation;
  const passed = daysBetween(from, dayOf(window.endAt, timeZone)) + 1;
  // A turn depends on the next turn of each member; later turns change nothing.
  const beyond = 2 * Math.max(...groups.map(({ members }) => members.length)) + 2;
  const count = Math.min(mostTurns, Math.ceil(passed / everyDays) + beyond);
  if (passed <= 0) return [];
  const days = Array.from({ length: count }, (_, index) => addDays(from, index * everyDays));
  const assigned = groups.map((group) => takers(group, days, everyDays, people));
  return days.slice(0, -beyond).flatMap((day, index) => {
    const startAt = handOver(day, handOverMinute, timeZone);
    const endAt = handOver(addDays(day, everyDays), handOverMinute, timeZone);
    if (!clip({ startAt, endAt }, window)) return [];
    return {
      ...{ rotation: id, day, startAt, endAt },
      groups: groups.map((group, place) => {
        const github = assigned[place]![index];
        const person = people.find((each) => each.github === github);
        const holidays = person
          ? holidaysIn({ startAt, endAt }, day, addDays(day, everyDays), person)
          : [];
        return { group: group.id, github, holidays };
      }),
    };
  });
}

/** The duty of each person by GitHub name: their turns, and the holidays in which they stand in for others. */
export function dutyIntervals(
  rotations: readonly Rotation[],
  people: readonly Member[],
  window: Interval,
): Map<string, Interval[]> {
  const turns = rotations.flatMap((rotation) => turnsIn(rotation, people, window));
  const duties = turns.flatMap((turn) =>
    turn.groups.flatMap(({ github, holidays }): [string | undefined, Interval][] => [
      [github, turn],
      ...holidays
        .filter((each) => clip(each, window))
        .map((each): [string | undefined, Interval] => [each.backup, each]),
    ]),
  );
  const byPerson = Map.groupBy(
    duties.flatMap(([github, interval]) => (github === undefined ? [] : { github, interval })),
    ({ github }) => github,
  );
  return new Map(
    [...byPerson].map(([github, all]) => [github, all.map(({ interval }) => interval)]),
  );
}

/** The GitHub names of those who take the turns that begin on `days`. */
function takers(
  { members, swaps }: RotationGroup,
  days: readonly Day[],
  everyDays: number,
  people: readonly Member[],
): (string | undefined)[] {
  const away = members.map(
    ({ github }) => people.find((each) => each.github === github)?.away ?? [],
  );
  const taken = assignTurns(
    members.length,
    days.map((day) => {
      const last = addDays(day, everyDays - 1);
      const swapped = members.findIndex(({ github }) => github === swaps.get(day));
      const belongs = (place: number) => {
        const { from = day, until = last } = members[place]!;
        return from <= day && until >= last;
      };
      const daysAway = (place: number) =>
        away[place]!.reduce((sum, each) => sum + sharedDays(each, { from: day, until: last }), 0);
      return {
        belongs,
        isFree: (place) => belongs(place) && 2 * daysAway(place) <= everyDays,
        ...(swapped >= 0 && { given: swapped }),
      };
    }),
  );
  return taken.map((place) => (place === undefined ? undefined : members[place]!.github));
}

function holidaysIn(turn: Interval, day: Day, last: Day, person: Member): TurnHoliday[] {
  return person.away.flatMap(({ from, until, backup }) => {
    if (sharedDays({ from, until }, { from: day, until: last }) === 0) return [];
    const interval = clip(
      {
        startAt: startOfDay(from, person.timeZone),
        endAt: startOfDay(addDays(until, 1), person.timeZone),
      },
      turn,
    );
    return interval ? [{ ...interval, from, until, backup }] : [];
  });
}

interface Days {
  readonly from: Day;
  readonly until: Day;
}

function sharedDays(one: Days, other: Days): number {
  const from = one.from > other.from ? one.from : other.from;
  const until = one.until < other.until ? one.until : other.until;
  return until < from ? 0 : daysBetween(from, until) + 1;
}

function daysBetween(from: Day, until: Day): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);
}

function handOver(day: Day, minute: number, timeZone: string): Instant {
  const plainTime = new Temporal.PlainTime(Math.floor(minute / 60), minute % 60);
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime }).epochMilliseconds;
}
