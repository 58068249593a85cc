import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { threadId } from 'node:worker_threads';

import type { ProblemList } from '../problem-list.ts';
import type { Parsers } from './parsers.ts';

/** A file has changed since it was last read, so that it has to be parsed. */
export class NotKept extends Error {
  override name = 'NotKept';
}

/**
 * The parsed contents of files without problems, as plain JSON data. A cache that knows less makes reading slower,
 * never different.
 */
export interface ParseCache {
  readonly get: (key: string) => unknown;
  readonly set: (key: string, value: unknown) => void;
}

/** The cached contents of a file without problems; else the result of `parse`. */
export function kept<T>(
  cache: ParseCache | undefined,
  dependsOn: readonly unknown[],
  list: ProblemList,
  parse: () => T | undefined,
): T | undefined {
  if (!cache) return parse();
  const key = digest(dependsOn);
  const known = cache.get(key) as T | undefined;
  if (known !== undefined) return known;
  const value = parse();
  if (value !== undefined && list.problems.length === 0) cache.set(key, value);
  return value;
}

/** @throws NotKept without parsers. */
export function needed<T extends Partial<Parsers>>(parsers: T | undefined): T {
  if (!parsers) throw new NotKept();
  return parsers;
}

/** A digest of everything that a parsed report depends on. */
export function digest(parts: readonly unknown[]): string {
  return createHash('sha1').update(JSON.stringify(parts)).digest('base64url');
}

/** A parse cache in a JSON file, which no other version of the code may write. A torn file counts as an empty cache. */
export function openParseCache(file: string): ParseCache & { readonly save: () => void } {
  const known = readEntries(file);
  const used = new Map<string, unknown>();
  return {
    get: (key) => {
      const value = known.get(key);
      if (value !== undefined) used.set(key, value);
      return value;
    },
    set: (key, value) => used.set(key, value),
    /** Writes the entries that were asked for or set since the file was read. */
    save: () => {
      if (used.size === known.size && used.keys().every((key) => known.has(key))) return;
      // Another process or thread may save the same file at the same time.
      const draft = `${file}.${process.pid}.${threadId}`;
      writeFileSync(draft, JSON.stringify([...used]));
      renameSync(draft, file);
    },
  };
}

function readEntries(file: string): Map<string, unknown> {
  try {
    return new Map(JSON.parse(readFileSync(file, 'utf8')) as [string, unknown][]);
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    if (isMissing || error instanceof SyntaxError) return new Map();
    throw error;
  }
}
