import { execFileSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';

import { expect, it, vi } from 'vitest';

import { incidentCommand } from '../scripts/authoring/incident/incident-command.ts';
import { pageText } from './support/content-folder.ts';
import { projectFolder, temporaryFolder } from './support/run-script.ts';

const git = (folder: string, ...args: string[]) =>
  execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8' }).trim();

const opened = `---
title: It fails
components:
  api: major_outage
---

## Investigating — 2026-03-14 09:00 UTC

Opened.
`;

/** Two clones of a repository without a folder of its own, in which one incident is open. */
function twoClones(): { remote: string; clones: string[] } {
  const seed = temporaryFolder({ 'content/page.yml': pageText, 'content/incidents/x.md': opened });
  const who = (folder: string, name: string) => {
    git(folder, 'config', 'user.name', name);
    git(folder, 'config', 'user.email', `${name}@example.org`);
  };
  git(seed, 'init', '--quiet', '--initial-branch=main');
  who(seed, 'seed');
  git(seed, 'add', '.');
  git(seed, 'commit', '--quiet', '--message', 'Begin');
  const home = temporaryFolder();
  const remote = path.join(home, 'remote.git');
  git(home, 'clone', '--quiet', '--bare', seed, remote);
  const clones = ['ana', 'ben'].map((name) => {
    git(home, 'clone', '--quiet', remote, name);
    who(path.join(home, name), name);
    return path.join(home, name);
  });
  return { remote, clones };
}

it('keeps every update of two writers, in order and once, whoever is faster', async () => {
  const { remote, clones } = twoClones();
  const stdout = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const { argv } = process;
  // Both begin before either has pushed; the second clock is behind, and one update waits for the next push.
  const write = (folder: string, time: string, how = '--push') => {
    const now = `2026-03-14 ${time} UTC`;
    const content = path.join(folder, 'content');
    const flags = ['--content', content, '--now', now, '--json', how];
    process.argv = [
      'node',
      'incident',
      'update',
      '-m',
      `${path.basename(folder)} ${time}`,
      ...flags,
    ];
    return incidentCommand();
  };
  const [ana = '', ben = ''] = clones;
  const codes = [
    ...(await Promise.all([write(ana, '10:05'), write(ben, '10:02')])),
    await write(ben, '10:06', '--commit'),
    ...(await Promise.all([write(ana, '10:09'), write(ben, '10:07')])),
  ];
  process.argv = argv;
  stdout.mockRestore();
  expect(codes).toEqual([0, 0, 0, 0, 0]);
  const text = git(remote, 'show', 'main:content/incidents/x.md');
  expect(text.match(/^(ana|ben) .*/gm)).toEqual([
    'ben 10:02',
    'ana 10:05',
    'ben 10:06',
    'ben 10:07',
    'ana 10:09',
  ]);
  expect(text.match(/^## /gm)).toHaveLength(6);
});

it('has git itself keep the lines of both sides of a report', () => {
  const files = ['incidents', 'maintenances', 'templates'].map((kind) => `content/${kind}/x.md`);
  const said = git(projectFolder, 'check-attr', 'merge', ...files).split('\n');
  expect(said.map((line) => line.split(': ').at(-1))).toEqual(['union', 'union', 'unspecified']);
});
