import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

import type { WriteOutcome } from '../../src/authoring/reports/import-report.ts';
import { digestOf } from '../../src/model/digest.ts';
import { compareText } from '../../src/model/text-order.ts';
import { replaceFile } from './replace-file.ts';
import { UsageError } from '../../src/authoring/usage-error.ts';

/** SHA-256 in hex of the bytes that a program last wrote, by path from the folder, with slashes. */
export type Digests = ReadonlyMap<string, string>;

export interface WriteOptions {
  /** The file in the folder in which the program remembers what it wrote. */
  readonly record: string;
  /** Further files that may be replaced while their bytes are these: the shipped example. */
  readonly replaceable?: Digests;
  /** Writes nothing; the outcomes say what would be written. */
  readonly dryRun?: boolean;
}

/**
 * Writes whole files into a folder: each at once or not at all, only when its bytes change, and never over a file that
 * this program did not write or that was edited since. The outcomes are in the order of `files`.
 * @throws UsageError when the record cannot be read.
 */
export function writeFiles(
  folder: string,
  files: readonly { readonly path: string; readonly text: string }[],
  { record, replaceable = new Map(), dryRun = false }: WriteOptions,
): WriteOutcome[] {
  const written = new Map(readDigests(path.join(folder, record)));
  const outcomes = files.map(({ path: name, text }): WriteOutcome => {
    const file = pathInside(folder, name);
    const wanted = digestOf(text);
    const found = existsSync(file) ? digestOf(readFileSync(file)) : undefined;
    const isOurs =
      found === undefined || [written.get(name), replaceable.get(name), wanted].includes(found);
    if (!isOurs) return 'kept';
    written.set(name, wanted);
    if (found === wanted) return 'unchanged';
    if (!dryRun) replaceFile(file, text);
    return 'written';
  });
  if (!dryRun) {
    const sorted = [...written].sort(([a], [b]) => compareText(a, b));
    const text = `${JSON.stringify(Object.fromEntries(sorted), undefined, 2)}\n`;
    const file = path.join(folder, record);
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) replaceFile(file, text);
  }
  return outcomes;
}

/** Removes those of `files` that still have exactly these bytes, and returns which. */
export function removeFiles(folder: string, files: Digests, { dryRun = false } = {}): string[] {
  return [...files].flatMap(([name, digest]) => {
    const file = pathInside(folder, name);
    if (!existsSync(file) || digestOf(readFileSync(file)) !== digest) return [];
    if (!dryRun) rmSync(file);
    return [name];
  });
}

/**
 * Reads a JSON map of paths to digests; empty when there is no such file.
 * @throws UsageError when it is something else.
 */
export function readDigests(file: string): Digests {
  if (!existsSync(file)) return new Map();
  try {
    const map = JSON.parse(readFileSync(file, 'utf8')) as unknown;
    return new Map(Object.entries(map as Record<string, string>));
  } catch (error) {
    throw new UsageError(`${file} is not the JSON it was written as; restore or delete it`, {
      cause: error,
    });
  }
}

/** @throws RangeError for a path that leads out of the folder. */
export function pathInside(folder: string, name: string): string {
  const file = path.resolve(folder, name);
  if (!file.startsWith(path.resolve(folder) + path.sep)) throw new RangeError(`outside: ${name}`);
  return file;
}
