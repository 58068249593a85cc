import { spawn } from 'node:child_process';
import process from 'node:process';

import { tokenSettings } from './token.ts';

export interface GitAnswer {
  readonly status: number;
  readonly out: Buffer;
  /** Git's message, without names and passwords in addresses. */
  readonly errors: string;
}

/** Settings that keep git from cleaning up in the background and from waiting for hooks or questions. */
const settings = [
  '-c',
  'gc.auto=0',
  // Reflogs would keep all replaced commits.
  '-c',
  'core.logAllRefUpdates=false',
  // Loose objects can be deleted one by one when they are replaced.
  '-c',
  'transfer.unpackLimit=1000000',
  '-c',
  'fastimport.unpackLimit=1000000',
  '-c',
  'maintenance.auto=false',
  '-c',
  'core.hooksPath=/dev/null',
];

const usualPatienceMs = 60_000;

export interface GitQuestion {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The time limit. */
  readonly patienceMs?: number;
}

const stoppedText = 'git was stopped after';

/** Asks a second time after a timeout, for commands that may be repeated: a machine may stand still for a minute. */
export function withSecondTry(ask: typeof askGit): typeof askGit {
  return async (...question) => {
    const answer = await ask(...question);
    return answer.errors.includes(stoppedText) ? ask(...question) : answer;
  };
}

/** Runs git in a folder; a failure of git is returned, not thrown. */
export function askGit(
  folder: string,
  args: readonly string[],
  { input, env = {}, patienceMs = usualPatienceMs }: GitQuestion = {},
): Promise<GitAnswer> {
  return new Promise((resolve) => {
    const child = spawn('git', ['-C', folder, ...settings, ...args], {
      env: { ...process.env, ...tokenSettings(), GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C', ...env },
      timeout: patienceMs,
    });
    const out: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    child.on('error', ({ message }) =>
      resolve({ status: 127, out: Buffer.alloc(0), errors: message }),
    );
    child.on('close', (status, signal) => {
      const stopped = signal === null ? '' : `${stoppedText} ${patienceMs / 1000} s`;
      const said = Buffer.concat(errors).toString().trim() || stopped;
      resolve({
        status: status ?? 1,
        out: Buffer.concat(out),
        errors: said.replace(/\/\/[^/@\s]+@/g, '//…@'),
      });
    });
    // Git may end before it has read all of its input; its message then tells why.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}
