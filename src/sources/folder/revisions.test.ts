import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { temporaryFolder } from '../../../test/support/run-script.ts';
import { parseLog, readRevisions } from './revisions.ts';

function repository() {
  const folder = temporaryFolder({ 'content/maintenances/a.md': '1', 'content/page.yml': '' });
  const git = (args: readonly string[], date = 0) =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@b', ...args], {
      stdio: 'pipe',
      env: {
        ...process.env,
        GIT_COMMITTER_DATE: `@${date} +0000`,
        GIT_AUTHOR_DATE: `@${date} +0000`,
      },
    });
  const write = (name: string, text: string) =>
    writeFileSync(path.join(folder, 'content/maintenances', name), text);
  const commit = (seconds: number) => {
    git(['add', '-A']);
    git(['commit', '-qm', 'x'], seconds);
  };
  git(['init', '-q']);
  commit(1000);
  return { folder, content: path.join(folder, 'content'), write, commit };
}

describe('readRevisions', () => {
  test('tells first and last change and their number', () => {
    const { content, write, commit } = repository();
    write('b.md', '1');
    commit(2000);
    write('a.md', '2');
    commit(3000);
    expect(readRevisions(content)).toEqual(
      new Map([
        ['a', { firstAt: 1_000_000, lastAt: 3_000_000, count: 2 }],
        ['b', { firstAt: 2_000_000, lastAt: 2_000_000, count: 1 }],
      ]),
    );
  });

  test('counts an edit that is not committed yet', () => {
    const { content, write } = repository();
    write('a.md', 'edited');
    expect(readRevisions(content).get('a')).toMatchObject({ count: 2 });
  });

  test('knows nothing outside of git', () => {
    expect(readRevisions(temporaryFolder({ 'maintenances/a.md': '' }))).toEqual(new Map());
    expect(readRevisions('/does/not/exist')).toEqual(new Map());
  });

  test('knows nothing in a shallow clone, where all seems to be of one commit', () => {
    const { folder, write, commit } = repository();
    write('a.md', '2');
    commit(2000);
    const clone = path.join(temporaryFolder(), 'clone');
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${folder}`, clone]);
    expect(readRevisions(path.join(clone, 'content'))).toEqual(new Map());
  });

  test('asks for no text of an old version, which a clone may lack', () => {
    const { folder, write, commit } = repository();
    write('b.md', 'one\ntwo\nthree\nfour\n');
    commit(2000);
    rmSync(path.join(folder, 'content/maintenances/b.md'));
    write('c.md', 'one\ntwo\nthree\nfive\n');
    commit(3000);
    const clone = path.join(temporaryFolder(), 'clone');
    execFileSync('git', ['-C', folder, 'config', 'uploadpack.allowFilter', 'true']);
    execFileSync('git', ['clone', '-q', '--filter=blob:none', `file://${folder}`, clone]);
    rmSync(folder, { recursive: true });
    expect(readRevisions(path.join(clone, 'content')).get('c')).toMatchObject({ count: 1 });
  });
});

describe('parseLog', () => {
  test('reads names as they are', () => {
    expect(parseLog('\x002000\0\0\nmaintenances/ü x.md\0').get('ü x')).toEqual({
      firstAt: 2_000_000,
      lastAt: 2_000_000,
      count: 1,
    });
  });
});
