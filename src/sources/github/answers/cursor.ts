import { msPerMinute } from '../../../model/time/instant.ts';
import type { GitHubIssue } from './issue-data.ts';

/** How far a sync has got. Losing it costs requests, but no content. */
export interface GitHubCursor {
  /**
   * The ETag of the newest page of the issue list, once all its issues have been processed: a 304 for it means that
   * nothing is new.
   */
  readonly etag?: string;
  /** Every issue that was last updated before this instant has been processed. */
  readonly since?: number;
  /** The numbers of the issues updated at exactly `since` that have been processed, too. */
  readonly taken?: readonly number[];
}

/** GitHub's times are whole seconds, so an issue fetched this soon after its update may change again unnoticed. */
const unchangedAfterMs = 10_000;

/** A limit for the difference between the clocks of GitHub and of a runner. */
const clockSlackMs = 10 * msPerMinute;

/** Whether it is from a clock that was ahead: new issues would then be overlooked until that time. */
export function isAhead({ since = -Infinity }: Pick<GitHubCursor, 'since'>, now: number): boolean {
  return since > now + clockSlackMs;
}

export function isPending(cursor: GitHubCursor, issue: GitHubIssue): boolean {
  const since = cursor.since ?? -Infinity;
  if (issue.updatedAt !== since) return issue.updatedAt > since;
  return !(cursor.taken ?? []).includes(issue.number);
}

/**
 * The cursor after an issue has been processed; call it in the order of `updatedAt`, oldest first. The etag is dropped:
 * set it when the whole list has been processed.
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
