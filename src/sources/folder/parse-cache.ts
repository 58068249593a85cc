import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

import type { ParseCache } from './read-content.ts';

/** A parse cache in a JSON file, which no other version of the code may write. One that is torn is as good as none. */
export class ParseCacheFile implements ParseCache {
  readonly #file: string;
  readonly #known: ReadonlyMap<string, unknown>;
  readonly #used = new Map<string, unknown>();

  constructor(file: string) {
    this.#file = file;
    this.#known = readEntries(file);
  }

  get(key: string): unknown {
    const value = this.#known.get(key);
    if (value !== undefined) this.#used.set(key, value);
    return value;
  }

  set(key: string, value: unknown): void {
    this.#used.set(key, value);
  }

  /** Writes what was asked for or set since the file was read. */
  save(): void {
    const isKnown = [...this.#used.keys()].every((key) => this.#known.has(key));
    if (isKnown && this.#used.size === this.#known.size) return;
    writeFileSync(`${this.#file}.next`, JSON.stringify([...this.#used]));
    renameSync(`${this.#file}.next`, this.#file);
  }
}

function readEntries(file: string): Map<string, unknown> {
  try {
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '[]';
    return new Map(JSON.parse(text) as [string, unknown][]);
  } catch (error) {
    if (error instanceof SyntaxError) return new Map();
    throw error;
  }
}
