import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  rmdirSync,
} from 'node:fs';
import path from 'node:path';

import { surveyFolder, type FolderSurvey } from './list-files.ts';

/**
 * Makes `folder` hold what `next` holds, besides the files `kept` that it holds already. Only files whose bytes
 * differ are written, one by one and each at once. `next` loses its files.
 * @param found What `folder` holds.
 * @param kept Paths relative to `folder`.
 * @throws when `next` holds no site.
 */
export function replaceFolder(
  folder: string,
  next: string,
  { found, kept }: { readonly found: FolderSurvey; readonly kept: ReadonlySet<string> },
): void {
  if (!existsSync(path.join(next, 'index.html'))) throw new Error(`There is no site in ${next}`);
  if (!existsSync(folder)) {
    mkdirSync(path.dirname(folder), { recursive: true });
    renameSync(next, folder);
    return;
  }
  const wanted = surveyFolder(next).files;
  for (const name of found.emptyFolders) rmSync(path.join(folder, name), { recursive: true });
  for (const file of found.files.keys()) {
    if (!wanted.has(file) && !kept.has(file)) remove(folder, file);
  }
  for (const [file, [size]] of wanted) {
    const [from, to] = [path.join(next, file), path.join(folder, file)];
    if (found.files.get(file)?.[0] === size && readFileSync(to).equals(readFileSync(from))) {
      continue;
    }
    mkdirSync(path.dirname(to), { recursive: true });
    move(from, to);
  }
}

/** Removes a file, and the folders that it leaves empty. */
function remove(folder: string, file: string): void {
  rmSync(path.join(folder, file), { force: true });
  for (let below = path.dirname(file); below !== '.'; below = path.dirname(below)) {
    try {
      rmdirSync(path.join(folder, below));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOTEMPTY') return;
      throw error;
    }
  }
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    // The output is a mount of its own: a copy beside its place, then at once.
    copyFileSync(from, `${to}.next`);
    renameSync(`${to}.next`, to);
  }
}
