import type { Instant } from '../time/instant.ts';

/** How bad a row of bad samples was: only slow, or failed at least once. */
export type Badness = 'slow' | 'failed';

/** What a row of samples comes to, as long as we can see. */
export type SeenState =
  | { readonly kind: 'ok' }
  /** `count` bad samples in a row, not enough yet. */
  | {
      readonly kind: 'suspect';
      readonly count: number;
      readonly since: Instant;
      readonly badness: Badness;
    }
  | { readonly kind: 'failing'; readonly since: Instant; readonly badness: Badness }
  /** `count` good samples in a row, not enough yet to be ok again. */
  | {
      readonly kind: 'recovering';
      readonly count: number;
      readonly since: Instant;
      readonly badness: Badness;
      readonly from: 'suspect' | 'failing';
    };

/** The state of a probe: `since` is always its first bad sample. Blind keeps what was seen before. */
export type ProbeState = SeenState | { readonly kind: 'blind'; readonly before?: SeenState };

/** What is remembered of a probe between rounds. */
export interface ProbeMemory {
  readonly state: ProbeState;
  /** The component that it watches; none when it tells only maintainers. */
  readonly component?: string;
  /** When it was asked last, whatever came of it. */
  readonly askedAt: Instant;
  /** When there was last a sample that was not blind. */
  readonly seenAt?: Instant;
  /** When there was last a bad sample, outside of planned work. */
  readonly badAt?: Instant;
  /** Until then the last such sample speaks: twice `every`. */
  readonly holdsUntil?: Instant;
}

/** Since when the probe has had no good answer, when that is enough to be told; also while it is blind. */
export function failingSince(state: ProbeState): Instant | undefined {
  const seen = state.kind === 'blind' ? state.before : state;
  if (seen?.kind === 'failing') return seen.since;
  return seen?.kind === 'recovering' && seen.from === 'failing' ? seen.since : undefined;
}
