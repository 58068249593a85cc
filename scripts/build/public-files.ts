import {
  accessSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  statSync,
} from 'node:fs';
import path from 'node:path';

import { ContentError } from '../cli/run.ts';

/**
 * Adds the files that are served as they are to a site. One with the name of a page stands in for it, and that is said.
 * @param site The folder of the site.
 * @param options `kept` are files that the site will have besides: paths relative to it; `keepGoing` without what
 * cannot be served.
 * @returns What stands in for a page, as `kept` names it.
 * @throws ContentError for what cannot be served, before anything is added; unless `keepGoing`.
 */
export function addOwnFiles(
  site: string,
  folder: string,
  { kept, keepGoing }: { readonly kept: ReadonlySet<string>; readonly keepGoing: boolean },
): ReadonlySet<string> {
  const { files: found, problems } = listFiles(folder);
  const keptFolders = new Set([...kept].flatMap(foldersAbove));
  const isFile = (name: string) => kept.has(name) || isFileAt(path.join(site, name));
  const isFolder = (name: string) =>
    keptFolders.has(name) || (existsSync(path.join(site, name)) && !isFile(name));
  const place = path.relative('', folder);
  const files = found.filter((name) => {
    const above = foldersAbove(name).find(isFile);
    if (above !== undefined) problems.push(`${place}/${name}: ${above} is a file of the site`);
    else if (isFolder(name)) problems.push(`${place}/${name}: it is a folder of the site`);
    else return true;
    return false;
  });
  const list = `Rename or remove:\n${problems.join('\n')}`;
  if (problems.length > 0 && !keepGoing) throw new ContentError(`Nothing was built. ${list}`);
  if (problems.length > 0) console.error(`Some files are not served. ${list}`);
  const standIns = new Set(files.filter(isFile));
  for (const name of standIns) console.error(`${place}/${name} is served instead of ours.`);
  for (const name of files) {
    mkdirSync(path.dirname(path.join(site, name)), { recursive: true });
    copyFileSync(path.join(folder, name), path.join(site, name));
  }
  return standIns;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'a link that leads nowhere',
  ELOOP: 'a link that leads back to itself',
};

/** All files in a folder and below, links followed. */
function listFiles(folder: string): { files: string[]; problems: string[] } {
  const files: string[] = [];
  const problems: string[] = [];
  const visit = (below: string) => {
    for (const entry of readdirSync(path.join(folder, below))) {
      const name = path.posix.join(below, entry);
      try {
        const place = path.join(folder, name);
        const stats = statSync(place);
        accessSync(place, constants.R_OK);
        if (stats.isDirectory()) visit(name);
        else if (stats.isFile()) files.push(name);
        else problems.push(`${path.relative('', folder)}/${name}: it is no file`);
      } catch (error) {
        const { code = String(error) } = error as NodeJS.ErrnoException;
        const reason = reasons[code] ?? `it cannot be read (${code})`;
        problems.push(`${path.relative('', folder)}/${name.slice(0, 80)}: ${reason}`);
      }
    }
  };
  if (existsSync(folder)) visit('');
  return { files: files.toSorted(), problems };
}

function isFileAt(place: string): boolean {
  return statSync(place, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** `a` and `a/b` of `a/b/c`. */
function foldersAbove(name: string): string[] {
  const parts = name.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}
