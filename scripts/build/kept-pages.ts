import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { stampOf, type FolderSurvey } from './list-files.ts';

/** A page as the last build left it. */
type Entry = readonly [key: string, size: number, timeMs: number];

interface BuildRecord {
  readonly version: string;
  /** By path: `incidents/x/`. */
  readonly pages: Readonly<Record<string, Entry>>;
}

/**
 * What is known of the settled pages in an output folder: of each, the key it was rendered for and its file's size and
 * time. A file that was touched since, a record that is missing or cannot be read, or another version of the code
 * means that pages are rendered again, never that an old one is taken for right.
 */
export class SiteArchive {
  readonly #file: string;
  readonly #output: string;
  readonly #version: string;
  readonly #known: BuildRecord['pages'];
  readonly #asked = new Map<string, string>();
  readonly #kept = new Set<string>();
  readonly #found: FolderSurvey['files'];

  /**
   * @param file Where the record stands.
   * @param options `version` of all the code that makes a page, see `codeVersion`; `found` in the output folder.
   */
  constructor(
    file: string,
    { output, version, found }: { output: string; version: string; found: FolderSurvey },
  ) {
    this.#file = file;
    this.#found = found.files;
    this.#output = output;
    this.#version = version;
    this.#known = readRecord(file, version);
  }

  /** Files that stand as they should, relative to the output folder. */
  get kept(): ReadonlySet<string> {
    return this.#kept;
  }

  /** Whether the page at `path` (`incidents/x/`) is there as it was rendered for `key`. Asking means that it is wanted. */
  keeps(path: string, key: string): boolean {
    this.#asked.set(path, key);
    const known = this.#known[path];
    if (known?.[0] !== key) return false;
    const file = pageFile(path);
    const [, size, time] = known;
    const [sizeNow, timeNow] = this.#found.get(file) ?? [];
    if (size !== sizeNow || time !== timeNow) return false;
    this.#kept.add(file);
    return true;
  }

  /**
   * Records the output folder as it now is.
   * @param foreign Files in it that stand where a page of ours would.
   */
  save(foreign: ReadonlySet<string>): void {
    const pages: Record<string, Entry> = {};
    for (const [path, key] of this.#asked) {
      const file = pageFile(path);
      if (foreign.has(file)) continue;
      const stamp = this.#kept.has(file)
        ? this.#found.get(file)
        : stampOf(join(this.#output, file));
      if (stamp) pages[path] = [key, ...stamp];
    }
    const draft = `${this.#file}.next`;
    writeFileSync(draft, JSON.stringify({ version: this.#version, pages }));
    renameSync(draft, this.#file);
  }
}

/** The file of a page: of `incidents/x/` its `index.html`. */
export function pageFile(page: string): string {
  return `${page}index.html`;
}

function readRecord(file: string, version: string): BuildRecord['pages'] {
  try {
    const record = JSON.parse(readFileSync(file, 'utf8')) as Partial<BuildRecord> | null;
    return record?.version === version ? (record.pages ?? {}) : {};
  } catch (error) {
    // Slow, not wrong: without a record everything is rendered. What is in one is compared, never trusted.
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT')
      return {};
    throw error;
  }
}
