import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

import { isStillServed, parseBuiltPage, type BuiltPage } from '../../src/deployment/built-page.ts';
import { deployedParts, needsPages, type DeployedPart } from '../../src/deployment/chosen-homes.ts';
import { isOnPages, whyNotOnPages } from '../../src/deployment/pages-use.ts';
import type { Page } from '../../src/model/page/page.ts';
import { partOutput } from '../build/build-parts.ts';
import { readPageOf } from '../cli/selected-page.ts';
import { print } from '../cli/print.ts';
import { projectFolder } from '../cli/folders.ts';
import { run } from '../cli/run.ts';
import { annotate, setOutput } from '../cli/workflow.ts';
import { fetchBuiltPage } from './fetch-built-page.ts';

// A step of the action, after the build: tells later steps and jobs what they have to do.
await run(async () => {
  const text = readFileSync('dist/build.json', 'utf8');
  const built = parseBuiltPage(text);
  if (!built) throw new Error('dist/build.json is not what the build writes');
  const { PAGE_URL = '', GITHUB_RUN_ATTEMPT = '1' } = process.env;
  const { GITHUB_SERVER_URL: server = 'https://github.com', GITHUB_REPOSITORY = '' } = process.env;
  // A job that is run again has to deploy.
  const isWanted = GITHUB_RUN_ATTEMPT !== '1';
  const served = isWanted ? undefined : await fetchServed(PAGE_URL);
  const use = { url: PAGE_URL, server, repository: GITHUB_REPOSITORY };
  const isDeployed = isOnPages(use);
  const isServed = served !== undefined && isStillServed(served, built, Date.now());
  setOutput('generated', built.generated_at);
  setOutput('deploy', String(isDeployed && !isServed));
  setOutput('artifact', `github-pages-${GITHUB_RUN_ATTEMPT}`);
  setOutput('channels', String(existsSync('content/channels.yml')));
  const page = readPageOf('content');
  const [homes, parts] = [deployedHomes(page), deployedParts(page)];
  const isMissing = isWanted
    ? homes.length + parts.length > 0
    : (await isMissingAtHomes(homes, built)) || (await isMissingAtParts(parts, isServed));
  setOutput('homes', String(isMissing));
  setOutput('pages', hashOfPages());
  print(
    !isDeployed
      ? 'Nothing is deployed to Pages.'
      : isServed
        ? `${PAGE_URL} has served this site since ${served.generated_at}; nothing is deployed.`
        : `The site of ${built.generated_at} is to be deployed.`,
  );
  const reason = whyNotOnPages({ ...use, isNeeded: needsPages(page) });
  if (reason === undefined) return 0;
  annotate('error', reason);
  return 1;
});

/** The addresses of the homes with a `deploy`. */
function deployedHomes({ homes = [] }: Page): readonly string[] {
  return homes.flatMap(({ url, deploy }) => (deploy === undefined ? [] : [url]));
}

/** Whether one of them does not serve this site yet. */
async function isMissingAtHomes(homes: readonly string[], built: BuiltPage): Promise<boolean> {
  const pages = await Promise.all(homes.map(fetchServed));
  return pages.some((served) => !served || !isStillServed(served, built, Date.now()));
}

/** The same for parts. A part behind a login cannot be fetched, so it is deployed whenever the page is. */
async function isMissingAtParts(
  parts: readonly DeployedPart[],
  isServed: boolean,
): Promise<boolean> {
  const missing = await Promise.all(
    parts.map(async (part) => {
      const built = parseBuiltPage(
        readFileSync(path.join(partOutput('dist', part), 'build.json'), 'utf8'),
      );
      const served = await fetchServed(part.url);
      return served && built ? !isStillServed(served, built, Date.now()) : !isServed;
    }),
  );
  return missing.includes(true);
}

/** The document that a page serves; undefined when it does not answer. */
async function fetchServed(url: string): Promise<BuiltPage | undefined> {
  if (url === '') return undefined;
  const built = await fetchBuiltPage(url);
  return 'reason' in built ? undefined : built;
}

/** The key of GitHub's cache: it changes with the record of kept pages. */
function hashOfPages(): string {
  const hash = createHash('sha256');
  const built = path.join(projectFolder, '.cache/built');
  for (const file of globSync('*/pages.json', { cwd: built }).toSorted()) {
    hash.update(readFileSync(path.join(built, file)));
  }
  return hash.digest('hex').slice(0, 32);
}
