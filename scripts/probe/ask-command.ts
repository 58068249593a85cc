import { spawn } from 'node:child_process';
import process from 'node:process';

import type { Asked, Tools } from '../../src/probes/probe-tools.ts';

/** The longest output of a program that is read. */
const mostText = 200;

/** Runs a program: 0 is ok, 1 failed, 2 slow, anything else blind. It is ended in time, with all that it started. */
export function askCommand(
  [program = '', ...args]: readonly string[],
  timeoutMs: number,
  { folder, environment }: Pick<Tools, 'folder' | 'environment'>,
): Promise<Asked> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: folder,
      env: environment,
      stdio: ['ignore', 'pipe', 'ignore'],
      detached: true,
    });
    let text = '';
    let isLate = false;
    child.stdout.on('data', (chunk: Buffer) => {
      if (text.length < mostText) text += chunk.subarray(0, mostText).toString();
    });
    const timer = setTimeout(() => {
      isLate = true;
      end(child.pid);
      done('failed', `it took longer than ${timeoutMs / 1000} s`);
    }, timeoutMs);
    const done = (result: Asked['result'], note?: string) => {
      clearTimeout(timer);
      child.stdout.destroy();
      resolve({ result, ...(note !== undefined && { note }) });
    };
    child.on('error', ({ message }) => done('blind', `it cannot be started: ${message}`));
    child.on('exit', (code) => {
      // Its output may still be on its way.
      setImmediate(() => {
        if (isLate) return;
        end(child.pid);
        const said = text.split('\n')[0]?.trim().slice(0, mostText) || undefined;
        const result = ([0, 1, 2] as const).find((each) => each === code);
        if (result === undefined) done('blind', `it ended with ${code ?? 'a signal'}`);
        else done((['ok', 'failed', 'slow'] as const)[result], said);
      });
    });
  });
}

/** Ends the program and its child processes. */
function end(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
