import type { SyncedIssue } from '../../src/sources/sync/state.ts';
import { UsageError } from '../cli/run.ts';
import { fetchIssue, type ChangedIssues } from '../github/issues.ts';
import type { GitHubClient } from '../github/client.ts';
import type { SyncFolder } from './folder.ts';
import type { SyncOutcome } from '../../src/sync/outcome.ts';
import { digestOf } from '../disk/write-files.ts';

/**
 * Notes in `issues` what became of those that the list should show and does not, and of those that lost their label.
 * One request for each that is missing.
 */
export async function followGone(
  client: GitHubClient,
  { listed, readDownTo }: Extract<ChangedIssues, { unchanged: false }>,
  folder: SyncFolder,
  issues: Map<number, SyncedIssue>,
): Promise<void> {
  const settle = (number: number, fate: SyncedIssue['fate']): void => {
    const { fate: _, ...known } = issues.get(number) ?? { node: '', updatedAt: 0 };
    issues.set(number, { ...known, ...(fate && { fate }) });
  };
  for (const number of [...folder.index.keys()].sort((one, other) => one - other)) {
    const known = issues.get(number);
    const isLabelled = listed.get(number);
    if (isLabelled === false) settle(number, 'unlabelled');
    if (isLabelled !== undefined || known?.fate !== undefined) continue;
    const shouldBeThere = known !== undefined && known.updatedAt > readDownTo;
    const isAll = readDownTo === -Infinity;
    // What the page shows as going on must not go stale unseen.
    if (!shouldBeThere && !isAll && known?.open === undefined) continue;
    const where = await fetchIssue(client, number);
    if (where.kind !== 'here') settle(number, where.kind);
    // A list per label shows only issues that carry one.
    else if (isAll) settle(number, 'unlabelled');
  }
}

/** Removes the files whose issue is gone, those edited by hand only with `force`. */
export function prune(
  folder: SyncFolder,
  issues: Map<number, SyncedIssue>,
  { force, dryRun }: { force: boolean; dryRun: boolean },
  outcome: SyncOutcome,
): void {
  const gone = [...folder.index].filter(([number]) => issues.get(number)?.fate !== undefined);
  if (gone.length > 1 && gone.length === folder.index.size && !force) {
    throw new UsageError(
      'All issues with files are gone; that looks like a mistake, so none was removed. If it is right, add --force.',
    );
  }
  for (const [number, file] of gone) {
    const { digest, next } = issues.get(number) ?? {};
    const isOurs = [digest, next].includes(digestOf(folder.read(file) ?? ''));
    if (!isOurs && !force) {
      outcome.kept.push(file);
      continue;
    }
    outcome.removed.push(file);
    if (dryRun) continue;
    folder.remove(file);
    folder.index.delete(number);
    issues.delete(number);
  }
}
