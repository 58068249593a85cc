import { lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { problem, type Problem } from '../../model/problem.ts';
import { displayPath } from './content-folder.ts';

/** Names with a dot that a web server or a host asks for; all others are of editors, systems and secrets. */
const servedHidden: readonly string[] = ['.well-known', '.nojekyll', '.domains'];
/** Files that systems leave everywhere, which are no reason to stop a build. */
const silent = /^(\.DS_Store|\.gitkeep|\.gitignore|\._.*)$/;

interface ServedFiles {
  /** Plain files below the folder, with slashes, sorted. */
  readonly files: readonly string[];
  /** The problems of files that are there but are not served. */
  readonly problems: readonly Problem[];
}

/**
 * The files of the public folder that are served: plain files and folders inside it. A link is never followed: it may
 * lead out of the folder, in circles, or to a device without an end.
 */
export function listServedFiles(folder: string): ServedFiles {
  const problems: Problem[] = [];
  const list = (below: string): string[] =>
    readdirSync(path.join(folder, below), { withFileTypes: true })
      .toSorted((one, other) => (one.name < other.name ? -1 : 1))
      .flatMap((entry) => {
        const name = below === '' ? entry.name : `${below}/${entry.name}`;
        const isHidden = entry.name.startsWith('.') && !servedHidden.includes(entry.name);
        if (silent.test(entry.name)) return [];
        if (!isHidden && entry.isDirectory()) return list(name);
        if (!isHidden && entry.isFile()) return [name];
        const what = isHidden ? 'hidden' : entry.isSymbolicLink() ? 'link' : 'other';
        const at = { line: 1, column: 1 };
        problems.push(
          problem('file-not-plain', displayPath(path.join(folder, name)), at, { what }),
        );
        return [];
      });
  const isThere = lstatSync(folder, { throwIfNoEntry: false }) !== undefined;
  return { files: isThere ? list('') : [], problems };
}
