import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

import { contentOfPart } from '../../src/model/parts/content-of-part.ts';
import { findPart } from '../../src/model/parts/page-of-part.ts';
import { openParseCache } from '../../src/sources/folder/parse-cache.ts';
import { parsers } from '../../src/sources/folder/parsers.ts';
import { readContent } from '../../src/sources/folder/read-content.ts';
import { readTemplates } from '../../src/sources/folder/settings/read-templates.ts';
import { contentOrStop } from '../cli/content-report.ts';
import { projectFolder, publicFolder } from '../cli/folders.ts';
import { keepParsed } from '../cli/content-cache.ts';
import { servedAt } from '../cli/served-at.ts';
import { setSiteEnvironment, type BuildOptions } from '../cli/site-environment.ts';
import { folderWithTemplates } from '../cli/template-folder.ts';
import { openBuildCache } from './build-cache.ts';
import { findKeptPages, recordPages } from './kept-pages.ts';
import { checkOutputFolder } from './output-folder.ts';
import { partOutput } from './build-parts.ts';
import { pastPages } from './past-pages.ts';
import { replaceOutput } from './replace-output.ts';

/**
 * Builds what is published: checks the content, has Astro build, and puts the finished folder in place. A build that
 * fails leaves the output folder as it was. Pages of the past that the last build left there are not built again.
 * @returns The address of the page.
 * @throws UsageError for an output folder that a build must not touch; ContentError as `contentOrStop` and `addPublicFiles`.
 */
export async function buildSite(options: BuildOptions): Promise<string> {
  checkOutputFolder(options.output, options.content);
  const output = path.resolve(options.output);
  const { parsed, pages, keptPages, makeNext } = openBuildCache(output);
  const { url, past, elsewhere } = await checkContent(options, parsed);
  for (const part of elsewhere) checkOutputFolder(partOutput(output, part), options.content);
  const kept = findKeptPages(pages, past, output);
  writeFileSync(keptPages, JSON.stringify(kept));
  setSiteEnvironment(options, { keepGoing: options.keepGoing, parsed, keptPages });
  // Astro writes its own files below the current folder.
  process.chdir(projectFolder);
  // Loaded only after the check of the content, because it takes longer than everything before.
  const { build } = await import('astro');
  // Only the owner may read the temporary folder; a folder in it may become the output, which others serve.
  const folder = makeNext();
  const next = path.join(folder, 'site');
  try {
    await build({ root: projectFolder, outDir: next, logLevel: 'warn' });
    for (const part of elsewhere) {
      replaceOutput(partOutput(output, part), partOutput(next, part), new Set());
    }
    replaceOutput(output, next, new Set(kept));
    recordPages(pages, past, output);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return url;
}

/** Reads the content through the parse cache, so that the pages need not parse it again, and keeps none of it in memory. */
async function checkContent(options: BuildOptions, parsed: string) {
  const cache = openParseCache(parsed);
  const { now } = options;
  const reading = readContent(options.content, { now, servedAt: servedAt(), cache });
  // A check reads these files, too.
  readTemplates(folderWithTemplates(options.content), { cache, parsers });
  cache.save();
  keepParsed(options.content, parsed);
  const content = await contentOrStop(reading, options);
  const main = findPart(content.page);
  const shown = main ? contentOfPart(content, main) : content;
  return {
    url: content.page.url,
    past: pastPages(shown, now, publicFolder(options.content)),
    elsewhere: (content.page.parts ?? []).filter(({ url }) => url !== undefined),
  };
}
