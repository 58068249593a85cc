import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

/**
 * Makes `folder` hold what `next` holds, besides the files `kept` that it holds already. Only files whose bytes
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
  prune(folder, '', (file) => wanted.has(file) || kept.has(file));
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

/** Removes the files that do not stay, and folders that hold none. Returns whether anything is left. */
function prune(folder: string, below: string, stays: (file: string) => boolean): boolean {
  let isEmpty = true;
  for (const entry of readdirSync(path.join(folder, below), { withFileTypes: true })) {
    const name = below === '' ? entry.name : `${below}/${entry.name}`;
    const remains = entry.isDirectory() ? prune(folder, name, stays) : stays(name);
    if (remains) isEmpty = false;
    else rmSync(path.join(folder, name), { recursive: true });
  }
  return !isEmpty;
}
