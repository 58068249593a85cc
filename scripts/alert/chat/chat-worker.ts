import { existsSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';

import { toChatAnswer, type ChatAnswer } from '../../../src/chat/chat-answer.ts';
import type {
  ReceivedCommand,
  ChatSettings,
  ChatTool,
} from '../../../src/chat/received-command.ts';
import { runChatCommand } from './run-chat-command.ts';
import { printError } from '../../cli/print.ts';
import { replaceFile } from '../../disk/replace-file.ts';
import { isAlive, parseHolder } from '../../state/lock-holder.ts';
import type { ChatSpool } from './chat-spool.ts';
import {
  maskAnswer,
  failureAnswer,
  type ChatCommandResult,
} from '../../../src/chat/answer-texts.ts';
import { postAnswer } from './post-answer.ts';

/** Exit codes after which a command is tried again: not pushed, no room on the disk, killed. */
const againCodes: readonly number[] = [3, 74, 75];
const childMs = 4 * 60_000;

/**
 * Carries out chat commands one after the other, and answers with what the page will say. A command leaves the spool only
 * when its answer was sent. A crash before that repeats the command, which does nothing.
 */
export class ChatWorker {
  readonly #folder: string;
  readonly #spool: ChatSpool;
  readonly #settings: ReadonlyMap<ChatTool, ChatSettings>;
  readonly #now: () => number;
  /** The callers that wait for an answer, by the id of the command. */
  readonly #waiting = new Map<string, (answer: ChatAnswer) => void>();
  /** Commands whose senders have been told that they have to wait. */
  readonly #told = new Set<string>();
  readonly #posts = new Map<string, Promise<void>>();

  constructor(
    folder: string,
    spool: ChatSpool,
    settings: ReadonlyMap<ChatTool, ChatSettings>,
    now: () => number,
  ) {
    this.#folder = folder;
    this.#spool = spool;
    this.#settings = settings;
    this.#now = now;
  }

  /** Resolves with the result of a command; undefined if it takes longer than `ms`: then the answer is posted later. */
  async answerWithin({ id }: ReceivedCommand, ms: number): Promise<ChatAnswer | undefined> {
    const { promise, resolve } = Promise.withResolvers<ChatAnswer | undefined>();
    this.#waiting.set(id, resolve);
    void setTimeout(ms, undefined, { ref: false }).then(resolve);
    const answer = await promise;
    this.#waiting.delete(id);
    return answer;
  }

  get count(): number {
    return this.#spool.names().length;
  }

  /** @returns whether every command is done */
  async work(): Promise<boolean> {
    let isDone = true;
    for (const name of this.#spool.names()) {
      if (this.#posts.has(name)) continue;
      await this.#untilAlone();
      if (!(await this.#do(name))) isDone = false;
    }
    return isDone;
  }

  /** Waits until all answers have been sent. */
  async finish(): Promise<void> {
    await Promise.all(this.#posts.values());
  }

  async #do(name: string): Promise<boolean> {
    const command = this.#spool.read(name);
    if (!command) {
      printError(`${name} cannot be read any more; it is in ${this.#spool.folder}/refused`);
      this.#spool.refuse(name);
      return true;
    }
    const done = await this.#say(command);
    const isAgain = againCodes.includes(done.code);
    // The sender of a command that is tried again hears of it once, and once more when it is done.
    const isTold = isAgain && this.#told.has(name);
    if (isAgain) this.#told.add(name);
    else this.#told.delete(name);
    const { text, isPublic } = failureAnswer(done) ?? toChatAnswer(done.answer);
    if (done.code === 70) printError(done.answer.error?.message ?? 'The command died.');
    const answer = { text: maskAnswer(text, this.#folder, process.env), isPublic };
    const end = () => (isAgain ? undefined : this.#spool.finish(name));
    if (isTold) return false;
    const waiting = this.#waiting.get(command.id);
    if (waiting) {
      waiting(answer);
      end();
    } else this.#post(name, command, answer, end);
    return !isAgain;
  }

  #post(name: string, command: ReceivedCommand, answer: ChatAnswer, end: () => void): void {
    const settings = this.#settings.get(command.tool);
    const post = (settings ? postAnswer(command, settings, answer) : Promise.resolve()).then(() => {
      end();
      this.#posts.delete(name);
    });
    this.#posts.set(name, post);
  }

  async #say(command: ReceivedCommand): Promise<ChatCommandResult> {
    const holder = (pid: number) => ({ host: os.hostname(), pid, untilAt: this.#now() + childMs });
    try {
      return await runChatCommand(this.#folder, command, (pid) =>
        replaceFile(this.#childFile, JSON.stringify(holder(pid))),
      );
    } finally {
      rmSync(this.#childFile, { force: true });
    }
  }

  get #childFile(): string {
    return path.join(this.#spool.folder, 'child.lock');
  }

  /** A receiver that was killed may have left a process that is still writing. */
  async #untilAlone(): Promise<void> {
    while (existsSync(this.#childFile)) {
      const holder = parseHolder(readFileSync(this.#childFile, 'utf8'));
      if (!holder || !isAlive(holder, this.#now())) return;
      await setTimeout(100);
    }
  }
}
