import type { Instant } from './instant.ts';

/** Half-open: `startAt` belongs to it, `endAt` does not. An open end is `Infinity`. */
export interface Interval {
  readonly startAt: Instant;
  readonly endAt: Instant;
}

export function isEmpty({ startAt, endAt }: Interval): boolean {
  return !(startAt < endAt);
}

export function contains({ startAt, endAt }: Interval, at: Instant): boolean {
  return startAt <= at && at < endAt;
}

/** The part of `interval` inside `window`; undefined when they share no time. */
export function clip<T extends Interval>(interval: T, window: Interval): T | undefined {
  const startAt = Math.max(interval.startAt, window.startAt);
  const endAt = Math.min(interval.endAt, window.endAt);
  return startAt < endAt ? { ...interval, startAt, endAt } : undefined;
}

/** The same time without overlaps, sorted; touching intervals become one. */
export function merge(intervals: Iterable<Interval>): Interval[] {
  const sorted = [...intervals]
    .filter((interval) => !isEmpty(interval))
    .sort((a, b) => a.startAt - b.startAt);
  const merged: { startAt: Instant; endAt: Instant }[] = [];
  for (const { startAt, endAt } of sorted) {
    const last = merged.at(-1);
    if (last && startAt <= last.endAt) last.endAt = Math.max(last.endAt, endAt);
    else merged.push({ startAt, endAt });
  }
  return merged;
}

/** Milliseconds covered, each counted once however many intervals cover it. */
export function totalMs(intervals: Iterable<Interval>): number {
  return merge(intervals).reduce((sum, { startAt, endAt }) => sum + (endAt - startAt), 0);
}

/** An interval that carries a weight, for example how much of an outage it is. */
export interface Weighted extends Interval {
  readonly weight: number;
}

/**
 * Milliseconds × weight. Where intervals overlap the heaviest alone counts: summing would count one minute twice and
 * could push an uptime below zero.
 */
export function weightedMs(intervals: Iterable<Weighted>): number {
  const list = [...intervals].filter((interval) => !isEmpty(interval) && interval.weight > 0);
  const weights = [...new Set(list.map(({ weight }) => weight))].sort((a, b) => b - a);
  // Layer by layer from the heaviest: what a layer adds is the time no heavier layer covers.
  let covered = 0;
  let sum = 0;
  for (const weight of weights) {
    const total = totalMs(list.filter((interval) => interval.weight >= weight));
    sum += weight * (total - covered);
    covered = total;
  }
  return sum;
}
