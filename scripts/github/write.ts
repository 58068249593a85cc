import {
  parseCommentId,
  parseIssueAnswer,
  parseLabelAnswer,
} from '../../src/sources/github/answers/issue-answers.ts';
import type { GitHubLabel } from '../../src/sources/github/answers/issue-data.ts';
import { GitHubError } from '../../src/sources/github/answers/failure.ts';
import { fetchPages, parsed } from './list-pages.ts';
import type { GitHubClient } from './client.ts';

/**
 * Comments on an issue. Never repeated by itself: after a failure look whether the comment is there.
 * @returns the comment's id
 */
export async function createComment(
  client: GitHubClient,
  number: number,
  body: string,
): Promise<number> {
  const what = `a comment on issue #${number}`;
  const path = `/issues/${number}/comments`;
  const { data } = await client.ask({
    method: 'POST',
    path,
    what,
    body: { body },
    subject: 'issue',
  });
  return parsed(what, () => parseCommentId(data));
}

/**
 * Opens an issue. Never repeated by itself.
 * @returns its number
 * @throws `GitHubError` `issues-off` where the repository has none
 */
export async function createIssue(
  client: GitHubClient,
  { title, body }: { readonly title: string; readonly body: string },
): Promise<number> {
  const what = 'a new issue';
  const { data } = await client.ask({
    method: 'POST',
    path: '/issues',
    what,
    body: { title, body },
  });
  const issue = parsed(what, () => parseIssueAnswer(data));
  if (!issue) throw new GitHubError('unexpected-shape', 'GitHub answers with no issue.');
  return issue.number;
}

/** @throws `GitHubError` `gone` when it was deleted */
export async function setIssueState(
  client: GitHubClient,
  number: number,
  state: { readonly state: 'open' } | { readonly state: 'closed'; readonly state_reason: string },
): Promise<void> {
  const what = `issue #${number}`;
  const path = `/issues/${number}`;
  await client.ask({ method: 'PATCH', path, what, body: { ...state }, subject: 'issue' });
}

/** Puts a label on an issue; GitHub makes one that does not exist. */
export async function addLabel(client: GitHubClient, number: number, label: string): Promise<void> {
  const what = `the labels of issue #${number}`;
  const path = `/issues/${number}/labels`;
  await client.ask({ method: 'POST', path, what, body: { labels: [label] }, subject: 'issue' });
}

/** @throws `GitHubError` `gone` when somebody deleted the comment */
export async function updateComment(client: GitHubClient, id: number, body: string): Promise<void> {
  const what = `comment ${id}`;
  const path = `/issues/comments/${id}`;
  await client.ask({ method: 'PATCH', path, what, body: { body }, subject: 'issue' });
}

export async function listLabels(client: GitHubClient): Promise<GitHubLabel[]> {
  const what = `the labels of ${client.repository}`;
  const labels: GitHubLabel[] = [];
  for await (const page of fetchPages(client, { path: '/labels?per_page=100', what })) {
    for (const entry of page) labels.push(parsed(what, () => parseLabelAnswer(entry)));
  }
  return labels;
}

/** @throws `GitHubError` `rejected` when a label of that name exists, in any case */
export async function createLabel(client: GitHubClient, label: GitHubLabel): Promise<void> {
  const what = `the label "${label.name}"`;
  await client.ask({ method: 'POST', path: '/labels', what, body: { ...label } });
}

/** Renames when `label.name` differs from `name`; issues keep the label. */
export async function updateLabel(
  client: GitHubClient,
  name: string,
  label: GitHubLabel,
): Promise<void> {
  const { color, description } = label;
  const what = `the label "${name}"`;
  const path = `/labels/${encodeURIComponent(name)}`;
  const body = { new_name: label.name, color, description };
  await client.ask({ method: 'PATCH', path, what, body });
}

/**
 * Does nothing to an issue that is already in the wanted state.
 * @throws `GitHubError` `rejected` also when there is no room: GitHub pins three at most
 */
async function setPin(
  client: GitHubClient,
  nodeId: string,
  mutation: 'pinIssue' | 'unpinIssue',
): Promise<void> {
  const query = `mutation($id: ID!) { ${mutation}(input: { issueId: $id }) { issue { number } } }`;
  try {
    await client.askGraphql(mutation, query, { id: nodeId });
  } catch (error) {
    const isDone = error instanceof GitHubError && /(already|not) pinned/i.test(error.message);
    if (!isDone) throw error;
  }
}

/** Pins an issue to the top of the repository's list. Exists in GraphQL only. */
export async function pinIssue(client: GitHubClient, nodeId: string): Promise<void> {
  await setPin(client, nodeId, 'pinIssue');
}

export async function unpinIssue(client: GitHubClient, nodeId: string): Promise<void> {
  await setPin(client, nodeId, 'unpinIssue');
}
