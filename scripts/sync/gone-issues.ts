import { UsageError } from '../../src/authoring/usage-error.ts';
import type { SyncedIssue } from '../../src/sources/sync/state.ts';
import {
  fateInList,
  fateOf,
  planPrune,
  withFate,
  type IssueList,
} from '../../src/sync/gone-issues.ts';
import type { SyncOutcome } from '../../src/sync/outcome.ts';
import type { GitHubClient } from '../github/client.ts';
import { fetchIssue } from '../github/issues.ts';
import type { SyncFolder } from './folder.ts';

/**
 * Notes in `issues` what became of those that the list should show and does not, and of those that lost their label.
 * One request for each that is missing.
 */
export async function followGone(
  client: GitHubClient,
  list: IssueList & { readonly labels: readonly string[] },
  folder: SyncFolder,
  issues: Map<number, SyncedIssue>,
): Promise<void> {
  for (const number of [...folder.index.keys()].sort((one, other) => one - other)) {
    const known = issues.get(number);
    const told = fateInList(number, known, list);
    const fate = told === 'ask' ? fateOf(await fetchIssue(client, number), list.labels) : told;
    if (fate) issues.set(number, withFate(known, fate));
  }
}

/** @throws UsageError when GitHub lists nothing though files come from issues. */
export function refuseEmpty(
  { index }: SyncFolder,
  { force, content }: { force: boolean; content: string },
): void {
  if (index.size === 0 || force) return;
  throw new UsageError(
    `GitHub lists no issue at all, but ${index.size === 1 ? 'a file' : `${index.size} files`} in ${content} came from issues. Nothing was changed. If that is right, run it with --force.`,
  );
}

/** Removes the files whose issue is gone, those edited by hand only with `force`. */
export function pruneGoneIssues(
  folder: SyncFolder,
  issues: Map<number, SyncedIssue>,
  { force, dryRun }: { force: boolean; dryRun: boolean },
  outcome: SyncOutcome,
): void {
  const plan = planPrune(folder.index, issues, (file) => folder.read(file), force);
  if (!plan) {
    throw new UsageError(
      'All issues with files are gone; that looks like a mistake, so none was removed. If it is right, add --force.',
    );
  }
  outcome.kept.push(...plan.kept);
  for (const { number, path } of plan.removed) {
    outcome.removed.push(path);
    if (dryRun) continue;
    folder.remove(path);
    folder.index.delete(number);
    issues.delete(number);
  }
}
