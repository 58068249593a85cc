import process from 'node:process';

import { needsPages } from '../../src/deployment/chosen-homes.ts';
import { pagesAddress, type PagesAnswer } from '../../src/deployment/pages-address.ts';
import { GitHubError } from '../../src/sources/github/answers/failure.ts';
import { parsePages } from '../../src/sources/github/answers/repository-settings.ts';
import { localUrl, run } from '../cli/run.ts';
import { readPageOf } from '../cli/selected-page.ts';
import { annotate, setOutput } from '../cli/workflow.ts';
import type { GitHubClient } from '../github/client.ts';
import { githubFromEnvironment } from '../github/from-environment.ts';
import { parsed } from '../github/list-pages.ts';

// A step of the action: where GitHub Pages serves the page, for the steps behind it.
await run(async () => {
  const client = await githubFromEnvironment(undefined, []);
  const server = process.env['GITHUB_SERVER_URL'] ?? 'https://github.com';
  const page = readPageOf('content');
  const { url, note } = pagesAddress(await askPages(client), {
    needsPages: needsPages(page),
    ownUrl: page.url === localUrl ? undefined : page.url,
    address: `${server}/${client.repository}`,
  });
  if (url !== undefined) setOutput('base_url', url);
  if (note) annotate(note.level, note.text);
  return note?.level === 'error' ? 1 : 0;
});

async function askPages(client: GitHubClient): Promise<PagesAnswer> {
  const what = `the Pages of ${client.repository}`;
  try {
    const { data } = await client.ask({ path: '/pages', what });
    const { url, buildType } = parsed(what, () => parsePages(data));
    return { kind: 'serves', url, isFromBranch: buildType !== 'workflow' };
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    return error.code === 'no-access' ? { kind: 'off' } : { kind: 'failed', reason: error.message };
  }
}
