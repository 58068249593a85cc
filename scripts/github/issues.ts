import {
  parseIssueAnswer,
  parseListEntry,
  parseRole,
  parseRepositoryId,
} from '../../src/sources/github/answers/issue-answers.ts';
import { isPending, type GitHubCursor } from '../../src/sources/github/answers/cursor.ts';
import type { GitHubIssue, IssueWhereabouts } from '../../src/sources/github/answers/issue-data.ts';
import { GitHubError } from '../../src/sources/github/answers/failure.ts';
import { fetchPages, expectList, parsed } from './list-pages.ts';
import type { GitHubAnswer, GitHubClient, GitHubQuestion } from './client.ts';
import { hasAnyLabel } from '../../src/sources/github/label-name.ts';

/** A repository with more pages than this, mostly of other things, is asked once per label the first time. */
const manyPages = 10;
/** The most open issues of one login that are read; later ones are ignored. */
const mostOfOne = 1_000;

/** The issues that somebody opened: all that are open, and those that were closed since. */
export async function fetchIssuesOf(
  client: GitHubClient,
  login: string,
  closedSince: number,
): Promise<GitHubIssue[]> {
  const what = `the issues of ${login}`;
  const since = new Date(closedSince).toISOString();
  const found: GitHubIssue[] = [];
  for (const query of ['state=open', `state=closed&since=${since}`]) {
    const path = `/issues?creator=${encodeURIComponent(login)}&${query}&per_page=100`;
    for await (const page of fetchPages(client, { path, what })) {
      found.push(...page.flatMap((entry) => parsed(what, () => parseListEntry(entry)).issue ?? []));
      if (found.length >= mostOfOne) break;
    }
  }
  return found;
}

export type ChangedIssues =
  | { readonly unchanged: true }
  | {
      readonly unchanged: false;
      /** Issues that have a label and have not been processed yet; least recently updated first. */
      readonly issues: readonly GitHubIssue[];
      /** All listed issues with a label, including those processed before. */
      readonly labelled: ReadonlyMap<number, GitHubIssue>;
      /** Issues without such a label, as far as the list was fetched. */
      readonly others: readonly GitHubIssue[];
      /** Every listed issue, and whether it has a label. For a known issue that is missing here, see `readDownTo`. */
      readonly listed: ReadonlyMap<number, boolean>;
      /**
       * `listed` holds every issue updated after this instant, `-Infinity` for all there are. A known issue
       * updated then and missing from `listed` is gone: ask `fetchIssue`. After a list per label (first run of a busy
       * repository) `listed` holds only issues that carry one.
       */
      readonly readDownTo: number;
      /** For the cursor, once all `issues` have been processed. */
      readonly etag: string | undefined;
      /** Why the list was not read to its end; `issues` is then empty, for the cursor must not pass what is unread. */
      readonly failure: GitHubError | undefined;
    };

const listPath = '/issues?state=all&sort=updated&direction=desc&per_page=100';
const listPathOf = (label: string) => `${listPath}&labels=${encodeURIComponent(label)}`;

/**
 * The issues with any of the labels that changed since the cursor, and what the list says about all others.
 *
 * Always asks the same question first, the 100 issues updated last, so that one conditional request tells that nothing
 * is new (free of charge where the token is the same as last time; GitHub's etag differs per token). The list is read
 * newest first although it is handed out oldest first: what changes while it is read moves to its top, so it is read
 * twice or next time, whereas from the other end it would push an unread issue onto a page already read.
 */
