import type { Instant } from '../time/instant.ts';
import { clip, weightedMs, type Interval } from '../time/interval.ts';
import type { StatusSpan } from '../reports/incident.ts';
import type { WrittenStatus } from '../status.ts';

/** The share of an outage, from 0 to 1, that a status counts as. */
export type UptimeWeights = Readonly<Record<WrittenStatus, number>>;

/** Statuspage's: https://support.atlassian.com/statuspage/docs/display-historical-uptime-of-components/ */
export const defaultWeights: UptimeWeights = {
  operational: 0,
  under_maintenance: 0,
  degraded_performance: 0,
  partial_outage: 0.3,
  major_outage: 1,
};

/** The part of a window in which the status can be known: not before the component existed, not after now. */
export function knownTime(window: Interval, since: Instant | undefined, now: Instant): Interval {
  return {
    startAt: Math.max(window.startAt, since ?? -Infinity),
    endAt: Math.min(window.endAt, now),
  };
}

/** Weighted downtime inside `window`, in milliseconds; overlapping incidents count once, the worst of them. */
export function downtimeMs(
  spans: readonly StatusSpan[],
  window: Interval,
  weights: UptimeWeights,
): number {
  return weightedMs(
    spans.flatMap((span) => {
      const inside = clip(span, window);
      return inside ? [{ ...inside, weight: weights[inside.status] }] : [];
    }),
  );
}

/** The times that an uptime is computed from. */
export interface UptimeTally {
  /** The time of which something is known. */
  readonly knownMs: number;
  /** Weighted downtime in it. */
  readonly downMs: number;
}

/** How much of a window is known, and how much of that was downtime. */
export function tallyUptime(
  spans: readonly StatusSpan[],
  window: Interval,
  options: { readonly since?: Instant; readonly now: Instant; readonly weights: UptimeWeights },
): UptimeTally {
  const known = knownTime(window, options.since, options.now);
  const knownMs = Math.max(0, known.endAt - known.startAt);
  return { knownMs, downMs: knownMs > 0 ? downtimeMs(spans, known, options.weights) : 0 };
}

/**
 * 1 − weighted downtime ÷ known time, 0 to 1; of several components, of all their time together. Undefined when no time
 * is known: "no data", not 100 %.
 */
export function uptimeOf(tallies: readonly UptimeTally[]): number | undefined {
  const knownMs = tallies.reduce((sum, each) => sum + each.knownMs, 0);
  const downMs = tallies.reduce((sum, each) => sum + each.downMs, 0);
  return knownMs > 0 ? 1 - downMs / knownMs : undefined;
}

/** An uptime or another ratio for programs, floored to six digits, because uptime is never rounded up. */
export function floorRatio(ratio: number): number {
  // The sum in between keeps 0.9999 from becoming 0.999899.
  return Math.floor(ratio * 1e6 + 1e-6) / 1e6;
}

/** The uptime of one component in a window. */
export function uptime(...subject: Parameters<typeof tallyUptime>): number | undefined {
  return uptimeOf([tallyUptime(...subject)]);
}
