import type { SyncedIssue } from '../sources/sync/state.ts';
import type { FoundFile } from './file-plan.ts';
import { isOwnText } from './file-plan.ts';

/** In what the folder differs from what the sync remembers to have written. */
export interface Differences {
  /** Issues whose file is gone. */
  readonly missing: readonly number[];
  /** Files that somebody changed, by the number of their issue. */
  readonly edited: ReadonlyMap<number, string>;
}

/**
 * Compares the record with the folder; a bad merge may have taken one side of either.
 * @param find the file that tells an issue
 */
export function findDifferences(
  issues: ReadonlyMap<number, SyncedIssue>,
  find: (number: number) => FoundFile | undefined,
): Differences {
  const missing: number[] = [];
  const edited = new Map<number, string>();
  for (const [number, known] of issues) {
    if (known.digest === undefined && known.next === undefined && known.open === undefined)
      continue;
    const found = find(number);
    if (!found && known.fate === undefined) missing.push(number);
    if (found && known.digest !== undefined && !isOwnText(found.text, known)) {
      edited.set(number, found.path);
    }
  }
  return { missing, edited };
}
