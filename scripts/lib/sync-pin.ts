import { currentImpact, isOpen, type Incident } from '../../src/model/incident.ts';
import { impacts } from '../../src/model/status.ts';
import { readContent } from '../../src/sources/read-content.ts';
import { GitHubError, GitHubLimitError } from './github-failure.ts';
import { pinIssue, unpinIssue } from './github-write.ts';
import type { GitHubClient } from './github.ts';

export interface Pinned {
  readonly number: number;
  readonly node: string;
}

/** The open incident to look at first: the worst; of several the one already pinned, else the newest. */
export function worstOpen(incidents: readonly Incident[], pinned: number | undefined) {
  return incidents
    .filter((incident) => isOpen(incident) && incident.issue !== undefined)
    .toSorted(
      (one, other) =>
        impacts.indexOf(currentImpact(other)) - impacts.indexOf(currentImpact(one)) ||
        Number(other.issue === pinned) - Number(one.issue === pinned) ||
        other.startedAt - one.startedAt ||
        (other.issue ?? 0) - (one.issue ?? 0),
    )[0];
}

/**
 * Pins the worst open incident and unpins what it pinned before. Asks nothing when that has not changed.
 * @returns what is pinned now; a failure is a warning, for pins are a courtesy
 */
export async function pinWorst(
  client: GitHubClient,
  {
    content,
    servedAt,
    now,
    pinned,
    nodeOf,
  }: {
    readonly content: string;
    readonly servedAt: string;
    readonly now: number;
    readonly pinned: Pinned | undefined;
    readonly nodeOf: (number: number) => string | undefined;
  },
): Promise<{ pinned: Pinned | undefined; warning?: string }> {
  const incidents = readContent(content, { now, servedAt }).content?.incidents ?? [];
  const issue = worstOpen(incidents, pinned?.number)?.issue;
  const node = issue === undefined ? undefined : nodeOf(issue);
  if (node === pinned?.node) return { pinned };
  let current = pinned;
  try {
    if (pinned) await unpinIssue(client, pinned.node);
    current = undefined;
    if (issue === undefined || node === undefined || node === '') return { pinned: undefined };
    await pinIssue(client, node);
    return { pinned: { number: issue, node } };
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    const isOver = error instanceof GitHubLimitError;
    return { pinned: current, warning: `${isOver ? 'Later: the' : 'The'} pin: ${error.message}` };
  }
}
