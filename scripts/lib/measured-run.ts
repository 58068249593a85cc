import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';

import { projectFolder } from './cli.ts';

export interface Measurement {
  readonly seconds: number;
  /** Peak resident memory; undefined where the system has no `/proc`. */
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
  // The high-water mark only grows, so the last look before the end is near enough.
  const timer = setInterval(() => {
    peakMb = readPeakMb(child.pid) ?? peakMb;
  }, 50);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  }).finally(() => {
    clearInterval(timer);
  });
  if (code !== 0)
    throw new Error(`${command} ${args.join(' ')} ended with ${String(code)}:\n${printed}`);
  return { seconds: (performance.now() - begun) / 1000, peakMb, printed };
}

function readPeakMb(pid: number | undefined): number | undefined {
  if (process.platform !== 'linux' || pid === undefined) return undefined;
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch (error) {
    // It has just ended.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
