import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

/**
 * Makes `folder` hold what `next` holds, and the files `kept` that it holds already; anything else in it goes. Only files whose bytes
 * differ are written, one by one and each at once. `next` loses its files.
 * @param kept Paths relative to `folder`.
 */
export function replaceFolder(folder: string, next: string, kept: ReadonlySet<string>): void {
  if (!existsSync(folder)) {
    mkdirSync(path.dirname(folder), { recursive: true });
    renameSync(next, folder);
    return;
  }
  const wanted = new Set(filesIn(next));
  for (const file of filesIn(folder)) {
    if (!wanted.has(file) && !kept.has(file)) rmSync(path.join(folder, file));
  }
  removeEmptyFolders(folder);
  for (const file of wanted) {
    const [from, to] = [path.join(next, file), path.join(folder, file)];
    if (existsSync(to) && readFileSync(to).equals(readFileSync(from))) continue;
    mkdirSync(path.dirname(to), { recursive: true });
    renameSync(from, to);
  }
}

/** All files below a folder, relative to it. */
function* filesIn(folder: string, below = ''): Generator<string> {
  for (const entry of readdirSync(path.join(folder, below), { withFileTypes: true })) {
    const name = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) yield* filesIn(folder, name);
    else yield name;
  }
}

function removeEmptyFolders(folder: string): boolean {
  let isEmpty = true;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory() && removeEmptyFolders(path.join(folder, entry.name))) continue;
    isEmpty = false;
  }
  if (isEmpty) rmSync(folder, { recursive: true });
  return isEmpty;
}
