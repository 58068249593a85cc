import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

import { compareText } from '../../src/model/order.ts';
import { NotKept, type ParseCache } from '../../src/sources/folder/parse-cache.ts';
import { openParseCache } from '../../src/sources/folder/parse-cache.ts';
import type { Parsers } from '../../src/sources/folder/parsers.ts';
import { cacheFolder, projectFolder } from './run.ts';

/**
 * Reads with what was kept of the last reading; only when a file has changed since, the parsers are loaded, which takes
 * longer than all the rest. `read` may be called twice.
 */
export async function readWithKept<T>(
  folder: string,
  read: (reader: { readonly cache: ParseCache; readonly parsers?: Parsers }) => T,
): Promise<T> {
  const cache = openParseCache(keptFile(folder));
  try {
    return read({ cache });
  } catch (error) {
    if (!(error instanceof NotKept)) throw error;
  }
  const { parsers } = await import('../../src/sources/folder/parsers.ts');
  const reading = read({ cache, parsers });
  cache.save();
  return reading;
}

/** More folders than these are forgotten, the longest unused first. */
const mostFolders = 20;

function keptFile(folder: string): string {
  const home = path.join(cacheFolder, 'readings');
  mkdirSync(home, { recursive: true });
  const age = (name: string) => statSync(path.join(home, name)).mtimeMs;
  const old = readdirSync(home).toSorted((a, b) => age(b) - age(a));
  for (const name of old.slice(mostFolders)) rmSync(path.join(home, name), { force: true });
  const key = createHash('sha1').update(`${path.resolve(folder)}\0${codeStamp()}`);
  return path.join(home, `${key.digest('hex')}.json`);
}

/** Tells versions of what reads apart, without reading it. */
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
