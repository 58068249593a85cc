import type { Position } from '../../model/problem.ts';

/**
 * A report with the positions of its parts, for problems that are found later. Plain data, which the parse cache can
 * store.
 */
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

/** Where an incident says when it started. */
export function startPlace(read: Pick<ParsedReport<unknown>, 'keys' | 'updateLines'>): Position {
  const started = keyAt(read, 'started');
  return started.line > 1 ? started : { line: read.updateLines[0] ?? 1, column: 1 };
}
