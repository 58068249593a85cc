import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';

import type { ContentMemory } from '../../src/sources/folder/read-content.ts';

/** How much of what is kept may be out of date. */
const mostForgotten = 0.01;

/**
 * A memory in a file: a line with the version of the code and the digest of what follows, then JSON. One of another
 * version, torn or touched is as good as none.
 */
export class ContentMemoryFile implements ContentMemory {
  readonly #file: string;
  readonly #version: string;
  readonly #known: ReadonlyMap<string, unknown>;
  readonly #used = new Map<string, unknown>();

  /** @param version See `codeVersion`. */
  constructor(file: string, version: string) {
    this.#file = file;
    this.#version = version;
    this.#known = readMemory(file, version);
  }

  recall(key: string): unknown {
    const value = this.#known.get(key);
    if (value !== undefined) this.#used.set(key, value);
    return value;
  }

  remember(key: string, value: unknown): void {
    this.#used.set(key, value);
  }

  /** Keeps what this reading used, unless that is nearly what is kept: to parse a few files again takes less time. */
  save(): void {
    const added = [...this.#used.keys()].filter((key) => !this.#known.has(key)).length;
    const gone = this.#known.size - (this.#used.size - added);
    if (added + gone <= this.#known.size * mostForgotten) return;
    const text = JSON.stringify([...this.#used]);
    const draft = `${this.#file}.next`;
    writeFileSync(draft, `${head(this.#version, text)}\n${text}`);
    renameSync(draft, this.#file);
  }
}

function readMemory(file: string, version: string): Map<string, unknown> {
  try {
    const whole = readFileSync(file, 'utf8');
    const end = whole.indexOf('\n');
    const text = whole.slice(end + 1);
    if (whole.slice(0, end) !== head(version, text)) return new Map();
    return new Map(JSON.parse(text) as [string, unknown][]);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Map();
    throw error;
  }
}

function head(version: string, text: string): string {
  return `${version} ${createHash('sha1').update(text).digest('base64url')}`;
}
