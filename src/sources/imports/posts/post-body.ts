import type { Instant } from '../../../model/time/instant.ts';

/** One `*State* - text {{< track "…" >}}` of a post. */
export interface PostUpdate {
  /** The word before the text, folded: `post-mortem`, `in-progress`. */
  readonly state?: string;
  /** Undefined when it has no `track` that can be read. */
  readonly at?: Instant;
  /** Without the state and the track. */
  readonly text: string;
  /** With the state as it was written. */
  readonly whole: string;
}

/** A post's body cut into its updates, in the order of the file. */
export interface PostBody {
  /** What stands before the first update. */
  readonly preamble: string;
  readonly updates: readonly PostUpdate[];
}

/** Whether a report is over, and what its frontmatter says of its end. */
export interface PostEnding {
  readonly isOpen: boolean;
  readonly resolvedAt: Instant | undefined;
}
