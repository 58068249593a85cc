import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { beforeAll, expect, test } from 'vitest';

import { changedFiles } from '../scripts/homes/local-changes.ts';
import { commitHere, pushHere, pullHere } from '../scripts/homes/share-changes.ts';
import { temporaryFolder } from './support/run-script.ts';

const git = (folder: string, ...args: string[]) =>
  execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8' }).trim();

/** Two clones of one repository, which has a page. */
const template = temporaryFolder({
  'ana/content/page.yml': 'name: x\n',
  'ana/content/incidents/a.md': 'one\n',
});

beforeAll(() => {
  const ana = path.join(template, 'ana');
  git(template, 'init', '-q', '--template=', '-b', 'main', 'ana');
  git(ana, 'config', 'user.name', 'ana');
  git(ana, 'config', 'user.email', 'ana@example.org');
  git(ana, 'add', '-A');
  git(ana, 'commit', '-qm', 'Begin');
  git(template, 'clone', '-q', '--template=', '--bare', 'ana', 'origin.git');
  git(template, 'clone', '-q', '--template=', 'origin.git', 'ben');
  // A path that stays right in a copy.
  const config = readFileSync(path.join(template, 'ben/.git/config'), 'utf8');
  const there = config.replace(/url = .*/, 'url = ../origin.git');
  const names = '[user]\n\tname = ben\n\temail = ben@example.org\n';
  writeFileSync(path.join(template, 'ben/.git/config'), there + names);
  writeFileSync(path.join(ana, '.git/config'), there + names.replaceAll('ben', 'ana'));
  git(ana, 'fetch', '-q');
});

function twoClones() {
  const root = temporaryFolder();
  cpSync(template, root, { recursive: true });
  const open = (name: string) => {
    const folder = path.join(root, name);
    return { folder, content: path.join(folder, 'content') };
  };
  return { root, ana: open('ana'), ben: open('ben') };
}

test('takes in what others pushed, commits what is of the page, and pushes it', async () => {
  const { root, ana, ben } = twoClones();
  writeFileSync(path.join(ben.content, 'incidents/b.md'), 'two\n');
  expect(commitHere(ben.content).commit).toMatch(/^\w{7,}$/);
  expect(await pushHere(ben.content)).toEqual({ isDone: true });

  mkdirSync(path.join(ana.folder, 'public'));
  writeFileSync(path.join(ana.folder, 'public/ü "logo".svg'), '<svg/>');
  writeFileSync(path.join(ana.folder, 'notes.txt'), 'mine');
  expect(pullHere(ana.content)).toEqual({
    isReached: true,
    subjects: ['ben: Publish what was written here'],
  });
  expect(changedFiles(ana.content)).toEqual(['public/ü "logo".svg']);
  expect(commitHere(ana.content)).not.toHaveProperty('missing');
  expect(git(ana.folder, 'status', '--porcelain')).toBe('?? notes.txt');
  expect(await pushHere(ana.content)).toEqual({ isDone: true });
  expect(git(path.join(root, 'origin.git'), 'rev-list', '--count', 'main')).toBe('3');
  expect([commitHere(ana.content), await pushHere(ana.content)]).toEqual([{}, { isDone: false }]);
});

test('says what stands against it, and loses nothing', async () => {
  const { ana, ben } = twoClones();
  writeFileSync(path.join(ben.content, 'page.yml'), 'name: theirs\n');
  commitHere(ben.content);
  await pushHere(ben.content);
  writeFileSync(path.join(ana.content, 'page.yml'), 'name: mine\n');
  commitHere(ana.content);
  expect(pullHere(ana.content)).toMatchObject({
    isReached: true,
    missing: expect.stringMatching(
      /^This goes on without what others have pushed: .+stash --include-untracked/s,
    ) as string,
  });
  expect(await pushHere(ana.content)).toMatchObject({
    isDone: false,
    missing: expect.stringContaining('not pushed') as string,
  });
  expect(readFileSync(path.join(ana.content, 'page.yml'), 'utf8')).toBe('name: mine\n');

  git(ana.folder, 'checkout', '-q', '--detach');
  appendFileSync(path.join(ana.content, 'incidents/a.md'), 'more\n');
  expect(commitHere(ana.content).missing).toMatch(/published, and not committed: .+ switch main/);
});

test('puts what is more than reports on top, where nothing stands against it', async () => {
  const { ana, ben } = twoClones();
  writeFileSync(path.join(ben.content, 'incidents/b.md'), 'two\n');
  commitHere(ben.content);
  await pushHere(ben.content);
  writeFileSync(path.join(ana.content, 'page.yml'), 'name: mine\n');
  commitHere(ana.content);
  expect(pullHere(ana.content)).toEqual({ isReached: true, subjects: [] });
  expect(await pushHere(ana.content)).toEqual({ isDone: true });
  expect(git(ana.folder, 'log', '--format=%an')).toBe('ana\nben\nana');
});

test('a folder that is in no repository, or in one without a remote, wants nothing of git', async () => {
  const folder = temporaryFolder();
  const content = path.join(folder, 'content');
  mkdirSync(content);
  writeFileSync(path.join(content, 'page.yml'), 'name: x\n');
  const nothing = [{ isReached: false, subjects: [] }, {}, { isDone: false }];
  expect([pullHere(content), commitHere(content), await pushHere(content)]).toEqual(nothing);
  git(folder, 'init', '-q', '-b', 'main');
  git(folder, 'config', 'user.name', 'x');
  git(folder, 'config', 'user.email', 'x@example.org');
  expect(pullHere(content)).toEqual(nothing[0]);
  expect(commitHere(content).commit).toBeDefined();
  expect(await pushHere(content)).toEqual(nothing[2]);
});
