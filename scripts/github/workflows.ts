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

/** Enables a workflow, which restarts its 60 days. Needs `actions: write`. */
export async function enableWorkflow(
  client: GitHubClient,
  { id, file }: GitHubWorkflow,
): Promise<void> {
  const path = `/actions/workflows/${id}/enable`;
  await client.ask({ method: 'PUT', path, what: `the workflow ${file}` });
}

/**
 * Starts a workflow, which needs `workflow_dispatch`, on a branch; may start it twice when GitHub is in trouble. Needs
 * `actions: write`.
 */
export async function startWorkflow(
  client: GitHubClient,
  file: string,
  branch: string,
): Promise<void> {
  const path = `/actions/workflows/${file}/dispatches`;
  const body = { ref: branch };
  await client.ask({ method: 'POST', path, what: `a run of ${file}`, body, isRepeatable: true });
}
