import type { Problem } from '../../model/problem.ts';

/** A file or served document of the page that moves in, read or not. */
export interface SourceFile {
  /** From the root of its folder, with slashes; of a served one its address. */
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

/** What becomes of one thing of theirs: a file, or a report in a file of many. */
export interface ImportLine {
  readonly source: string;
  /** The planned file; undefined when there is none. */
  readonly target?: string;
  /** What could not be carried over as it stood, in words. */
  readonly caveats: readonly string[];
  /** Why there is no target. */
  readonly reason?: string | readonly Problem[];
}

export interface ImportPlan {
  readonly files: readonly PlannedFile[];
  /** One per source, in an order that only the sources decide. */
  readonly lines: readonly ImportLine[];
}

/** What a person asks of an import besides the history. */
export interface ImportWishes {
  /** IANA name of the zone of dates that tell none. */
  readonly timeZone?: string | undefined;
  /** Whether Outpost is to ask the components itself what the other tool asked of them. */
  readonly probes?: boolean | undefined;
}
