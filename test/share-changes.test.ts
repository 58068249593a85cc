import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect, test } from 'vitest';

import { changedFiles } from './local-changes.ts';
import { commitHere, pushHere, takeIn } from './share-changes.ts';

const git = (folder: string, ...args: string[]) =>
  execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8' }).trim();

/** Two clones of one repository, which has a page. */
function twoClones() {
  const root = mkdtempSync(path.join(tmpdir(), 'outpost-share-'));
  git(root, 'init', '-q', '--bare', '-b', 'main', 'origin.git');
  const clones = ['ana', 'ben'].map((name) => {
    git(root, 'clone', '-q', 'origin.git', name);
    const folder = path.join(root, name);
    git(folder, 'config', 'user.name', name);
    git(folder, 'config', 'user.email', `${name}@example.org`);
    return { folder, content: path.join(folder, 'content') };
  });
  const [ana, ben] = [clones[0]!, clones[1]!];
  mkdirSync(path.join(ana.content, 'incidents'), { recursive: true });
  writeFileSync(path.join(ana.content, 'page.yml'), 'name: x\n');
  writeFileSync(path.join(ana.content, 'incidents/a.md'), 'one\n');
  git(ana.folder, 'checkout', '-qb', 'main');
  git(ana.folder, 'add', '-A');
  git(ana.folder, 'commit', '-qm', 'Begin');
  git(ana.folder, 'push', '-q', '-u', 'origin', 'main');
  git(ben.folder, 'pull', '-q', 'origin', 'main');
  git(ben.folder, 'branch', '-q', '--set-upstream-to', 'origin/main');
  return { root, ana, ben };
}

test('takes in what others pushed, commits what is of the page, and pushes it', async () => {
  const { root, ana, ben } = twoClones();
  writeFileSync(path.join(ben.content, 'incidents/b.md'), 'two\n');
  expect(commitHere(ben.content).commit).toMatch(/^\w{7,}$/);
  expect(await pushHere(ben.content)).toEqual({ isDone: true });

  mkdirSync(path.join(ana.folder, 'public'));
  writeFileSync(path.join(ana.folder, 'public/ü "logo".svg'), '<svg/>');
  writeFileSync(path.join(ana.folder, 'notes.txt'), 'mine');
  expect(takeIn(ana.content)).toEqual({
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
  expect(takeIn(ana.content)).toMatchObject({
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
  expect(takeIn(ana.content)).toEqual({ isReached: true, subjects: [] });
  expect(await pushHere(ana.content)).toEqual({ isDone: true });
  expect(git(ana.folder, 'log', '--format=%an')).toBe('ana\nben\nana');
});

test('a folder that is in no repository, or in one without a remote, wants nothing of git', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'outpost-share-'));
  const content = path.join(folder, 'content');
  mkdirSync(content);
  writeFileSync(path.join(content, 'page.yml'), 'name: x\n');
  const nothing = [{ isReached: false, subjects: [] }, {}, { isDone: false }];
  expect([takeIn(content), commitHere(content), await pushHere(content)]).toEqual(nothing);
  git(folder, 'init', '-q', '-b', 'main');
  git(folder, 'config', 'user.name', 'x');
  git(folder, 'config', 'user.email', 'x@example.org');
  expect(takeIn(content)).toEqual(nothing[0]);
  expect(commitHere(content).commit).toBeDefined();
  expect(await pushHere(content)).toEqual(nothing[2]);
});
