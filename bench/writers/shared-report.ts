import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const page = `name: Example
components:
  - id: api
    name: API
`;
const opened = `---
title: It fails
components:
  api: major_outage
---

## Investigating — 2026-03-14 09:00 UTC

Opened.
`;

/** One update of a writer. */
export interface Step {
  readonly text: string;
  /** `10:05` */
  readonly time: string;
  readonly ending: '--push' | '--commit';
  /** Before it. */
  readonly waitMs: number;
}

/** Two writers, a remote, and one incident that is open. */
export interface SharedReport {
  readonly remote: string;
  readonly clones: readonly string[];
}

export const writers = ['ana', 'ben'] as const;

function git(folder: string, ...args: readonly string[]): string {
  return execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8' }).trim();
}

/** @param home an empty folder */
export function openSharedReport(home: string): SharedReport {
  const seed = path.join(home, 'seed');
  mkdirSync(path.join(seed, 'content/incidents'), { recursive: true });
  writeFileSync(path.join(seed, 'content/page.yml'), page);
  writeFileSync(path.join(seed, 'content/incidents/x.md'), opened);
  git(seed, 'init', '--quiet', '--initial-branch=main');
  introduce(seed, 'seed');
  git(seed, 'add', '.');
  git(seed, 'commit', '--quiet', '--message', 'Begin');
  const remote = path.join(home, 'remote.git');
  git(home, 'clone', '--quiet', '--bare', seed, remote);
  git(remote, 'config', 'receive.autogc', 'false');
  const clones = writers.map((name) => {
    git(home, 'clone', '--quiet', remote, name);
    introduce(path.join(home, name), name);
    return path.join(home, name);
  });
  return { remote, clones };
}

function introduce(folder: string, name: string): void {
  git(folder, 'config', 'user.name', name);
  git(folder, 'config', 'user.email', `${name}@example.org`);
  git(folder, 'config', 'maintenance.auto', 'false');
}

/** The updates in the file that the remote has, as `10:05 ana 1`, in the order of the file. */
export function updatesIn({ remote }: SharedReport): string[] {
  const text = git(remote, 'show', 'main:content/incidents/x.md');
  return text.split(/^## /m).flatMap((update) => {
    const [, time] = /^\w+ — 2026-03-14 (\d\d:\d\d) UTC$/m.exec(update) ?? [];
    const said = update.match(/^(?:ana|ben) \d$/gm) ?? [];
    return said.map((each) => `${time ?? '?'} ${each}`);
  });
}

/** The arguments of a command that makes a step. */
export function argumentsOf(folder: string, { text, time, ending }: Step): string[] {
  const content = path.join(folder, 'content');
  const flags = ['--content', content, '--now', `2026-03-14 ${time} UTC`, '--json', ending];
  return ['update', '-m', text, ...flags];
}
