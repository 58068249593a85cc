import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

import type { ReceivedCommand } from '../../../src/chat/received-command.ts';
import { Spool } from '../spool.ts';

/** The number of finished commands that are remembered. */
const mostDone = 2_000;

/** Accepted commands in their order, and finished ones, so that a repeated command is recognised. */
export class ChatSpool extends Spool<ReceivedCommand> {
  readonly #done: string;
  readonly #ids = new Set<string>();

  constructor(folder: string) {
    super(folder);
    this.#done = path.join(folder, 'done');
    mkdirSync(this.#done, { recursive: true });
    for (const name of [...this.names(), ...readdirSync(this.#done)]) this.#ids.add(idOf(name));
  }

  /** Whether the command came before. */
  has({ id }: ReceivedCommand): boolean {
    return this.#ids.has(id);
  }

  /** Resolves when the command is on the disk. */
  async accept(command: ReceivedCommand): Promise<void> {
    this.#ids.add(command.id);
    try {
      await this.add(command, command.id);
    } catch (error) {
      this.#ids.delete(command.id);
      throw error;
    }
  }

  finish(name: string): void {
    renameSync(path.join(this.folder, name), path.join(this.#done, name));
    const names = readdirSync(this.#done).sort();
    for (const old of names.slice(0, Math.max(0, names.length - mostDone))) {
      rmSync(path.join(this.#done, old), { force: true });
      this.#ids.delete(idOf(old));
    }
  }
}

function idOf(name: string): string {
  return /-(\w+)\.json$/.exec(name)?.[1] ?? name;
}
