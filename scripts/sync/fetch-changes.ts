import { isPending } from '../../src/sources/github/answers/cursor.ts';
import type { GitHubHistory, GitHubIssue } from '../../src/sources/github/answers/issue-data.ts';
import type { SyncedIssue } from '../../src/sources/sync/state.ts';
import { isWanted, type IssueList, type WantedOptions } from '../../src/sync/gone-issues.ts';
import type { Differences } from '../../src/sync/folder-differences.ts';
import { GitHubError } from '../../src/sources/github/answers/failure.ts';
import type { GitHubClient } from '../github/client.ts';
import { fetchAlone, fetchHistories } from '../github/histories.ts';
import { fetchChangedIssues, fetchIssue } from '../github/issues.ts';
import { fetchOpenIssues, type OpenHistory } from '../github/open-issues.ts';

/** What a run is to read, and what it learnt on the way. */
export interface FetchedChanges {
  /** Whether the list shows no change since the last run. */
  readonly isUnchanged: boolean;
  /** Whether the list names no issue at all, whatever other answers name. */
  readonly isEmpty: boolean;
  readonly list: IssueList;
  /** The changed issues that the cursor has not passed yet, least recently updated first. */
  readonly pending: readonly GitHubIssue[];
  /** Those without a label of ours. */
  readonly others: readonly GitHubIssue[];
  /** Issues of which neither the file nor the issue exists any more. */
  readonly gone: readonly number[];
  readonly etag: string | undefined;
  /** Whether any issue was seen to carry a label. */
  readonly areLabelled: boolean;
  /** What is open among those that are to be read. */
  readonly open: readonly GitHubIssue[];
  readonly count: number;
  /** What is open comes first: should the token's hour end, what is over can wait. */
  readonly histories: AsyncIterable<GitHubHistory>;
}

interface Known extends WantedOptions {
  /** Whether the whole list is needed, and not only what is newer than the cursor. */
  readonly isWhole: boolean;
  readonly labels: readonly string[];
  readonly issues: ReadonlyMap<number, SyncedIssue>;
  readonly differences: Differences;
}

/** Asks for what has changed, for all that is open, and for what the folder lacks. */
export async function fetchChanges(client: GitHubClient, known: Known): Promise<FetchedChanges> {
  const { labels, issues, differences, cursor, isWhole, full } = known;
  const changed = await fetchChangedIssues(client, { ...(isWhole ? {} : cursor), labels });
  const labelled = new Map(changed.unchanged ? [] : changed.labelled);
  // A list that names nothing may be a mistake, and a record that knows nothing cannot tell.
  const isEmpty = !changed.unchanged && changed.listed.size === 0;
  const areAllRead = !isEmpty && (full || cursor.since === undefined);
  const failures = changed.unchanged || !changed.failure ? [] : [changed.failure];
  const asked = areAllRead ? [] : await tried(fetchOpenIssues(client, labels), failures);
  const open = asked ?? [];
  // One of the two answers may lag behind the other.
  const isNew = ({ issue }: OpenHistory) =>
    issue.updatedAt >=
    Math.max(labelled.get(issue.number)?.updatedAt ?? 0, issues.get(issue.number)?.updatedAt ?? 0);
  const told = open.filter(
    (each) => each.events && isNew(each) && (each.issue.isOpen || hidesAnything(each, known)),
  );
  const whole = new Set(told.map(({ issue }) => issue.number));
  for (const each of open.filter(({ issue }) => issue.isOpen)) {
    if (!whole.has(each.issue.number) && isNew(each)) labelled.set(each.issue.number, each.issue);
  }
  const missing = differences.missing.filter((each) => !whole.has(each) && !labelled.has(each));
  const { found, gone } = await fetchMissing(client, missing, known, failures);
  for (const issue of found) labelled.set(issue.number, issue);
  const isUnknown = new Set(
    open.flatMap(({ issue: { number, isOpen }, events }) =>
      isOpen && !events && !issues.has(number) ? [number] : [],
    ),
  );
  const wanted = [...labelled.values()]
    .filter(({ number }) => !whole.has(number))
    .filter(
      (issue) => isUnknown.has(issue.number) || isWanted(issue, issues.get(issue.number), known),
    )
    .toSorted(
      (one, other) =>
        Number(other.isOpen) - Number(one.isOpen) ||
        one.updatedAt - other.updatedAt ||
        one.number - other.number,
    );
  const listed = new Map(changed.unchanged ? [] : changed.listed);
  for (const { issue } of open) listed.set(issue.number, true);
  return {
    isUnchanged: changed.unchanged,
    isEmpty,
    list: { listed, readDownTo: changed.unchanged ? Infinity : changed.readDownTo },
    pending: changed.unchanged ? [] : changed.issues.filter((each) => isPending(cursor, each)),
    others: changed.unchanged ? [] : changed.others,
    gone,
    etag: changed.unchanged ? cursor.etag : changed.etag,
    areLabelled: !asked || open.length > 0 || labelled.size > 0,
    open: [...told.map(({ issue }) => issue), ...wanted].filter(({ isOpen }) => isOpen),
    count: told.length + wanted.length,
    histories: read(client, told, wanted, failures),
  };
}

/** Fetches the issues whose files are missing; those that do not exist any more are in `gone`. */
async function fetchMissing(
  client: GitHubClient,
  numbers: readonly number[],
  { issues }: Known,
  failures: GitHubError[],
): Promise<{ found: GitHubIssue[]; gone: number[] }> {
  const found: GitHubIssue[] = [];
  const gone: number[] = [];
  for (const number of numbers) {
    const answer = await tried(fetchIssue(client, number), failures);
    if (!answer) break;
    if (answer.kind === 'here') found.push(answer.issue);
    // An issue that cannot be found may only be hidden, while GitHub suspects its author.
    else if (answer.kind !== 'missing' || !issues.get(number)?.open) gone.push(number);
  }
  return { found, gone };
}

/** Hiding a comment does not change the time of its issue, so the file of a closed issue would keep the comment. */
function hidesAnything({ issue, events = [] }: OpenHistory, { issues }: Known): boolean {
  const isHidden = events.some((event) => event.kind === 'commented' && event.hiddenAs);
  return isHidden && issues.get(issue.number)?.digest !== undefined;
}

async function* read(
  client: GitHubClient,
  told: readonly OpenHistory[],
  wanted: readonly GitHubIssue[],
  failures: readonly GitHubError[],
): AsyncGenerator<GitHubHistory> {
  for (const { issue, events = [], readAt } of told) yield { issue, events, readAt };
  yield* fetchHistories(client, wanted);
  const [failure] = failures;
  if (failure) throw failure;
}

/** The answer; undefined when asking failed: the run reads everything else before it fails, too. */
async function tried<T>(asked: Promise<T>, failures: GitHubError[]): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    failures.push(error);
    return undefined;
  }
}

/** Fetches an issue and its history once more; undefined when the issue is gone meanwhile. */
export async function fetchAgain(
  client: GitHubClient,
  number: number,
): Promise<GitHubHistory | undefined> {
  const found = await fetchIssue(client, number);
  return found.kind === 'here' ? fetchAlone(client, found.issue) : undefined;
}
