import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import path from 'node:path';

import type { AlertSource } from '../../src/model/alerts/alert.ts';

/** A payload that was accepted. */
export interface Spooled {
  readonly source: AlertSource;
  readonly at: number;
  readonly payload: string;
}

/** A folder of accepted payloads, a file each, oldest first by name. It survives a crash at any moment. */
export class Spool<T extends { readonly at: number } = Spooled> {
  readonly folder: string;
  readonly #refused: string;
  #count = 0;

  constructor(folder: string) {
    this.folder = folder;
    this.#refused = path.join(folder, 'refused');
    mkdirSync(this.#refused, { recursive: true });
    // A temporary file is a payload that had not been accepted yet.
    for (const name of readdirSync(folder)) {
      if (name.endsWith('.tmp')) rmSync(path.join(folder, name), { force: true });
    }
  }

  /** Resolves when the payload is on the disk. */
  async add(spooled: T, id = this.#newId()): Promise<void> {
    const file = path.join(this.folder, `${spooled.at}-${id}.json`);
    const draft = await open(`${file}.tmp`, 'wx', 0o600);
    try {
      await draft.writeFile(JSON.stringify(spooled));
      await draft.sync();
    } finally {
      await draft.close();
    }
    await rename(`${file}.tmp`, file);
    const folder = await open(this.folder, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  }

  #newId(): string {
    this.#count += 1;
    return [process.pid, String(this.#count).padStart(9, '0')].join('-');
  }

  /** The names of the oldest, at most `most`. */
  names(most = Infinity): string[] {
    const names = readdirSync(this.folder).filter((name) => name.endsWith('.json'));
    return names.sort().slice(0, most);
  }

  /** Undefined for a file that is not JSON. */
  read(name: string): T | undefined {
    try {
      return JSON.parse(readFileSync(path.join(this.folder, name), 'utf8')) as T;
    } catch (error) {
      if (error instanceof SyntaxError) return undefined;
      throw error;
    }
  }

  remove(name: string): void {
    rmSync(path.join(this.folder, name), { force: true });
  }

  /** Moves a payload aside for a person to look at. */
  refuse(name: string): void {
    renameSync(path.join(this.folder, name), path.join(this.#refused, name));
  }
}
