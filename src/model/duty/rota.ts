import { Temporal } from 'temporal-polyfill';

import { addDays, dayOf, type Day } from '../time/day.ts';
import type { Instant } from '../time/instant.ts';
import { clip, contains, type Interval } from '../time/interval.ts';
import type { Impact } from '../status.ts';
import { dutyIntervals, type Rotation } from './turns.ts';

export const minutesPerDay = 1440;

/** Hours that repeat on days of the week, in one time zone. */
export interface Hours {
  readonly timeZone: string;
  /** 1 is Monday. */
  readonly days: readonly number[];
  /** Minutes from midnight. */
  readonly fromMinute: number;
  /** Up to `minutesPerDay`; not after `fromMinute` means: on the next day. */
  readonly untilMinute: number;
}

export interface RotaPerson extends Hours {
  readonly name: string;
  readonly github: string;
  /** Both the first and the last day belong to an absence. */
  readonly away: readonly Absence[];
}

export interface Absence {
  readonly from: Day;
  readonly until: Day;
  /** The GitHub name of the person who stands in during the absence. */
  readonly backup?: string;
}

/** The people who speak for the page, and their times. */
export interface Rota {
  readonly people: readonly RotaPerson[];
  /** GitHub names in the order in which they are asked; those of one tier are asked in order too. */
  readonly tiers: readonly (readonly string[])[];
  /** When somebody has to be there; undefined means always. */
  readonly cover?: Hours;
  /** The people who take turns; without any, everybody is on duty in their hours. */
  readonly rotations?: readonly Rotation[];
  /** GitHub names by role. */
  readonly roles?: ReadonlyMap<string, readonly string[]>;
  /** Whom to ask, step by step: `escalationWords`, roles and GitHub names. */
  readonly escalation?: readonly (readonly string[])[];
  /** How long each step lasts before the next one is asked. */
  readonly afterMs?: Readonly<Record<Impact, number>>;
  /** Whether the page serves it as a calendar. */
  readonly isPublic?: boolean;
}

/** A stretch of time and who is there, in the order of asking. */
export interface RotaSegment extends Interval {
  readonly people: readonly RotaPerson[];
}

/** The people who are on duty and present at an instant, in the order of asking. */
export function onDutyAt(rota: Rota, at: Instant): RotaPerson[] {
  const present = presentAt(rota, at);
  if (!rota.rotations) return present;
  const turns = dutyIntervals(rota.rotations, rota.people, { startAt: at, endAt: at + 1 });
  return present.filter(({ github }) => turns.has(github));
}

/** The people who are in their hours and not away, on duty or not. */
export function presentAt(rota: Rota, at: Instant): RotaPerson[] {
  return inOrder(rota).filter((person) =>
    shiftsIn(person, { startAt: at, endAt: at + 1 }, person.away).some((shift) =>
      contains(shift, at),
    ),
  );
}

/** Everybody in the order of asking at an instant: first those on duty, then those who are present, then the others. */
export function escalationAt(rota: Rota, at: Instant): RotaPerson[] {
  return [...new Set([...onDutyAt(rota, at), ...presentAt(rota, at), ...inOrder(rota)])];
}

/** The people on duty and present during `window`, in spans without a gap, cut where the people change. */
export function rotaSegments(rota: Rota, window: Interval): RotaSegment[] {
  const turns = rota.rotations && dutyIntervals(rota.rotations, rota.people, window);
  const present = inOrder(rota).map((person) => {
    const hours = shiftsIn(person, window, person.away);
    const own = turns ? (turns.get(person.github) ?? []) : [window];
    return {
      person,
      shifts: hours.flatMap((each) => own.flatMap((turn) => clip(each, turn) ?? [])),
    };
  });
  const edges = present.flatMap((each) =>
    each.shifts.flatMap(({ startAt, endAt }) => [startAt, endAt]),
  );
  const segments: RotaSegment[] = [];
  for (const [startAt, endAt] of pairs([window.startAt, ...edges, window.endAt])) {
    const people = present
      .filter((each) => each.shifts.some((shift) => contains(shift, startAt)))
      .map(({ person }) => person);
    const last = segments.at(-1);
    if (last && isSame(last.people, people)) segments[segments.length - 1] = { ...last, endAt };
    else segments.push({ startAt, endAt, people });
  }
  return segments;
}

/** The stretches with exactly `count` people at a time when somebody has to be there. */
export function thinSegments(rota: Rota, window: Interval, count: number): RotaSegment[] {
  const thin = rotaSegments(rota, window).filter(({ people }) => people.length === count);
  if (!rota.cover) return thin;
  const needed = shiftsIn(rota.cover, window, []);
  return thin.flatMap((segment) => needed.flatMap((each) => clip(segment, each) ?? []));
}

function isSame(some: readonly RotaPerson[], others: readonly RotaPerson[]): boolean {
  return some.length === others.length && some.every((each, index) => each === others[index]);
}

function inOrder({ people, tiers }: Rota): RotaPerson[] {
  const named = tiers
    .flat()
    .flatMap((github) => people.find((each) => each.github === github) ?? []);
  return [...new Set([...named, ...people])];
}

/** The hours as intervals inside `window`; a shift belongs to the day on which it begins. */
export function shiftsIn(hours: Hours, window: Interval, away: RotaPerson['away']): Interval[] {
  const { timeZone, days, fromMinute, untilMinute } = hours;
  const last = dayOf(window.endAt, timeZone);
  const found: Interval[] = [];
  for (let day = addDays(dayOf(window.startAt, timeZone), -1); day <= last; day = addDays(day, 1)) {
    const date = Temporal.PlainDate.from(day);
    if (!days.includes(date.dayOfWeek)) continue;
    if (away.some(({ from, until }) => from <= day && day <= until)) continue;
    const endDate = untilMinute <= fromMinute ? date.add({ days: 1 }) : date;
    const shift = clip(
      {
        startAt: clockAt(date, fromMinute, timeZone),
        endAt: clockAt(endDate, untilMinute, timeZone),
      },
      window,
    );
    if (shift) found.push(shift);
  }
  return found;
}

function clockAt(date: Temporal.PlainDate, minute: number, timeZone: string): Instant {
  const day = minute === minutesPerDay ? date.add({ days: 1 }) : date;
  const plainTime = new Temporal.PlainTime(Math.floor((minute % minutesPerDay) / 60), minute % 60);
  return day.toZonedDateTime({ timeZone, plainTime }).epochMilliseconds;
}

function pairs(edges: readonly Instant[]): [Instant, Instant][] {
  const sorted = [...new Set(edges)].sort((a, b) => a - b);
  return sorted.slice(1).map((endAt, index) => [sorted[index]!, endAt]);
}
