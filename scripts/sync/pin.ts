import { GitHubError, GitHubLimitError } from '../../src/sources/github/answers/failure.ts';
import type { SyncedIssue } from '../../src/sources/sync/state.ts';
import { worstOpen, type Pinned } from '../../src/sync/pinned-issue.ts';
import type { GitHubClient } from '../github/client.ts';
import { pinIssue, unpinIssue } from '../github/write.ts';

/**
 * Pins the worst open incident and unpins what it pinned before. Asks nothing when that has not changed.
 * @returns what is pinned now; a failure is a warning, for pins are a courtesy
 */
export async function pinWorstIncident(
  client: GitHubClient,
  issues: ReadonlyMap<number, SyncedIssue>,
  pinned: Pinned | undefined,
): Promise<{ pinned: Pinned | undefined; warning?: string }> {
  const worst = worstOpen(issues, pinned?.number);
  if (worst?.node === pinned?.node) return { pinned };
  let current = pinned;
  try {
    if (pinned) await unpinIssue(client, pinned.node);
    current = undefined;
    if (!worst || worst.node === '') return { pinned: undefined };
    await pinIssue(client, worst.node);
    return { pinned: worst };
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    const isOver = error instanceof GitHubLimitError;
    return { pinned: current, warning: `${isOver ? 'Later: the' : 'The'} pin: ${error.message}` };
  }
}
