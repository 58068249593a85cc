import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

import { listServedFiles } from '../../src/sources/folder/served-files.ts';
import { printError } from '../cli/print.ts';
import { ContentError } from '../cli/run.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOTDIR: 'a file of the site stands where its folder would be',
  EEXIST: 'a file of the site stands where its folder would be',
  EISDIR: 'it is a folder of the site',
};

/**
 * Adds the files that are served as they are to a site. One with the name of a page replaces it, which is printed; the
 * check of the content reports files that are not served.
 * @param site The folder of the site.
 * @param except Folders in it that belong to others.
 * @throws ContentError for what cannot be served; with `keepGoing` it is only said.
 */
export function addPublicFiles(
  site: string,
  folder: string,
  { keepGoing, except = [] }: { readonly keepGoing: boolean; readonly except?: readonly string[] },
): void {
  const problems: string[] = [];
  const place = path.relative('', folder);
  for (const name of listServedFiles(folder).files) {
    if (except.includes(name.split('/', 1)[0]!)) continue;
    const [from, to] = [path.join(folder, name), path.join(site, name)];
    try {
      mkdirSync(path.dirname(to), { recursive: true });
      const isOurs = existsSync(to);
      // The shipped robots.txt is the beginning of ours, which then replaces it.
      if (isOurs && statSync(to).isFile() && isBeginning(from, to)) continue;
      copyFileSync(from, to);
      if (isOurs) printError(`${place}/${name} is served instead of ours.`);
    } catch (error) {
      const code = ((error as NodeJS.ErrnoException).code ?? String(error)).replace('ERR_FS_', '');
      const reason = reasons[code] ?? `it cannot be read (${code})`;
      problems.push(`${place}/${name.slice(0, 80)}: ${reason}`);
    }
  }
  const list = `Rename or remove:\n${problems.join('\n')}`;
  if (problems.length > 0 && !keepGoing) throw new ContentError(`Nothing was built. ${list}`);
  if (problems.length > 0) printError(`Some files are not served. ${list}`);
}

function isBeginning(file: string, whole: string): boolean {
  const text = readFileSync(file);
  return text.length > 0 && readFileSync(whole).subarray(0, text.length).equals(text);
}
