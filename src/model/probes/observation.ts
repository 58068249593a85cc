import { flattenComponents, type Component } from '../components/component.ts';
import type { Content } from '../content.ts';
import { dayOf } from '../time/day.ts';
import { msPerMinute, type Instant } from '../time/instant.ts';

/** The clocks of two machines never differ by more. */
export const clockSlackMs = 10 * msPerMinute;

/** What a probe knows of a component. */
export interface ProbeObservation {
  readonly componentId: string;
  /** When it last had an answer; undefined if it is not known ever to have had one. */
  readonly seenAt?: Instant;
  /** The instant until which that is valid; after it the status is unknown. */
  readonly holdsUntil: Instant;
  /** Since when it has had no good answer, where that is more than a single failure. */
  readonly failingSince?: Instant;
}

/**
 * A failing probe, a firing alert, a probe that has stopped asking, and monitoring of which nothing is known: shown in
 * this order.
 */
export const doubtKinds = ['suspected', 'alerted', 'stale', 'unseen'] as const;

/** Why nobody knows how a component is, although no report says anything. */
export interface Doubt {
  /** Its probe fails, an alert fires, its probe has stopped asking, or the state of probes and alerts is missing. */
  readonly kind: (typeof doubtKinds)[number];
  /** When it began; for a component that no probe has seen yet, the instant of the build. */
  readonly since: Instant;
  /** Whether it began on the day on which it is shown. */
  readonly isToday: boolean;
}

/**
 * What its probes and alerts make doubtful of a component: a failure of a probe first, of several the oldest.
 * @param knownAt when the content was read, if `at` is later
 */
export function doubtAt(
  { id }: Component,
  { observations = [], firing = [], page }: Pick<Content, 'observations' | 'firing' | 'page'>,
  {
    at,
    knownAt,
    timeZone,
  }: { readonly at: Instant; readonly knownAt: Instant; readonly timeZone: string },
): Doubt | undefined {
  const own = observations.filter(({ componentId }) => componentId === id);
  const over = own.filter(({ holdsUntil }) => at >= holdsUntil);
  // A sample from a clock that was wrong: nobody can tell when it was taken.
  const ahead = own.filter(({ seenAt }) => seenAt !== undefined && seenAt > at + clockSlackMs);
  const isOnPage = (wanted: string) =>
    flattenComponents(page.components).some((each) => each.id === wanted);
  // An alert for a component that was renamed may concern any component.
  const alerts = firing.filter(({ component }) => component === id || !isOnPage(component));
  const since = {
    suspected: own.flatMap(({ failingSince }) => failingSince ?? []),
    alerted: alerts.map(({ since }) => since),
    stale: over.flatMap(({ seenAt }) => seenAt ?? []),
    unseen: [...over.filter(({ seenAt }) => seenAt === undefined), ...ahead].map(() => knownAt),
  };
  const kind = doubtKinds.find((each) => since[each].length > 0);
  if (kind === undefined) return undefined;
  const first = Math.min(...since[kind]);
  return { kind, since: first, isToday: dayOf(first, timeZone) === dayOf(at, timeZone) };
}
