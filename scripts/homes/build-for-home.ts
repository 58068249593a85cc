import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

import { parseBuiltPage, type BuiltPage } from '../../src/deployment/built-page.ts';
import type { Part } from '../../src/model/parts/part.ts';
import type { Instant } from '../../src/model/time/instant.ts';
import { partOutput } from '../build/build-parts.ts';
import { projectFolder } from '../cli/folders.ts';
import { runProgram } from './run-program.ts';

export interface HomeBuildOptions {
  readonly content: string;
  readonly now: Instant;
  /** The folder of the state. */
  readonly state: string;
  readonly keepGoing: boolean;
}

/** The site for one home, or the output of a build that failed. */
export type HomeBuild =
  | { readonly folder: string; readonly built: BuiltPage }
  | { readonly folder: undefined; readonly output: string };

/** The time limit of a build. */
const mostMs = 10 * 60_000;

/**
 * Builds the page for one of its homes, in a process of its own: a build holds the address that it is made for. The folder
 * stays, so that the next build has less to do and the next deploy less to send.
 */
export async function buildForHome(url: string, options: HomeBuildOptions): Promise<HomeBuild> {
  const { content, now, state, keepGoing } = options;
  const folder = siteFolder(url, content);
  const { OUTPOST_PAGES_URL: _, ...environment } = process.env;
  const { code, all } = await runProgram(
    [
      process.execPath,
      path.join(projectFolder, 'scripts/build.ts'),
      ...['--content', path.resolve(content), '--state', path.resolve(state), '--out', folder],
      ...['--now', new Date(now).toISOString()],
      ...(keepGoing ? ['--keep-going'] : []),
    ],
    { folder: '.', environment: { ...environment, OUTPOST_URL: url }, timeoutMs: mostMs },
  );
  if (code !== 0) return { folder: undefined, output: all };
  return siteIn(folder);
}

/** The site of a part, which is built along with the page. */
export function partOf(build: HomeBuild, part: Part): HomeBuild {
  return build.folder === undefined ? build : siteIn(partOutput(build.folder, part));
}

function siteIn(folder: string): HomeBuild {
  const built = parseBuiltPage(readFileSync(path.join(folder, 'build.json'), 'utf8'));
  if (!built) throw new Error(`${folder}/build.json is not what the build writes`);
  return { folder, built };
}

/** A folder for each content and home. Its name needs no quoting in a shell. */
function siteFolder(url: string, content: string): string {
  const { hostname } = new URL(url);
  const digest = createHash('sha1')
    .update(`${path.resolve(content)}\n${url}`)
    .digest('hex');
  return path.join(projectFolder, '.cache/homes', `${hostname}-${digest.slice(0, 8)}`);
}
