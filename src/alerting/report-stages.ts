import type { Route } from '../model/alerts/route.ts';
import { msPerHour, type Instant } from '../model/time/instant.ts';
import type { Interval } from '../model/time/interval.ts';
import type { FiringPeriod } from './firing-periods.ts';

/** A failure that comes this soon after the last one belongs to the same incident. */
export const sameMs = 6 * msPerHour;

/**
 * When each stage of a period begins, going by alerts alone; undefined for a stage that never begins as far as is known.
 */
export interface Stages {
  readonly startAt: Instant;
  /** From this instant on it has fired long or often enough to count. */
  readonly countsAt?: Instant;
  /** When it becomes an incident without anybody confirming it. */
  readonly openAt?: Instant;
  /** From this instant on nothing fires any more. */
  readonly calmAt?: Instant;
  /** From this instant on nothing has fired for long enough for the incident to be over. */
  readonly overAt?: Instant;
}

/**
 * The stages of a period. They depend only on the times that the tools gave, so everybody who asks, at any time, gets
 * the same answer.
 * @param covered the times in which another report mentions the component, or planned work is under way on it: nothing
 * opens then
 * @param openedAt when an incident was opened for the period, should alerts that came later say that it was over by
 * then
 */
export function stagesOf(
  period: FiringPeriod,
  route: Route,
  covered: readonly Interval[],
  openedAt?: Instant,
): Stages {
  const { startAt, endAt, stretches } = period;
  const countsAt = countingSince(period, route);
  const openAt =
    countsAt === undefined || route.publishAfterMs === Infinity
      ? openedAt
      : (openingAt(period, Math.max(countsAt, startAt + route.publishAfterMs), covered) ??
        openedAt);
  const overAt =
    endAt === Infinity ? undefined : Math.max(endAt + route.quietMs, openAt ?? -Infinity);
  const calmAt =
    openAt === undefined
      ? undefined
      : (stretches.find((each) => each.endAt >= openAt)?.endAt ?? openAt);
  return {
    startAt,
    ...(countsAt !== undefined && { countsAt }),
    ...(openAt !== undefined && { openAt }),
    ...(calmAt !== undefined && calmAt !== Infinity && { calmAt }),
    ...(overAt !== undefined && { overAt }),
  };
}

function countingSince(period: FiringPeriod, { afterMs, atLeast }: Route): Instant | undefined {
  if (afterMs === undefined && !atLeast) return period.startAt;
  const long =
    afterMs === undefined
      ? undefined
      : period.stretches.find(({ startAt, knownUntil }) => knownUntil - startAt >= afterMs);
  const { starts } = period;
  const often = atLeast
    ? starts.find(
        (at, index) =>
          at >= period.startAt &&
          index + 1 >= atLeast.count &&
          at - starts[index + 1 - atLeast.count]! <= atLeast.withinMs,
      )
    : undefined;
  const times = [
    ...(long ? [long.startAt + (afterMs ?? 0)] : []),
    ...(often === undefined ? [] : [often]),
  ];
  return times.length > 0 ? Math.min(...times) : undefined;
}

/** The first instant from `from` on at which the period fires and which is not in `covered`. */
function openingAt(
  { stretches }: FiringPeriod,
  from: Instant,
  covered: readonly Interval[],
): Instant | undefined {
  for (const { startAt, endAt } of stretches) {
    let at = Math.max(from, startAt);
    for (const cover of covered.toSorted((a, b) => a.startAt - b.startAt)) {
      if (at >= cover.startAt && at < cover.endAt) at = cover.endAt;
    }
    if (at < endAt || at === startAt) return at;
  }
  return undefined;
}
