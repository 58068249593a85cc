import type { Component } from '../components/component.ts';
import { dayOf } from '../time/day.ts';
import type { Instant } from '../time/instant.ts';

/** What a probe has seen of a component. */
export interface ProbeObservation {
  readonly componentId: string;
  /** When it last saw anything. */
  readonly seenAt: Instant;
  /** Until then that speaks; afterwards nobody knows. */
  readonly holdsUntil: Instant;
  /** Since when it has had no good answer, where that is more than a single failure. */
  readonly failingSince?: Instant;
}

/** Why nobody knows how a component is, although no report says anything. */
export interface Doubt {
  /** The probe fails, and nobody has confirmed it; or it has not asked any more. */
  readonly kind: 'suspected' | 'stale';
  readonly since: Instant;
  /** Whether that is on the day that it is told. */
  readonly isToday: boolean;
}

/** What its probes make doubtful of a component: a failure first, of several the oldest. */
export function doubtAt(
  { id }: Component,
  observations: readonly ProbeObservation[] | undefined,
  { at, timeZone }: { readonly at: Instant; readonly timeZone: string },
): Doubt | undefined {
  const own = (observations ?? []).filter(({ componentId }) => componentId === id);
  const failing = own.flatMap(({ failingSince }) => failingSince ?? []);
  const stale = own.filter(({ holdsUntil }) => at >= holdsUntil).map(({ seenAt }) => seenAt);
  const times = failing.length > 0 ? failing : stale;
  if (times.length === 0) return undefined;
  const since = Math.min(...times);
  return {
    kind: failing.length > 0 ? 'suspected' : 'stale',
    since,
    isToday: dayOf(since, timeZone) === dayOf(at, timeZone),
  };
}