export async function fetchChangedIssues(
  client: GitHubClient,
  options: GitHubCursor & { readonly labels: readonly string[] },
): Promise<ChangedIssues> {
  const isLabelled = (issue: GitHubIssue): boolean => hasAnyLabel(issue.labels, options.labels);
  const what = `the issues of ${client.repository}`;
  const question = { path: listPath, what, etag: options.etag };
  const first = await client.ask(question);
  if (first.status === 304) return { unchanged: true };

  const listed = new Map<number, boolean>();
  const labelled = new Map<number, GitHubIssue>();
  const others = new Map<number, GitHubIssue>();
  let readDownTo = Infinity;
  /** Adds a page of issues; false when the rest is older than the cursor. */
  const isPageNew = (page: readonly unknown[]): boolean => {
    for (const entry of page) {
      const { updatedAt, issue } = parsed(what, () => parseListEntry(entry));
      readDownTo = Math.min(readDownTo, updatedAt);
      if (issue === undefined) continue;
      if (!isLabelled(issue) && isPending(options, issue)) others.set(issue.number, issue);
      if (!listed.has(issue.number)) listed.set(issue.number, isLabelled(issue));
      if (isLabelled(issue) && !labelled.has(issue.number)) labelled.set(issue.number, issue);
    }
    return readDownTo >= (options.since ?? -Infinity);
  };
  const readPages = async (asked: GitHubQuestion, answer?: GitHubAnswer): Promise<void> => {
    for await (const page of fetchPages(client, asked, answer)) if (!isPageNew(page)) return;
    readDownTo = -Infinity;
  };

  let failure: GitHubError | undefined;
  const isBusy = (first.pageCount ?? 1) > manyPages && !isMostly(isLabelled, what, first);
  try {
    if (options.since === undefined && isBusy && isAskable(options.labels)) {
      for (const path of options.labels.map(listPathOf)) await readPages({ what, path });
    } else await readPages(question, first);
  } catch (error) {
    if (!(error instanceof GitHubError) || labelled.size === 0) throw error;
    failure = error;
  }
  const issues = [...labelled.values()]
    .filter((issue) => !failure && isPending(options, issue))
    .sort((one, other) => one.updatedAt - other.updatedAt || one.number - other.number);
  return {
    unchanged: false,
    issues,
    labelled,
    others: [...others.values()],
    listed,
    readDownTo,
    etag: first.etag,
    failure,
  };
}

/** In GitHub's filter a comma separates labels of which an issue must carry all. */
function isAskable(labels: readonly string[]): boolean {
  return labels.every((label) => !label.includes(','));
}

function isMostly(
  isWanted: (issue: GitHubIssue) => boolean,
  what: string,
  answer: GitHubAnswer,
): boolean {
  const issues = expectList(what, answer).map((entry) =>
    parsed(what, () => parseIssueAnswer(entry)),
  );
  return issues.filter((issue) => issue && isWanted(issue)).length * 2 > issues.length;
}

/**
 * Where an issue is that is not in the list. A redirect means that it was transferred, unless it leads to the
 * repository itself under its new name.
 */
export async function fetchIssue(client: GitHubClient, number: number): Promise<IssueWhereabouts> {
  const what = `issue #${number}`;
  const question: GitHubQuestion = { path: `/issues/${number}`, what, subject: 'issue' };
  try {
    let answer = await client.ask({ ...question, redirect: 'report' });
    if (answer.location !== undefined) {
      const id = await fetchRepositoryId(client);
      const isOwn = new URL(answer.location).pathname.includes(`/repositories/${id}/`);
      if (!isOwn) return { kind: 'transferred', to: answer.location };
      answer = await client.ask(question);
    }
    const issue = parsed(what, () => parseIssueAnswer(answer.data));
    return issue ? { kind: 'here', issue } : { kind: 'missing' };
  } catch (error) {
    if (!(error instanceof GitHubError && error.code === 'gone')) throw error;
    return { kind: error.status === 410 ? 'deleted' : 'missing' };
  }
}

async function fetchRepositoryId(client: GitHubClient): Promise<number> {
  const what = `the repository ${client.repository}`;
  const { data } = await client.ask({ path: '', what });
  return parsed(what, () => parseRepositoryId(data));
}

/**
 * A login's role in the repository: `admin`, `maintain`, `write`, `triage`, `read` or `none`. Needed for the actors of
 * events, whose association GitHub does not give, and for authors whose association does not tell whether they may
 * write.
 */
export async function fetchRole(client: GitHubClient, login: string): Promise<string> {
  const what = `the role of ${login}`;
  const path = `/collaborators/${encodeURIComponent(login)}/permission`;
  try {
    const { data } = await client.ask({ path, what, subject: 'issue' });
    return parsed(what, () => parseRole(data));
  } catch (error) {
    if (!(error instanceof GitHubError && error.code === 'gone')) throw error;
    return 'none';
  }
}
