import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';

import { readContent, readPage } from '../../src/sources/folder/read-content.ts';
import { readHistory } from '../../src/sources/folder/revisions.ts';
import { buildPlaces, clearNext, openRecords } from './build-paths.ts';
import { projectFolder, publicFolder, servedAt } from '../cli/run.ts';
import { codeVersion } from './code-version.ts';
import { ContentMemoryFile } from './parse-cache.ts';
import { contentOrStop } from '../cli/content-report.ts';
import { surveyFolder } from './list-files.ts';
import { checkOutputFolder } from './output-folder.ts';
import { addOwnFiles } from './public-files.ts';
import { press } from './press.ts';
import { replaceFolder } from './replace-output.ts';
import { SiteArchive } from './kept-pages.ts';
import { openBundle } from './site-bundle.ts';
import { tellPages, type BuildOptions } from '../cli/site-options.ts';

/**
 * Builds what is published. Settled pages that the last build left are kept; the output folder changes only once
 * everything is rendered.
 * @returns The address of the page.
 * @throws UsageError for an output folder that a build must not touch; ContentError as `contentOrStop` and `addOwnFiles`.
 */
export async function buildSite(options: BuildOptions): Promise<string> {
  checkOutputFolder(options.output, options.content);
  tellPages(options);
  const { now, keepGoing } = options;
  const output = path.resolve(options.output);
  const places = buildPlaces(output);
  const version = codeVersion();
  const page = readPage(path.join(options.content, 'page.yml'), servedAt(), []);
  // Begun before the content is read, which takes as long as Astro does.
  const opening = page && openBundle(page.url, version);
  opening?.catch(() => undefined);
  openRecords(output);
  const memory = new ContentMemoryFile(places.read, version);
  const reading = readContent(options.content, { now, servedAt: servedAt(), memory });
  memory.save();
  const content = contentOrStop(reading, options);
  const history = readHistory(options.content);
  const found = surveyFolder(output);
  const archive = new SiteArchive(places.built, { output, version, found });
  const bundle = await opening;
  if (!bundle) throw new Error('A page that can be shown has an address');
  const { next } = places;
  clearNext(output);
  try {
    await press(bundle, { content, history }, { archive, folder: next });
    const { kept } = archive;
    // For editors that know the page but not the repository.
    cpSync(path.join(projectFolder, 'schema'), path.join(next, 'schema'), { recursive: true });
    const standIns = addOwnFiles(next, publicFolder(), { kept, keepGoing });
    replaceFolder(output, next, { found, kept });
    archive.save(standIns);
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
  return content.page.url;
}
