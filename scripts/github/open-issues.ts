import type { GitHubIssue } from '../../src/sources/github/answers/issue-data.ts';
import { parseIssueAnswer } from '../../src/sources/github/answers/issue-answers.ts';
import {
  openIssuesQuery,
  parseOpenIssuesAnswer,
  type OpenIssue,
} from '../../src/sources/github/answers/open-issues.ts';
import { GitHubError } from '../../src/sources/github/answers/failure.ts';
import type { GitHubClient } from './client.ts';
import { fetchPages, parsed } from './list-pages.ts';

/** An open issue as it stands; `readAt` by the clock here. */
export interface OpenHistory extends OpenIssue {
  readonly readAt: number;
}

/**
 * All open issues with any of the labels, whatever the cursor says; mostly one request. If GraphQL does not answer,
 * they come from the list of each label, without their events.
 */
export async function fetchOpenIssues(
  client: GitHubClient,
  labels: readonly string[],
): Promise<OpenHistory[]> {
  if (client.hasToken) {
    try {
      return onceEach(await fetchTogether(client, labels));
    } catch (error) {
      if (!(error instanceof GitHubError)) throw error;
      client.warn(`Open issues could not be asked for together: ${error.message}`);
    }
  }
  const found: OpenHistory[] = [];
  for (const label of labels) {
    const readAt = Date.now();
    const issues = await fetchLabelled(client, label);
    found.push(...issues.map((issue) => ({ issue, events: undefined, readAt })));
  }
  return onceEach(found);
}

function onceEach(found: readonly OpenHistory[]): OpenHistory[] {
  return [...new Map(found.map((each) => [each.issue.number, each])).values()];
}

async function fetchTogether(
  client: GitHubClient,
  labels: readonly string[],
): Promise<OpenHistory[]> {
  const what = `the open issues of ${client.repository}`;
  const [owner = '', name = ''] = client.repository.split('/');
  const named = labels.map((label, index) => [`label${index}`, [label]] as const);
  const query = openIssuesQuery(labels.length);
  const found: OpenHistory[] = [];
  let after: Record<string, string | null> = {};
  for (;;) {
    const readAt = Date.now();
    const variables = { owner, name, ...Object.fromEntries(named), ...after };
    const answer = await client.query(what, query, variables);
    const { issues, ends, isLast } = parsed(what, () => parseOpenIssuesAnswer(answer));
    found.push(...issues.map((each) => ({ ...each, readAt })));
    if (isLast || issues.length === 0) return found;
    // A label whose pages have all been fetched keeps its cursor, after which there is nothing.
    after = Object.fromEntries(
      ends.flatMap((end, index) => {
        const key = `after${index}`;
        return [[key, end ?? after[key] ?? null] as const];
      }),
    );
  }
}

async function fetchLabelled(client: GitHubClient, label: string): Promise<GitHubIssue[]> {
  const what = `the open issues with the label "${label}"`;
  const path = `/issues?state=open&per_page=100&labels=${encodeURIComponent(label)}`;
  const found: GitHubIssue[] = [];
  // In GitHub's filter a comma separates labels of which an issue must carry all.
  if (label.includes(',')) return found;
  for await (const page of fetchPages(client, { path, what })) {
    for (const entry of page) {
      const issue = parsed(what, () => parseIssueAnswer(entry));
      if (issue) found.push(issue);
    }
  }
  return found;
}
