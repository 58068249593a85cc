import type { Problem } from '../../model/problem.ts';

/** A file or a served document of the page that moves in, whether it could be read or not. */
export interface SourceFile {
  /** The path from the root of its folder, with slashes; for a served document its address. */
  readonly path: string;
  /** Undefined when it could not be read; then `problems` says why. */
  readonly text: string | undefined;
  readonly problems: readonly Problem[];
}

/** A file to write. Its path is relative to the content folder, with slashes. */
export interface PlannedFile {
  readonly path: string;
  readonly text: string;
}

/** What becomes of a file of the other tool, or of one report in a file with many. */
export interface ImportLine {
  readonly source: string;
  /** The planned file; undefined when there is none. */
  readonly target?: string;
  /** Sentences about what could not be carried over unchanged. */
  readonly caveats: readonly string[];
  /** Why there is no target. */
  readonly reason?: string | readonly Problem[];
}

export interface ImportPlan {
  readonly files: readonly PlannedFile[];
  /** One line for each source, in an order that depends on the sources alone. */
  readonly lines: readonly ImportLine[];
}

/** What a person asks of an import besides the history. */
export interface ImportWishes {
  /** IANA name of the zone of dates that tell none. */
  readonly timeZone?: string | undefined;
  /** Whether Outpost is to ask the components itself what the other tool asked of them. */
  readonly probes?: boolean | undefined;
}
