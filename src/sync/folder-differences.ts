import type { SyncedIssue } from '../sources/sync/state.ts';
import { isOwnText, type FoundFile } from './synced-file.ts';

/** The differences between the folder and what the sync remembers writing. */
export interface Differences {
  /** Issues without the file that they should have. */
  readonly missing: readonly number[];
  /** Those whose file was there. */
  readonly lost: readonly number[];
  /** Files that somebody changed, by the number of their issue. */
  readonly edited: ReadonlyMap<number, string>;
}

/**
 * Compares the record with the folder; a bad merge may have mixed old and new files.
 * @param find finds the file of an issue
 */
export function findDifferences(
  issues: ReadonlyMap<number, SyncedIssue>,
  find: (number: number) => FoundFile | undefined,
): Differences {
  const missing: number[] = [];
  const lost: number[] = [];
  const edited = new Map<number, string>();
  for (const [number, known] of issues) {
    if (known.digest === undefined && known.next === undefined && known.open === undefined)
      continue;
    const found = find(number);
    if (!found && known.fate === undefined) {
      missing.push(number);
      if (known.digest !== undefined || known.next !== undefined) lost.push(number);
    }
    if (found && known.digest !== undefined && !isOwnText(found.text, known)) {
      edited.set(number, found.path);
    }
  }
  return { missing, lost, edited };
}
