import process from 'node:process';

import { UsageError } from '../../src/authoring/usage-error.ts';
import { isInWorkflow } from '../cli/workflow.ts';
import type { GitHubClient } from './client.ts';

/** A job is cut off after 15 minutes, and has to build the page whatever GitHub does. */
const longestInWorkflowMs = 6 * 60_000;

/** The options of every command that talks to GitHub. */
export const githubOptions = {
  repository: {
    type: 'string',
    value: 'OWNER/NAME',
    about: 'the repository on GitHub; default GITHUB_REPOSITORY',
  },
} as const;

/**
 * Connects as the environment says: `GITHUB_TOKEN`, `GITHUB_REPOSITORY`, `GITHUB_API_URL`; in a workflow all are set.
 * @param warnings takes what a person should know afterwards
 * @param onRequest is told each request and pause
 * @throws UsageError when nobody says which repository
 */
export async function githubFromEnvironment(
  repository: string | undefined,
  warnings: string[],
  onRequest: (message: string) => void = () => {},
): Promise<GitHubClient> {
  const { GITHUB_TOKEN, GITHUB_REPOSITORY, GITHUB_API_URL } = process.env;
  const name = repository === undefined ? GITHUB_REPOSITORY : parseRepository(repository);
  if (!name) {
    throw new UsageError(
      'Which repository? Say --repository owner/name, or set GITHUB_REPOSITORY.',
    );
  }
  // Loaded here, because most commands never need it.
  const { connectGitHub } = await import('./connect.ts');
  return connectGitHub({
    repository: name,
    token: GITHUB_TOKEN,
    baseUrl: GITHUB_API_URL,
    ...(isInWorkflow() && { mostMs: longestInWorkflowMs }),
    onProgress: ({ kind, message }) => {
      if (kind === 'warning') warnings.push(message);
      else onRequest(message);
    },
  });
}

/** `owner/name`, also of an address on GitHub. @throws UsageError for anything else */
function parseRepository(written: string): string {
  const name = written
    .replace(/^(?:https?:\/\/github\.com\/|git@github\.com:)/i, '')
    .replace(/(?:\.git)?\/?$/, '');
  if (/^[\w-]+\/[\w.-]+$/.test(name)) return name;
  const owner = /^[\w-]+$/.test(written) ? written : 'OWNER';
  throw new UsageError(
    `--repository "${written}" is not a repository; write --repository=${owner}/NAME`,
  );
}

/** Whether the environment has a repository on GitHub and a token for it. */
export function hasGitHub(): boolean {
  const { GITHUB_TOKEN, GITHUB_REPOSITORY } = process.env;
  return Boolean(GITHUB_TOKEN) && Boolean(GITHUB_REPOSITORY);
}
