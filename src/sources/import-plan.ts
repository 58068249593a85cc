import type { Problem } from '../model/problem.ts';

/** A file of the site that moves in, read or not. */
export interface SourceFile {
  /** From the root of that site, with slashes. */
  readonly path: string;
  /** Undefined when it could not be read; then `problems` says why. */
  readonly text: string | undefined;
  readonly problems: readonly Problem[];
}

/** A file as it should be, its path from the content folder, with slashes. */
export interface PlannedFile {
  readonly path: string;
  readonly text: string;
}

/** What becomes of one source file. */
export interface ImportLine {
  readonly source: string;
  /** The planned file; undefined when there is none. */
  readonly target?: string;
  /** What could not be carried over as it stood, in words. */
  readonly doubts: readonly string[];
  /** Why there is no target. */
  readonly reason?: string | readonly Problem[];
}

export interface ImportPlan {
  readonly files: readonly PlannedFile[];
  /** One per source file, in the order of their paths. */
  readonly lines: readonly ImportLine[];
}
