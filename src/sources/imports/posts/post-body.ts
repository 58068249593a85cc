import type { Instant } from '../../../model/time/instant.ts';

/** One `*State* - text {{< track "…" >}}` of a post. */
export interface PostUpdate {
  /** The words before the text, in lower case and with dashes: `post-mortem`, `in-progress`. */
  readonly state?: string;
  /** Undefined when it has no `track` that can be parsed. */
  readonly at?: Instant;
  /** The text without the state and the track. */
  readonly text: string;
  /** The text with the state as it was written. */
  readonly whole: string;
}

/** A post's body cut into its updates, in the order of the file. */
export interface PostBody {
  /** The text before the first update. */
  readonly preamble: string;
  readonly updates: readonly PostUpdate[];
}

/** Whether a report is over, and what its frontmatter tells about its end. */
export interface PostEnding {
  readonly isOpen: boolean;
  readonly resolvedAt: Instant | undefined;
}
