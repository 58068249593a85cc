import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, rmdirSync } from 'node:fs';
import path from 'node:path';

import { surveyFolder, type FolderSurvey } from './folder-survey.ts';

/**
 * Makes `folder` hold what `next` holds, besides the files `kept` that it holds already. Only files whose bytes
 * differ are written, one by one and each at once. `next` loses its files.
 * @param found What `folder` holds.
 * @param kept Paths relative to `folder`.
 */
export function replaceFolder(
  folder: string,
  next: string,
  { found, kept }: { readonly found: FolderSurvey; readonly kept: ReadonlySet<string> },
): void {
  if (!existsSync(folder)) {
    mkdirSync(path.dirname(folder), { recursive: true });
    renameSync(next, folder);
    return;
  }
  const wanted = surveyFolder(next);
  for (const file of found.keys()) {
    if (!wanted.has(file) && !kept.has(file)) remove(folder, file);
  }
  for (const [file, [size]] of wanted) {
    const [from, to] = [path.join(next, file), path.join(folder, file)];
    if (found.get(file)?.[0] === size && readFileSync(to).equals(readFileSync(from))) continue;
    mkdirSync(path.dirname(to), { recursive: true });
    renameSync(from, to);
  }
}

/** Removes a file, and the folders that it leaves empty. */
function remove(folder: string, file: string): void {
  rmSync(path.join(folder, file));
  for (let below = path.dirname(file); below !== '.'; below = path.dirname(below)) {
    try {
      rmdirSync(path.join(folder, below));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOTEMPTY') return;
      throw error;
    }
  }
}
