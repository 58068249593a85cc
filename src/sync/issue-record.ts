import type { GitHubIssue } from '../sources/github/answers/issue-data.ts';
import { hasAnyLabel } from '../sources/github/label-name.ts';
import type { IssueDecision } from '../sources/github/reports/decision.ts';
import { digestOf } from '../model/digest.ts';
import type { GitHubSettings } from '../model/page/github-settings.ts';
import type { FilePlan } from './file-plan.ts';
import type { SyncedIssue } from '../sources/sync/state.ts';

/** Notes what could not be read of open issues that are incidents. */
export function rememberUnread(
  issues: Map<number, SyncedIssue>,
  open: readonly GitHubIssue[],
  { labels: { incident } }: GitHubSettings,
): void {
  for (const issue of open.filter(({ labels }) => hasAnyLabel(labels, incident))) {
    issues.set(issue.number, recordOfUnread(issue, issues.get(issue.number)));
  }
}

/** The record of an open issue that could not be read: no page may say that all is well. */
export function recordOfUnread(
  { nodeId: node }: GitHubIssue,
  known: SyncedIssue = { node, updatedAt: 0 },
): SyncedIssue {
  return known.fate === undefined ? { ...known, open: known.open ?? 'none' } : known;
}

/** The record of an issue once its plan is carried out; undefined when it has no file and gets none. */
export function recordOf(
  { nodeId: node, updatedAt, isOpen }: GitHubIssue,
  decision: IssueDecision,
  plan: FilePlan | undefined,
  {
    known,
    hasFile,
    doubts = 0,
    trusted = [],
    isReopened = false,
  }: {
    readonly known: SyncedIssue | undefined;
    readonly hasFile: boolean;
    readonly doubts?: number;
    readonly trusted?: readonly string[];
    /** Whether it was opened again after it was last read. */
    readonly isReopened?: boolean;
  },
): SyncedIssue | undefined {
  const basis = {
    node,
    updatedAt,
    ...(doubts > 0 && { doubts }),
    ...(trusted.length > 0 && { trusted }),
  };
  if (plan?.kind === 'held') return { ...known, ...basis };
  const digest = known?.digest;
  if (decision.kind !== 'report') {
    if (!hasFile) return undefined;
    // Nobody says any more that it is over, so the page must not say it either.
    const open = isOpen ? (known?.open ?? (isReopened ? 'none' : undefined)) : undefined;
    return {
      ...basis,
      ...(open !== undefined && { open }),
      ...(digest !== undefined && { digest }),
      ...(decision.kind === 'refused' && { fate: decision.reason }),
    };
  }
  const isAsDecided = plan?.kind === 'written' || plan?.kind === 'unchanged';
  const now = isAsDecided ? digestOf(decision.text) : digest;
  return {
    ...basis,
    ...(now !== undefined && { digest: now }),
    ...(decision.openImpact !== undefined && { open: decision.openImpact }),
    ...(plan?.kind === 'kept' && { kept: true }),
  };
}
