import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  rmdirSync,
} from 'node:fs';
import path from 'node:path';

import { replaceFile } from '../disk/replace-file.ts';

/**
 * Makes `output` hold the files of `next`, beside those files of `kept` that it already has. Only files whose bytes
 * differ are moved there, each in one step; without an output yet, the whole folder is moved in one step.
 * @param kept Paths relative to `output`.
 * @throws when `next` holds no site.
 */
export function replaceOutput(output: string, next: string, kept: ReadonlySet<string>): void {
  if (!existsSync(path.join(next, 'index.html'))) throw new Error(`There is no site in ${next}`);
  if (!existsSync(output) && moveWhole(next, output)) return;
  const wanted = filesIn(next);
  removeOthers(output, new Set([...wanted, ...kept]));
  for (const file of wanted) {
    const [from, to] = [path.join(next, file), path.join(output, file)];
    if (!existsSync(to) || !readFileSync(to).equals(readFileSync(from))) moveFile(from, to);
  }
}

function moveFile(from: string, to: string): void {
  if (!moveWhole(from, to)) replaceFile(to, readFileSync(from));
}

/** @returns false when the file is on another disk, from which it cannot be moved. */
function moveWhole(from: string, to: string): boolean {
  mkdirSync(path.dirname(to), { recursive: true });
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    return false;
  }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
}

/** Removes unwanted files of a folder, and folders that are empty then. */
function removeOthers(folder: string, wanted: ReadonlySet<string>, below = ''): void {
  const at = path.join(folder, below);
  for (const entry of existsSync(at) ? readdirSync(at, { withFileTypes: true }) : []) {
    const name = path.join(below, entry.name);
    if (!entry.isDirectory()) {
      if (!wanted.has(name)) rmSync(path.join(folder, name));
      continue;
    }
    removeOthers(folder, wanted, name);
    if (readdirSync(path.join(folder, name)).length === 0) rmdirSync(path.join(folder, name));
  }
}
