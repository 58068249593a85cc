import type { SourceFile } from '../../src/sources/imports/import-plan.ts';
import { repositoryFiles } from '../../src/sources/imports/shared/repository-answers.ts';
import { githubFromEnvironment } from '../github/from-environment.ts';
import type { GitHubClient } from '../github/client.ts';
import { fetchPages } from '../github/list-pages.ts';

/**
 * Fetches what a move needs of a repository on GitHub: its labels, and every issue.
 * @param repository `owner/name`
 */
export async function fetchRepository(repository: string): Promise<SourceFile[]> {
  const client = await githubFromEnvironment(repository, []);
  const file = (path: string, value: unknown): SourceFile => {
    return { path, text: JSON.stringify(value), problems: [] };
  };
  return [
    file(repositoryFiles.repository, { full_name: repository }),
    file(repositoryFiles.labels, await fetchList(client, '/labels?per_page=100', 'labels')),
    file(
      repositoryFiles.issues,
      await fetchList(client, '/issues?state=all&per_page=100', 'issues'),
    ),
  ];
}

async function fetchList(client: GitHubClient, path: string, what: string): Promise<unknown[]> {
  const entries: unknown[] = [];
  const question = { path, what: `the ${what} of ${client.repository}` };
  for await (const page of fetchPages(client, question)) entries.push(...page);
  return entries;
}
