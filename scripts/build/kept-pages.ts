import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

import { replaceFile } from '../disk/replace-file.ts';

/** What a page was built for, see `pastPages`, and its file's size and time. */
type PageRecord = Readonly<Record<string, string>>;

/**
 * The pages of the past that stand in an output folder as they would be built: recorded with the same key, and not
 * touched since. A record that is missing or torn means that pages are built again, never that a wrong one is kept.
 * @param past The key of each page by its path.
 */
export function findKeptPages(
  recordFile: string,
  past: ReadonlyMap<string, string>,
  output: string,
): readonly string[] {
  const record = readRecord(recordFile);
  const now = toRecord(past, output);
  return Object.keys(now).filter((page) => record[page] === now[page]);
}

/** Records the pages of the past as they stand in the output folder. */
export function recordPages(
  recordFile: string,
  past: ReadonlyMap<string, string>,
  output: string,
): void {
  replaceFile(recordFile, JSON.stringify(toRecord(past, output)));
}

function toRecord(past: ReadonlyMap<string, string>, output: string): PageRecord {
  return Object.fromEntries(
    [...past].flatMap(([page, key]) => {
      const stats = statSync(path.join(output, page), { throwIfNoEntry: false });
      return stats ? [[page, `${key} ${stats.size} ${stats.mtimeMs}`]] : [];
    }),
  );
}

function readRecord(file: string): PageRecord {
  try {
    return existsSync(file) ? ((JSON.parse(readFileSync(file, 'utf8')) ?? {}) as PageRecord) : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
