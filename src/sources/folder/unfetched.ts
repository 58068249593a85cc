import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { syncStateName } from '../sync/state-name.ts';
import { exists } from './content-folder.ts';
import { git } from './history/git.ts';

/** Whether git keeps the folder as a submodule, and nobody has fetched that: then it is empty. */
export function isUnfetched(folder: string): boolean {
  if (readdirSync(folder).length > 0) return false;
  const root = nearestWith('.gitmodules', path.dirname(path.resolve(folder)));
  if (root === undefined) return false;
  const wanted = path.relative(root, path.resolve(folder)).split(path.sep).join('/');
  return readFileSync(path.join(root, '.gitmodules'), 'utf8')
    .split('\n')
    .some((line) => /^\s*path\s*=\s*"?(.*?)"?\s*$/.exec(line)?.[1] === wanted);
}

/** The files that may tell what is open and that a sparse checkout leaves out, by their paths in the content folder. */
export function leftOutOf(folder: string): string[] {
  const root = nearestWith('.git', path.resolve(folder));
  // Git is asked only where there may be something: it takes longer than reading a small folder.
  if (root === undefined || !exists(path.join(gitFolder(root), 'info/sparse-checkout'))) return [];
  const files =
    git(folder, 'ls-files', '-t', '-z', 'incidents', 'maintenances', syncStateName) ?? '';
  return files.split('\0').flatMap((line) => (line.startsWith('S ') ? [line.slice(2)] : []));
}

/** The folder where git keeps what it knows; of a second working tree it stands elsewhere, and `.git` says where. */
function gitFolder(root: string): string {
  const found = path.join(root, '.git');
  if (lstatSync(found).isDirectory()) return found;
  const named = /^gitdir: (.*)$/m.exec(readFileSync(found, 'utf8'))?.[1] ?? '';
  return path.resolve(root, named);
}

function nearestWith(name: string, folder: string): string | undefined {
  if (exists(path.join(folder, name))) return folder;
  const parent = path.dirname(folder);
  return parent === folder ? undefined : nearestWith(name, parent);
}
