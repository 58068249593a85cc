import type { GitHubIssue } from './issue-data.ts';

/** How far a sync has come. Losing it costs requests, never content. */
export interface GitHubCursor {
  /** The ETag of the newest page of the issue list, once all its issues are taken in: a 304 for it means that nothing is new. */
  readonly etag?: string;
  /** Every issue whose last update lies before this instant is taken in. */
  readonly since?: number;
  /** Numbers of the issues updated at exactly `since` that are taken in too. */
  readonly taken?: readonly number[];
}

/** GitHub counts updates in whole seconds, so an issue read this soon after its update may change once more unseen. */
const unchangedAfterMs = 10_000;

/** More than the clocks of GitHub and of a runner ever differ. */
const clockSlackMs = 3_600_000;

/** Whether it claims to have taken in what cannot have happened yet: it would show nothing as new, for as long. */
export function isAhead({ since = -Infinity }: GitHubCursor, now: number): boolean {
  return since > now + clockSlackMs;
}

export function isPending(cursor: GitHubCursor, issue: GitHubIssue): boolean {
  const since = cursor.since ?? -Infinity;
  if (issue.updatedAt !== since) return issue.updatedAt > since;
  return !(cursor.taken ?? []).includes(issue.number);
}

/**
 * The cursor after an issue has been taken in; call it in the order of `updatedAt`, oldest first.
 * The etag is dropped: set it when the whole list has been taken in.
 * @param readAt when the issue's history was fetched
 */
export function advanceCursor(
  cursor: GitHubCursor,
  issue: GitHubIssue,
  readAt: number,
): GitHubCursor {
  const since = Math.max(issue.updatedAt, cursor.since ?? -Infinity);
  const before = since === cursor.since ? (cursor.taken ?? []) : [];
  const isSettled = readAt - issue.updatedAt > unchangedAfterMs;
  const taken = isSettled && issue.updatedAt === since ? [...before, issue.number] : [...before];
  return { since, taken: [...new Set(taken)].sort((one, other) => one - other) };
}
