import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

import { afterEach, beforeEach } from 'vitest';

import { readContent } from '../../src/sources/folder/read-content.ts';
import { projectFolder } from './run-script.ts';
import { openTerminal, type Terminal } from './terminal.ts';

/** The content folder of the test that runs: the templates and the page as they are shipped, and no report. */
export let folder: string;

/** To be called once in a file of tests. */
export function openContentForEachTest(): void {
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'outpost-'));
    for (const name of ['templates', 'page.yml']) {
      cpSync(path.join(projectFolder, 'content', name), path.join(folder, name), {
        recursive: true,
      });
    }
  });
  afterEach(() => rmSync(folder, { recursive: true }));
}

/** Starts one of `scripts/` on a terminal, on 14 March 2026 at 09:58 UTC. */
export function start(script: string, ...args: string[]): Terminal {
  return startWith({}, script, ...args);
}

/** `start` with variables of the environment. */
export function startWith(
  env: Readonly<Record<string, string>>,
  script: string,
  ...args: string[]
): Terminal {
  const command = [process.execPath, path.join(projectFolder, 'scripts', script), ...args];
  const flags = ['--content', folder, '--now', '2026-03-14 09:58 UTC'];
  return openTerminal([...command, ...flags], folder, env);
}

/** The text of the only report of a kind: `incidents`. */
export function written(kind: string): string {
  const [name] = readdirSync(path.join(folder, kind));
  return readFileSync(path.join(folder, kind, name ?? ''), 'utf8');
}

/** The codes of what is wrong in the folder now. */
export function problems(): string[] {
  const options = { now: Date.parse('2026-03-14T09:58Z'), servedAt: 'https://status.example/' };
  return readContent(folder, options).problems.map(({ code }) => code);
}
