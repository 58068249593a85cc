import { cp } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';

import { build, type AstroInlineConfig } from 'astro';

import type { Instant } from '../../src/model/instant.ts';
import type { Page } from '../../src/model/page.ts';
import { readCustomStyle } from '../../src/sources/custom-style.ts';
import { readContent } from '../../src/sources/read-content.ts';
import { ContentError, projectFolder, servedAt } from './cli.ts';
import { inlineScript } from './inline-script.ts';
import { countProblems, formatProblem, hasErrors } from './problem-report.ts';

export interface SiteOptions {
  readonly content: string;
  readonly now: Instant;
  /** Absolute, or relative to where the command was called. */
  readonly output: string;
}

/**
 * The configuration with which Astro builds or serves a content folder. Settings reach `load-status-page.ts` by way of
 * the environment, for Astro runs the pages itself.
 */
export function astroConfig(page: Page, { content, now, output }: SiteOptions): AstroInlineConfig {
  const { origin, pathname } = new URL(page.url);
  process.env['OUTPOST_CONTENT'] = path.resolve(content);
  process.env['OUTPOST_NOW'] = String(now);
  process.env['OUTPOST_PUBLIC'] = publicFolder();
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  return {
    root: projectFolder,
    site: origin,
    base: pathname,
    outDir: path.resolve(output),
    publicDir: publicFolder(),
    logLevel: 'warn',
    vite: {
      plugins: [inlineScript()],
      // As written: a rewriting of newer CSS for older browsers weighs more than it helps them.
      build: { cssTarget: 'esnext' },
    },
  };
}

/** Where the files stand that are served as they are; tests name another. */
function publicFolder(): string {
  return path.resolve(process.env['OUTPOST_PUBLIC'] ?? path.join(projectFolder, 'public'));
}

/**
 * Builds what is published, whatever environment the caller has: Astro would take `DEV` and the like from it, and a
 * page built for development lacks its policy.
 */
export async function buildSite(page: Page, options: SiteOptions): Promise<void> {
  process.env['NODE_ENV'] = 'production';
  for (const name of ['DEV', 'PROD', 'MODE', 'SSR', 'BASE_URL'])
    Reflect.deleteProperty(process.env, name);
  await build(astroConfig(page, options));
  // For editors that know the page but not the repository.
  await cp(path.join(projectFolder, 'schema'), path.join(options.output, 'schema'), {
    recursive: true,
  });
}

/**
 * Reads the content and the style of its own, and prints their problems.
 * @throws ContentError when there is no page to show, or there are errors and `keepGoing` is false.
 */
export function readPageOrStop(options: SiteOptions, keepGoing: boolean): Page {
  const reading = readContent(options.content, { now: options.now, servedAt: servedAt() });
  const { content } = reading;
  const problems = [...reading.problems, ...readCustomStyle(publicFolder()).problems];
  for (const problem of problems) console.error(formatProblem(problem));
  if (!content) throw new ContentError(`There is no page to show. ${countProblems(problems)}.`);
  if (hasErrors(problems) && !keepGoing) {
    throw new ContentError(
      `Nothing was built: ${countProblems(problems)}. With --keep-going the rest is published and the page says so.`,
    );
  }
  return content.page;
}
