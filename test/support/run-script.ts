import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

import { vi } from 'vitest';

/** The root of the project. */
export const projectFolder = path.resolve(import.meta.dirname, '../..');

export interface Finished {
  /** `null` when it was killed. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

type Environment = Readonly<Record<string, string>>;

const toFile = (name: string) => path.join(projectFolder, 'scripts', `${name}.ts`);

/** The environment of a person's machine, not of GitHub Actions, unless `env` says otherwise. */
function toEnvironment(env: Environment): Record<string, string | undefined> {
  const { CI: _, GITHUB_ACTIONS: __, GITHUB_STEP_SUMMARY: ___, ...inherited } = process.env;
  return { ...inherited, ...env };
}

let runs = 0;

/**
 * Runs one of `scripts/` as npm would, but in this process: its own file anew, what it imports as the last run left it,
 * which spares the second that Node takes to start and to load. One at a time. What only a process of its own can show
 * wants `runProcess`.
 * @param name its path below `scripts/`, without `.ts`
 */
export async function runScript(
  name: string,
  args: readonly string[] = [],
  env: Environment = {},
): Promise<Finished> {
  const before = { argv: process.argv, env: process.env, exitCode: process.exitCode };
  const written = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      written[stream] += Buffer.from(text).toString();
      return true;
    }),
  );
  process.argv = [process.execPath, toFile(name), ...args];
  process.env = toEnvironment(env);
  try {
    runs += 1;
    await import(/* @vite-ignore */ `${pathToFileURL(toFile(name)).href}?run=${runs}`);
    return { code: Number(process.exitCode ?? 0), ...written };
  } finally {
    for (const spy of spies) spy.mockRestore();
    Object.assign(process, before);
  }
}

/**
 * Runs one of `scripts/` in a process of its own.
 * @param node flags for Node
 */
export function runProcess(
  name: string,
  args: readonly string[] = [],
  env: Environment = {},
  node: readonly string[] = [],
): Promise<Finished> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [...node, toFile(name), ...args],
      { cwd: projectFolder, env: toEnvironment(env), maxBuffer: 64 * 1024 * 1024 },
      (_error, stdout, stderr) => resolve({ code: child.exitCode, stdout, stderr }),
    );
  });
}

/** A new folder with these files, by path; it is gone when all tests have run. */
export function temporaryFolder(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'outpost-'));
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return folder;
}
