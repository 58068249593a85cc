import { spawn } from 'node:child_process';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';

export interface ProgramEnd {
  /** Undefined when a signal ended it, or it could not be started. */
  readonly code: number | undefined;
  readonly isLate: boolean;
  readonly out: string;
  /** Standard output and standard error, in the order in which they came. */
  readonly all: string;
}

export interface ProgramOptions {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly timeoutMs: number;
}

/** How many characters are kept of what a program prints. */
const mostKept = 1_000_000;

const running = new Set<number>();
const signals = ['SIGINT', 'SIGTERM'] as const;

/**
 * Runs a program and its child processes as one group, which is killed when the time is over. It has no terminal, so a
 * question fails.
 */
export function runProgram(
  [program = '', ...args]: readonly string[],
  { folder, environment, timeoutMs }: ProgramOptions,
): Promise<ProgramEnd> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: folder,
      env: environment,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const { pid } = child;
    if (pid !== undefined) watch(pid);
    let [out, all, isLate] = ['', '', false];
    const keep = (kept: string, part: string) => `${kept}${part}`.slice(-mostKept);
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      [out, all] = [keep(out, part), keep(all, part)];
    });
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      all = keep(all, part);
    });
    const timer = globalThis.setTimeout(() => {
      isLate = true;
      end(pid, 'SIGTERM');
      globalThis.setTimeout(() => end(pid, 'SIGKILL'), 2_000).unref();
    }, timeoutMs);
    const finish = (code: number | undefined) => {
      clearTimeout(timer);
      if (pid !== undefined) forget(pid);
      resolve({ code, isLate, out, all });
    };
    child.on('error', ({ message }) => {
      all = keep(all, message);
      finish(undefined);
    });
    child.on('close', (code) => finish(code ?? undefined));
    // Background processes may keep the streams open.
    child.on('exit', (code) => void setTimeout(1_000).then(() => finish(code ?? undefined)));
  });
}

function end(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch (error) {
    // It has already ended.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Ending the command ends the programs that it runs. */
function stop(signal: NodeJS.Signals): void {
  for (const pid of running) end(pid, 'SIGTERM');
  process.exit(signal === 'SIGINT' ? 130 : 143);
}

function watch(pid: number): void {
  if (running.size === 0) for (const signal of signals) process.on(signal, stop);
  running.add(pid);
}

function forget(pid: number): void {
  running.delete(pid);
  if (running.size === 0) for (const signal of signals) process.off(signal, stop);
}
