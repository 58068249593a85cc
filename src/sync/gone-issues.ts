import { isPending, type GitHubCursor } from '../sources/github/answers/cursor.ts';
import type { GitHubIssue, IssueWhereabouts } from '../sources/github/answers/issue-data.ts';
import { hasAnyLabel } from '../sources/github/label-name.ts';
import type { IssueFate, SyncedIssue } from '../sources/sync/state.ts';
import { mostDoubts } from './contradiction.ts';
import { isOwnText } from './synced-file.ts';
import type { Differences } from './folder-differences.ts';

/** What a list of issues says about those that it does not show. */
export interface IssueList {
  /** Every issue that the list showed, and whether it carries a label. */
  readonly listed: ReadonlyMap<number, boolean>;
  /** `listed` holds every issue updated after this instant, `-Infinity` for all there are. */
  readonly readDownTo: number;
}

export interface WantedOptions {
  readonly cursor: GitHubCursor;
  readonly full: boolean;
  readonly force: boolean;
  readonly differences: Differences;
}

/**
 * Whether an issue is to be asked for: it changed, its file is gone, GitHub's last answers about it contradicted each other,
 * or its side is to be taken over an edit by hand.
 */
export function isWanted(
  issue: GitHubIssue,
  known: SyncedIssue | undefined,
  { cursor, full, force, differences }: WantedOptions,
): boolean {
  const { number, updatedAt } = issue;
  const isDoubted = known?.doubts !== undefined && known.doubts < mostDoubts;
  // A list may show an issue only after another that was updated later.
  const isNewer = known !== undefined && updatedAt > known.updatedAt;
  const isForced = force && (known?.kept === true || differences.edited.has(number));
  const isMissing = differences.missing.includes(number);
  return full || isPending(cursor, issue) || isNewer || isMissing || isDoubted || isForced;
}

/**
 * What a list tells of the issue of a file: a fate, `ask` when only GitHub can say where the issue is, or undefined when
 * there is nothing to know.
 */
export function fateInList(
  number: number,
  known: SyncedIssue | undefined,
  { listed, readDownTo }: IssueList,
): IssueFate | 'ask' | undefined {
  const isLabelled = listed.get(number);
  if (isLabelled !== undefined) return isLabelled ? undefined : 'unlabelled';
  if (known?.fate !== undefined) return undefined;
  const shouldBeThere = known !== undefined && known.updatedAt > readDownTo;
  // What the page shows as open must not go stale unnoticed.
  const isShownAsOpen = known?.open !== undefined;
  return shouldBeThere || readDownTo === -Infinity || isShownAsOpen ? 'ask' : undefined;
}

/** The fate of an issue that GitHub was asked for, by what it answered; undefined when the issue still stands behind its file. */
export function fateOf(found: IssueWhereabouts, labels: readonly string[]): IssueFate | undefined {
  if (found.kind !== 'here') return found.kind;
  return hasAnyLabel(found.issue.labels, labels) ? undefined : 'unlabelled';
}

/** The record of an issue with its fate, in place of the record before. */
export function withFate(known: SyncedIssue | undefined, fate: IssueFate): SyncedIssue {
  return { ...(known ?? { node: '', updatedAt: 0 }), fate };
}

export interface PrunePlan {
  readonly removed: readonly { readonly number: number; readonly path: string }[];
  /** Files that were edited by hand. */
  readonly kept: readonly string[];
}

/**
 * The files whose issue is gone; of those edited by hand only with `force`.
 * @param index paths by issue number
 * @returns undefined when that would be all files of several, without `force`: that looks like a mistake
 */
export function planPrune(
  index: ReadonlyMap<number, string>,
  issues: ReadonlyMap<number, SyncedIssue>,
  read: (path: string) => string | undefined,
  force: boolean,
): PrunePlan | undefined {
  const gone = [...index]
    .filter(([number]) => issues.get(number)?.fate !== undefined)
    .map(([number, path]) => ({ number, path }));
  if (gone.length > 1 && gone.length === index.size && !force) return undefined;
  const isRemoved = ({ number, path }: { number: number; path: string }) =>
    force || isOwnText(read(path) ?? '', issues.get(number));
  return {
    removed: gone.filter(isRemoved),
    kept: gone.filter((each) => !isRemoved(each)).map(({ path }) => path),
  };
}
