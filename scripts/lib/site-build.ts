import { randomUUID } from 'node:crypto';
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

import { build, type AstroInlineConfig } from 'astro';

import { handOver } from '../../src/build-handover.ts';
import type { Content } from '../../src/model/content.ts';
import type { Page } from '../../src/model/page.ts';
import { checkPublicFiles } from '../../src/sources/public-files.ts';
import { readContent, readPage, type ContentReading } from '../../src/sources/read-content.ts';
import { formatMoment } from '../../src/views/moment.ts';
import { ContentError, projectFolder, publicFolder, servedAt } from './cli.ts';
import { inlineScript } from './inline-script.ts';
import { buildPlaces } from './build-places.ts';
import { codeVersion } from './code-version.ts';
import { press } from './press.ts';
import { countProblems, formatProblem, hasErrors } from './problem-report.ts';
import type { BuildReading, SiteOptions } from './read-in-background.ts';
import { replaceFolder } from './replace-folder.ts';
import { SiteArchive } from './site-archive.ts';

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

export interface BuildOptions extends SiteOptions {
  /** Whether to build in spite of errors, without what they are in. */
  readonly keepGoing: boolean;
}

/**
 * Builds what is published, whatever environment the caller has: Astro would take `DEV` and the like from it, and a
 * page built for development lacks its policy. Settled pages that the last build left are kept; the output folder
 * changes only once everything is rendered.
 * @param reading Of the folders that the options name; it may go on while Astro starts.
 * @throws ContentError as `toContentOrStop` does.
 */
export async function buildSite(
  reading: Promise<BuildReading>,
  options: BuildOptions,
): Promise<Page> {
  process.env['NODE_ENV'] = 'production';
  for (const name of ['DEV', 'PROD', 'MODE', 'SSR', 'BASE_URL'])
    Reflect.deleteProperty(process.env, name);
  const page = readPage(path.join(options.content, 'page.yml'), servedAt(), []);
  const content = async () => toContentOrStop(await reading, options);
  if (!page) return (await content()).page;
  const output = path.resolve(options.output);
  const { built, next } = buildPlaces(output);
  const archive = new SiteArchive(built, { output, version: codeVersion() });
  const cut = randomUUID();
  const before = async () => {
    const { found, history } = await reading;
    archive.compare(found);
    const keeps = (...asked: Parameters<SiteArchive['keeps']>) => archive.keeps(...asked);
    handOver({ content: await content(), history, keeps, cut });
  };
  try {
    await build({
      ...astroConfig(page, { ...options, output: next }),
      integrations: [press({ folder: next, cut, before })],
    });
    // For editors that know the page but not the repository.
    cpSync(path.join(projectFolder, 'schema'), path.join(next, 'schema'), { recursive: true });
    const { found } = await reading;
    replaceFolder(output, next, { found, kept: archive.kept });
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
  archive.save();
  return page;
}

/**
 * Prints the problems of content and style.
 * @throws ContentError when there is no page to show, or there are errors and `keepGoing` is false.
 */
function toContentOrStop(
  reading: ContentReading,
  { content: folder, now, keepGoing }: Pick<BuildOptions, 'content' | 'now' | 'keepGoing'>,
): Content {
  const { content } = reading;
  const problems = [
    ...reading.problems,
    ...checkPublicFiles(publicFolder(), folder, content?.page),
  ];
  const moment = formatMoment(now, content?.page.timeZone ?? 'UTC');
  for (const problem of problems) console.error(formatProblem(problem, moment));
  if (!content) throw new ContentError(`There is no page to show. ${countProblems(problems)}.`);
  if (hasErrors(problems) && !keepGoing) {
    throw new ContentError(
      `Nothing was built: ${countProblems(problems)}. With --keep-going the rest is published and the page says so.`,
    );
  }
  return content;
}

/** The content of a page that is shown in spite of errors, as `npm run dev` does. */
export function readContentOrStop({ content, now }: SiteOptions): Content {
  const reading = readContent(content, { now, servedAt: servedAt() });
  return toContentOrStop(reading, { content, now, keepGoing: true });
}
