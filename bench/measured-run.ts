import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';

import { projectFolder } from '../scripts/cli/folders.ts';

export interface Measurement {
  readonly seconds: number;
  /** CPU time of the process and its children, user and system; NaN without `/proc`. */
  readonly cpuSeconds: number;
  /** Peak resident memory, of all its processes together; undefined where the system has no `/proc`. */
  readonly peakMb: number | undefined;
  /** The end of what it printed. */
  readonly printed: string;
}

/**
 * Runs a command to its end and measures it.
 * @param env beside what this process has
 * @param folder where it runs
 * @throws when it fails, with what it printed.
 */
export async function measure(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  folder: string = projectFolder,
): Promise<Measurement> {
  const begun = performance.now();
  const cpuBefore = readChildrenCpuSeconds();
  const child = spawn(command, args, {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const collect = (chunk: Buffer) => {
    printed = (printed + chunk.toString()).slice(-4_000);
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  let peakMb: number | undefined;
  const timer = setInterval(() => {
    const [own, all] = [readMemoryMb(child.pid, 'VmHWM'), readTreeMb(child.pid)];
    peakMb = Math.max(peakMb ?? 0, own ?? 0, all ?? 0) || undefined;
  }, 50);
  const ended = await new Promise<number | string>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(code ?? String(signal)));
  }).finally(() => {
    clearInterval(timer);
  });
  if (ended !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${ended}:\n${printed}`);
  return {
    seconds: (performance.now() - begun) / 1000,
    cpuSeconds: readChildrenCpuSeconds() - cpuBefore,
    peakMb,
    printed,
  };
}

/** The CPU time of all child processes that have ended: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html. */
function readChildrenCpuSeconds(): number {
  const fields = readProcess('self/stat')
    ?.replace(/^.*\) /s, '')
    .split(' ');
  const ticks = Number(fields?.[13]) + Number(fields?.[14]);
  return ticks / 100;
}

/** The memory that a process and all processes below it use now, in MB. */
function readTreeMb(pid: number | undefined): number | undefined {
  const own = readMemoryMb(pid, 'VmRSS');
  if (own === undefined) return undefined;
  const below =
    readProcess(`${pid}/task/${pid}/children`)?.split(' ').filter(Boolean).map(Number) ?? [];
  return own + below.reduce((sum, each) => sum + (readTreeMb(each) ?? 0), 0);
}

/** @param field VmRSS, or VmHWM for the most it ever was. */
function readMemoryMb(pid: number | undefined, field: 'VmRSS' | 'VmHWM'): number | undefined {
  const status = pid === undefined ? undefined : readProcess(`${pid}/status`);
  const kilobytes = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status ?? '')?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
}

function readProcess(file: string): string | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    return readFileSync(`/proc/${file}`, 'utf8').trim();
  } catch (error) {
    // The process ended before its file was opened, or while it was read.
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}
