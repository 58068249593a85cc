import { parseCommentId, parseLabelAnswer } from '../../src/sources/github/answers/answer.ts';
import type { GitHubLabel } from '../../src/sources/github/answers/data.ts';
import { GitHubError } from '../../src/sources/github/answers/failure.ts';
import { fetchPages, parsed } from './pages.ts';
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
