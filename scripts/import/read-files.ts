import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

import { ProblemList } from '../../src/sources/problem-list.ts';
import type { SourceFile } from '../../src/sources/imports/import-plan.ts';
import { readText } from '../../src/sources/folder/read-text.ts';
import { UsageError } from '../../src/authoring/usage-error.ts';

/** The largest file that is read. One file may hold a whole history, so the limit for reports does not fit. */
export const maxSourceBytes = 64 * 1024 * 1024;

/** Folders without sources: installed packages, builds and caches. */
const skipped = new Set(['node_modules', 'public', 'resources', 'themes', 'static']);

/**
 * Reads the wanted files below a folder. Links are not followed, and names with a dot only count for files of the folder
 * itself. An unreadable file is listed without its text.
 * @throws UsageError when there is no such folder.
 */
export function readFiles(folder: string, isWanted: (path: string) => boolean): SourceFile[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`${folder} is not a folder`);
  }
  const files: SourceFile[] = [];
  const folders = [''];
  for (let current = folders.pop(); current !== undefined; current = folders.pop()) {
    for (const entry of readdirSync(path.join(folder, current), { withFileTypes: true })) {
      const name = current === '' ? entry.name : `${current}/${entry.name}`;
      if (entry.name.startsWith('.') && (current !== '' || entry.isDirectory())) continue;
      if (entry.isDirectory()) {
        if (current !== '' || !skipped.has(entry.name)) folders.push(name);
      } else if (isWanted(name))
        files.push(parseFile(path.join(folder, name), name, entry.isFile()));
    }
  }
  return files;
}

function parseFile(file: string, name: string, isFile: boolean): SourceFile {
  const list = new ProblemList(name);
  if (!isFile) list.add('file-unreadable', { line: 1, column: 1 }, { reason: 'a link' });
  const text = isFile ? readText(file, list, maxSourceBytes) : undefined;
  return { path: name, text, problems: list.problems };
}
