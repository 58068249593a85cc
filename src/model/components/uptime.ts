import type { Instant } from '../time/instant.ts';
import { clip, weightedMs, type Interval } from '../time/interval.ts';
import type { StatusSpan } from '../reports/incident.ts';
import type { WrittenStatus } from '../status.ts';

/** How much of an outage a status is, 0 to 1. */
export type UptimeWeights = Readonly<Record<WrittenStatus, number>>;

/** Statuspage's: https://support.atlassian.com/statuspage/docs/display-historical-uptime-of-components/ */
export const defaultWeights: UptimeWeights = {
  operational: 0,
  under_maintenance: 0,
  degraded_performance: 0,
  partial_outage: 0.3,
  major_outage: 1,
};

/** The part of a window of which something can be said: not before the component existed, not after now. */
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

/**
 * 1 − weighted downtime ÷ known time, 0 to 1. Undefined when no time of the window is known: "no data", not 100 %.
 */
export function uptime(
  spans: readonly StatusSpan[],
  window: Interval,
  options: { readonly since?: Instant; readonly now: Instant; readonly weights: UptimeWeights },
): number | undefined {
  const known = knownTime(window, options.since, options.now);
  const knownMs = known.endAt - known.startAt;
  return knownMs > 0 ? 1 - downtimeMs(spans, known, options.weights) / knownMs : undefined;
}
