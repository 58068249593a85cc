import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { projectFolder } from '../cli/folders.ts';
import { codeVersion } from './code-version.ts';

/**
 * The folder in which builds keep what the next one can use; never in or beside the output, which may be served. Files
 * of other versions of the code are removed.
 */
export function openBuildCache(output: string) {
  const name = createHash('sha1').update(path.resolve(output)).digest('hex').slice(0, 12);
  const folder = path.join(projectFolder, '.cache/built', name);
  const versionFile = path.join(folder, 'version');
  const version = codeVersion();
  if (!existsSync(versionFile) || readFileSync(versionFile, 'utf8') !== version) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(versionFile, version);
  }
  return {
    folder,
    /** The record of the pages of the past in the output, see `kept-pages.ts`. */
    pages: path.join(folder, 'pages.json'),
    /** The list of pages that need not be built. */
    keptPages: path.join(folder, 'kept-pages.json'),
    /** The parsed files of the content, see `parse-cache.ts`. */
    parsed: path.join(folder, 'parsed.json'),
    /** An empty folder for the build. Astro wants it below the project; each build has its own. */
    makeNext: () => makeFirstFree(path.join(folder, 'next'), (builds += 1)),
  };
}

/** The number of builds in this process: it loads what Astro bundles at a path only once. */
let builds = 0;

/**
 * Makes a folder that only its owner can read. The path stays the same, so that Node's compile cache finds what is
 * bundled there.
 */
function makeFirstFree(prefix: string, number: number): string {
  const folder = `${prefix}-${number}`;
  try {
    mkdirSync(folder, { mode: 0o700 });
    return folder;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return makeFirstFree(prefix, number + 1);
  }
}
