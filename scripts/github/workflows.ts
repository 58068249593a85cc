import {
  parseRepository,
  parseWorkflows,
  type GitHubRepository,
  type GitHubWorkflow,
} from '../../src/sources/github/answers/workflows.ts';
import type { GitHubClient } from './client.ts';
import { parsed } from './list-pages.ts';

export async function fetchRepositoryFacts(client: GitHubClient): Promise<GitHubRepository> {
  const what = `the repository ${client.repository}`;
  const { data } = await client.ask({ path: '', what });
  return parsed(what, () => parseRepository(data));
}

/** The first hundred, which is more than anybody has. */
export async function fetchWorkflows(client: GitHubClient): Promise<GitHubWorkflow[]> {
  const what = `the workflows of ${client.repository}`;
  const { data } = await client.ask({ path: '/actions/workflows?per_page=100', what });
  return parsed(what, () => parseWorkflows(data));
}

/** Switches a workflow on, and begins the 60 days anew of one that is. Needs `actions: write`. */
export async function enableWorkflow(
  client: GitHubClient,
  { id, file }: GitHubWorkflow,
): Promise<void> {
  const path = `/actions/workflows/${id}/enable`;
  await client.ask({ method: 'PUT', path, what: `the workflow ${file}` });
}

/** Starts a workflow on a branch, by its file: it has to have `workflow_dispatch`. Needs `actions: write`. */
export async function startWorkflow(
  client: GitHubClient,
  file: string,
  branch: string,
): Promise<void> {
  const path = `/actions/workflows/${file}/dispatches`;
  await client.ask({ method: 'POST', path, what: `a run of ${file}`, body: { ref: branch } });
}
