import type { Instant } from '../time/instant.ts';

/** How bad a row of bad samples was: only slow, or failed at least once. */
export type Badness = 'slow' | 'failed';

/** The state after a row of samples that were not blind. */
export type SeenState =
  | { readonly kind: 'ok' }
  /** `count` bad samples in a row, too few to count as failing. */
  | {
      readonly kind: 'suspect';
      readonly count: number;
      readonly since: Instant;
      readonly badness: Badness;
    }
  | { readonly kind: 'failing'; readonly since: Instant; readonly badness: Badness }
  /** `count` good samples in a row, too few to be ok again. */
  | {
      readonly kind: 'recovering';
      readonly count: number;
      readonly since: Instant;
      readonly badness: Badness;
      readonly from: 'suspect' | 'failing';
    };

/** The state of a probe: `since` is always its first bad sample. `blind` keeps the state before it. */
export type ProbeState = SeenState | { readonly kind: 'blind'; readonly before?: SeenState };

/** What is remembered of a probe between rounds. */
export interface ProbeMemory {
  readonly state: ProbeState;
  /** The component that it watches; none when it tells only maintainers. */
  readonly component?: string;
  /** When it was asked last, whatever came of it. */
  readonly askedAt: Instant;
  /** The time of the last sample that was not blind. */
  readonly seenAt?: Instant;
  /** The time of the last bad sample outside planned work. */
  readonly badAt?: Instant;
  /** Until when the last sample is valid: twice `every`. */
  readonly holdsUntil?: Instant;
}

/** Since when the probe has had no good answer, if that is long enough to be shown; also while it is blind. */
export function failingSince(state: ProbeState): Instant | undefined {
  const seen = state.kind === 'blind' ? state.before : state;
  if (seen?.kind === 'failing') return seen.since;
  return seen?.kind === 'recovering' && seen.from === 'failing' ? seen.since : undefined;
}
