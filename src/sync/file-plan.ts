import type { GitHubHistory } from '../sources/github/answers/issue-data.ts';
import { titleAt } from '../sources/github/reports/trusted-events.ts';
import {
  decideIssue,
  type DecisionContext,
  type IssueDecision,
} from '../sources/github/reports/decision.ts';
import type { SyncedIssue } from '../sources/sync/state.ts';
import { formatDate } from '../sources/github/reports/issue-text.ts';
import { withoutIssueKey, hasDigest, isOwnText, type FoundFile } from './synced-file.ts';

/** What to do with the file of an issue. */
export type FilePlan =
  | { readonly kind: 'unchanged'; readonly path: string }
  /** A person edited it, and it differs from the issue. */
  | { readonly kind: 'kept'; readonly path: string }
  /** GitHub's answers contradict each other, so it stays as it is until they agree. */
  | { readonly kind: 'held'; readonly path: string }
  | {
      readonly kind: 'written';
      readonly path: string;
      readonly text: string;
      readonly isNew: boolean;
      /** The file that it replaces, because the issue became a maintenance, or an incident. */
      readonly replaces?: string;
      /** The file of another issue that once had this number; it loses its `issue:` key. */
      readonly detaches?: FoundFile;
    };

export interface FileQuestion {
  readonly report: Extract<IssueDecision, { kind: 'report' }>;
  readonly history: GitHubHistory;
  /** The file with the issue's number, or else the one at its path. */
  readonly found: FoundFile | undefined;
  /** What the record says about the issue. */
  readonly known: SyncedIssue | undefined;
  /** Reads the file at a path. */
  readonly read: (path: string) => string | undefined;
  readonly force: boolean;
  readonly context: DecisionContext;
}

/**
 * Decides what to do with the file of an issue. A file keeps its name for good; a person's edit is never overwritten
 * without `force`.
 */
export function planFile(question: FileQuestion): FilePlan {
  const { report, found, history, force } = question;
  const { path, text } = report;
  if (!found) return { kind: 'written', path, text, isNew: true };
  const folder = (of: string) => of.slice(0, of.indexOf('/'));
  const isMoved = folder(found.path) !== folder(path);
  if (found.text === text && !isMoved) return { kind: 'unchanged', path: found.path };
  const isIntended = hasDigest(found.text, question.known?.next);
  if (!isIntended && isOfAnother(question, found)) {
    // Without a record the file may be a person's own.
    if (!isOnRecord(question) && !force) return { kind: 'kept', path: found.path };
    const free = path === found.path ? path.replace(/\.md$/, '-2.md') : path;
    if (isTaken(question, free)) return { kind: 'kept', path: free };
    return { kind: 'written', path: free, text, isNew: true, detaches: withoutIssueKey(found) };
  }
  const isOurs =
    isIntended ||
    hasDigest(found.text, question.known?.digest) ||
    isEarlier(found.text, history, question.context);
  if (!isOurs && !force) return { kind: 'kept', path: found.path };
  if (isMoved && isTaken(question, path)) return { kind: 'kept', path };
  return isMoved
    ? { kind: 'written', path, text, isNew: true, replaces: found.path }
    : { kind: 'written', path: found.path, text, isNew: false };
}

/** Whether a file that the sync did not write stands where it would write a new one. */
function isTaken({ read, known, force, report }: FileQuestion, path: string): boolean {
  const text = read(path);
  const isFree = text === undefined || text === report.text || isOwnText(text, known);
  return !isFree && !force;
}

/** Whether the record and GitHub both say which issue it is, whatever its number. */
function isOnRecord({ history, known }: FileQuestion): boolean {
  const node = known?.node;
  return node !== undefined && node !== '' && history.issue.nodeId !== '';
}

/**
 * Whether the file is about another issue, which had this number before the repository was created anew. Without a
 * record, the day in the file's name decides.
 */
function isOfAnother(question: FileQuestion, { path }: FoundFile): boolean {
  const { nodeId, createdAt, number } = question.history.issue;
  if (isOnRecord(question)) return question.known?.node !== nodeId;
  const [, date] = new RegExp(`/(\\d{4}-\\d{2}-\\d{2})-.*-${number}(?:-2)?\\.md$`).exec(path) ?? [];
  return date !== undefined && date !== formatDate(createdAt);
}

/** How many events the search goes back: each step assembles the whole report again. */
const mostEarlier = 200;

/**
 * Whether a text is what the sync would have written at an earlier point of the same history. It finds the files that
 * are its own when the record is lost.
 */
function isEarlier(text: string, history: GitHubHistory, context: DecisionContext): boolean {
  const { length } = history.events;
  for (let count = length - 1; count >= Math.max(0, length - mostEarlier); count -= 1) {
    const decision = decideIssue(historyUpTo(history, count), context);
    if (decision.kind === 'report' && decision.text === text) return true;
  }
  return false;
}

/** The history as it was after `count` events; edits of texts cannot be undone. */
function historyUpTo(history: GitHubHistory, count: number): GitHubHistory {
  const events = history.events.slice(0, count);
  const later = history.events.slice(count);
  const labels = new Set(history.issue.labels);
  for (const event of later.toReversed()) {
    if (event.kind === 'labeled') labels.delete(event.label);
    if (event.kind === 'unlabeled') labels.add(event.label);
  }
  const isClosed = events.findLast(({ kind }) => kind === 'closed' || kind === 'reopened');
  return {
    ...history,
    events,
    issue: {
      ...history.issue,
      title: titleAt({ ...history, events: later }, -Infinity),
      labels: [...labels],
      isOpen: isClosed?.kind !== 'closed',
    },
  };
}
