import type { Instant } from '../time/instant.ts';

/** What the history in git tells of one file. */
export interface Revision {
  /** When it first was there. */
  readonly firstAt: Instant;
  /** When it last changed. */
  readonly lastAt: Instant;
  /** How often it changed, the first time included; an edit not yet committed counts as well. */
  readonly count: number;
}

/** By the id of a maintenance; empty when the content is not in git, or its history was not fetched. */
export type Revisions = ReadonlyMap<string, Revision>;

/** What a repository tells of the content in it. */
export interface ContentHistory {
  /** Undefined outside of a repository. */
  readonly commit: string | undefined;
  readonly revisions: Revisions;
}
