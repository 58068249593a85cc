import type { Position } from '../../model/problem.ts';

/** A report and where its parts stand, for problems that only show later. Plain data: it may be kept (parse-cache.ts). */
export interface ParsedReport<T> {
  readonly report: T;
  readonly file: string;
  /** The positions of the keys of the frontmatter. */
  readonly keys: Readonly<Record<string, Position>>;
  /** The lines of the headings, one per update. */
  readonly updateLines: readonly number[];
}

/** The position of a key of the frontmatter; the top of the file when it is missing. */
export function keyAt({ keys }: Pick<ParsedReport<unknown>, 'keys'>, key: string): Position {
  return keys[key] ?? { line: 1, column: 1 };
}
