import { impacts, type Impact } from '../model/status.ts';
import type { GitHubHistory } from '../sources/github/answers/issue-data.ts';
import type { IssueDecision } from '../sources/github/reports/decision.ts';
import type { SyncedIssue } from '../sources/sync/state.ts';

/** After this many consecutive runs, GitHub's answer is believed and not asked for again. */
export const mostDoubts = 2;

/**
 * How an issue and its timeline can contradict each other: GitHub stores them separately, and either may lag behind.
 */
type Contradiction = 'reopening' | 'close' | 'comments';

/** Also undefined when the timeline was fetched later than the issue and is newer. */
export function contradictionOf({ issue, events }: GitHubHistory): Contradiction | undefined {
  const last = events.findLast(({ kind }) => kind === 'closed' || kind === 'reopened');
  const isNewer = last !== undefined && last.at > issue.updatedAt;
  if (last && !isNewer && issue.isOpen && last.kind === 'closed') return 'reopening';
  if (last && !isNewer && !issue.isOpen && last.kind === 'reopened') return 'close';
  const told = events.filter(({ kind }) => kind === 'commented').length;
  return (issue.commentCount ?? 0) > told ? 'comments' : undefined;
}

/** The number of runs in a row with a contradiction, including this one; 0 without a contradiction. */
export function doubtsOf(history: GitHubHistory, known: SyncedIssue | undefined): number {
  if (!contradictionOf(history)) return 0;
  const before = known?.updatedAt === history.issue.updatedAt ? (known.doubts ?? 0) : 0;
  return Math.min(before + 1, mostDoubts);
}

/** Whether this run asks GitHub again. */
export function isAskedAgain(history: GitHubHistory, known: SyncedIssue | undefined): boolean {
  const isSettled =
    known?.updatedAt === history.issue.updatedAt && (known.doubts ?? 0) >= mostDoubts;
  return contradictionOf(history) !== undefined && !isSettled;
}

/** The history in which the worse of two contradicting answers counts: what is open on GitHub is not over. */
export function withWorseAnswer(history: GitHubHistory): GitHubHistory {
  if (contradictionOf(history) !== 'reopening') return history;
  const at = Math.max(history.issue.updatedAt, ...history.events.map((event) => event.at));
  const reopened = { kind: 'reopened', at, actor: undefined } as const;
  return { ...history, events: [...history.events, reopened] };
}

/**
 * Whether the file of an issue stays as it is although its history differs: because GitHub's answers contradict each
 * other, and the change would make the impact look better, or leave it alone while the contradiction is new.
 */
export function mustWait(
  doubts: number,
  decision: IssueDecision,
  known: SyncedIssue | undefined,
): boolean {
  if (doubts === 0 || known?.digest === undefined || decision.kind !== 'report') return false;
  const change = rank(decision.openImpact) - rank(known.open);
  return change < 0 || (change === 0 && doubts < mostDoubts);
}

function rank(impact: Impact | undefined): number {
  return impact === undefined ? -1 : impacts.indexOf(impact);
}
