import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

import { compareText } from '../../src/model/text-order.ts';
import { NotKept, type ParseCache } from '../../src/sources/folder/parse-cache.ts';
import { openParseCache } from '../../src/sources/folder/parse-cache.ts';
import type { Parsers } from '../../src/sources/folder/parsers.ts';
import { cacheFolder, projectFolder } from './folders.ts';

/**
 * Reads a content folder with the parse cache of the last time. The parsers, which take long to load, are only loaded
 * when a file has changed. `read` may be called twice.
 */
export async function readWithCache<T>(
  folder: string,
  read: (reader: { readonly cache: ParseCache; readonly parsers?: Parsers }) => T,
): Promise<T> {
  const cache = openParseCache(readingFile(folder));
  try {
    return read({ cache });
  } catch (error) {
    if (!(error instanceof NotKept)) throw error;
  }
  const { parsers } = await import('../../src/sources/folder/parsers.ts');
  const reading = read({ cache, parsers });
  mkdirSync(home, { recursive: true });
  cache.save();
  removeOldest(home, mostFolders);
  return reading;
}

/** Keeps the parse cache of a build for later commands. @param file of a parse cache, if it exists */
export function keepParsed(folder: string, file: string): void {
  if (!existsSync(file)) return;
  mkdirSync(home, { recursive: true });
  copyFileSync(file, readingFile(folder));
  removeOldest(home, mostFolders);
}

const home = path.join(cacheFolder, 'readings');

function readingFile(folder: string): string {
  const key = createHash('sha1').update(`${path.resolve(folder)}\0${codeStamp()}`);
  return path.join(home, `${key.digest('hex')}.json`);
}

/** The number of content folders whose caches are kept. */
const mostFolders = 20;

/** Removes all but the newest files of a folder. Another process may do the same at once. */
export function removeOldest(folder: string, most: number): void {
  const files = readdirSync(folder).map((name) => {
    const file = path.join(folder, name);
    return { file, changedMs: statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0 };
  });
  const newestFirst = files.toSorted((a, b) => b.changedMs - a.changedMs);
  for (const { file } of newestFirst.slice(most)) rmSync(file, { force: true });
}

/** A text that changes with the parsers' code: the times of its files, which is quicker than reading them. */
function codeStamp(): string {
  const stamps = ['src/model', 'src/sources'].flatMap((folder) =>
    readdirSync(path.join(projectFolder, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .toSorted(compareText)
      .map((name) => {
        const { mtimeMs, size } = statSync(path.join(projectFolder, folder, name));
        return `${name} ${mtimeMs} ${size}`;
      }),
  );
  const { mtimeMs } = statSync(path.join(projectFolder, 'package-lock.json'));
  return [process.version, mtimeMs, ...stamps].join('\n');
}
