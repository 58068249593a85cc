import { spawn } from 'node:child_process';
import process from 'node:process';

import { tokenSettings } from './token.ts';

export interface GitAnswer {
  readonly status: number;
  readonly out: Buffer;
  /** What git says, without names and passwords in addresses. */
  readonly errors: string;
}

/** What keeps a fetch from tidying up in the background, and a hook or a question from holding a run. */
const settings = [
  '-c',
  'gc.auto=0',
  // A log of the names would keep all that was replaced.
  '-c',
  'core.logAllRefUpdates=false',
  // Objects of their own can be deleted one by one when they are replaced.
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
  /** How long git may take. */
  readonly patienceMs?: number;
}

const stoppedText = 'git was stopped after';

/** Asks once more what did not come to an end, as on a machine that stands still for a minute: of what may be done twice. */
export function askingAgain(ask: typeof askGit): typeof askGit {
  return async (...question) => {
    const answer = await ask(...question);
    return answer.errors.includes(stoppedText) ? ask(...question) : answer;
  };
}

/** Asks git in a folder; never throws for what git refuses. */
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
    // Git may be gone before it has read everything; what it says then tells why.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}
