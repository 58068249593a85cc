import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { folderState } from '../scripts/state/folder-state.ts';
import { deleteOldObjects } from '../scripts/state/delete-old-objects.ts';
import { askGit } from '../scripts/git/ask-git.ts';
import { gitState } from '../scripts/state/git-state.ts';
import { openState } from '../scripts/state/open-state.ts';
import { StateError, type State, type StateFiles } from '../scripts/state/state.ts';
import { temporaryFolder } from './support/run-script.ts';

const branch = 'refs/heads/outpost-state';

const git = (folder: string, ...args: string[]) =>
  execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8', stdio: 'pipe' }).trim();

/** A bare repository, and a working copy of it. */
function newRemote() {
  const bare = temporaryFolder();
  git(bare, 'init', '--quiet', '--template=', '--bare');
  const copy = () => {
    const folder = temporaryFolder();
    git(folder, 'init', '--quiet', '--template=');
    appendFileSync(path.join(folder, '.git/config'), `[remote "origin"]\n\turl = ${bare}\n`);
    return folder;
  };
  return { bare, copy };
}

/** Adds a line, whatever else is there. */
const adding = (line: string) => (files: StateFiles) =>
  new Map(files).set('lines.csv', `${files.get('lines.csv') ?? ''}${line}\n`);

const kinds: [string, () => () => State][] = [
  [
    'a folder',
    () => {
      const folder = temporaryFolder();
      return () => folderState(folder);
    },
  ],
  [
    'a branch',
    () => {
      const { copy } = newRemote();
      const copies = [copy(), copy()];
      let next = 0;
      return () => gitState(copies[next++ % 2]!, 'origin');
    },
  ],
];

describe.each(kinds)('%s', (_, place) => {
  test('has nothing at first, then what was written, and loses what is left out', async () => {
    const open = place();
    expect([...(await open().read())]).toEqual([]);
    await open().change(
      () =>
        new Map([
          ['a.json', '{"é":1}\n'],
          ['samples/b.csv', ''],
        ]),
    );
    expect([...(await open().read())]).toEqual([
      ['a.json', '{"é":1}\n'],
      ['samples/b.csv', ''],
    ]);
    await open().change((files) => new Map(files).set('a.json', '2'));
    await open().change((files) => new Map([...files].filter(([name]) => name === 'a.json')));
    expect([...(await open().read())]).toEqual([['a.json', '2']]);
  });

  test('writes nothing when nothing is to change', async () => {
    const open = place();
    const files = await open().change(() => undefined);
    expect([files.size, (await open().read()).size]).toEqual([0, 0]);
  });

  test('of writers at the same time loses nothing', async () => {
    const open = place();
    const writers = [open(), open()];
    const lines = ['a', 'b'];
    await Promise.all(
      writers.map(async (state, index) => {
        for (const line of lines) await state.change(adding(`${line}${index}`));
      }),
    );
    const written = (await open().read()).get('lines.csv')?.trim().split('\n') ?? [];
    expect(written.toSorted()).toEqual(lines.flatMap((line) => [0, 1].map((n) => `${line}${n}`)));
  });
});

test('what is replaced can be taken out of the repository at hand, and takes nothing of others along', async () => {
  const { copy } = newRemote();
  const folder = copy();
  writeFileSync(path.join(folder, 'x'), 'kept 1');
  git(folder, 'add', 'x');
  git(folder, '-c', 'user.name=A', '-c', 'user.email=a@b.org', 'commit', '-qm', 'x');
  const state = gitState(folder, 'origin');
  const commits: string[] = [];
  for (const count of [0, 1, 2]) {
    await state.change(
      () =>
        new Map([
          ['a.json', `kept ${count}`],
          ['b.json', 'b'],
        ]),
    );
    commits.push(git(folder, 'rev-parse', 'refs/outpost/state'));
  }
  await deleteOldObjects({ folder, ask: askGit }, commits);
  // The texts, the tree and the commit of each; one text is the same in both.
  expect(git(folder, 'count-objects')).toMatch(/^7 objects/);
  git(folder, 'fsck', '--strict');
  expect((await state.read()).get('a.json')).toBe('kept 2');
});

describe('a branch', () => {
  test('has one commit without parents, and touches nothing else', async () => {
    const { bare, copy } = newRemote();
    const folder = copy();
    const state = gitState(folder, 'origin');
    await state.change(adding('x'));
    await state.change(adding('y'));
    expect(git(bare, 'rev-list', '--count', branch)).toBe('1');
    expect(git(bare, 'for-each-ref', '--format=%(refname)')).toBe(branch);
    expect(git(folder, 'for-each-ref', '--format=%(refname)', 'refs/heads', 'refs/tags')).toBe('');
    expect(git(folder, 'status', '--porcelain')).toBe('');
    expect(git(folder, 'rev-parse', '--is-shallow-repository')).toBe('false');
    expect(existsSync(path.join(folder, '.git/FETCH_HEAD'))).toBe(false);
  });

  test('killed between any two steps is as it was, or as it should be', async () => {
    const folder = newRemote().copy();
    await gitState(folder, 'origin').change(adding('x'));
    const seen = new Set<string | undefined>();
    // Earlier steps only read; then a commit is written and pushed.
    for (const step of [4, 5, 6]) {
      let left = step;
      const dying: typeof askGit = async (...args) => {
        if (left === 0) throw new Error('killed');
        left -= 1;
        return askGit(...args);
      };
      await gitState(folder, 'origin', dying)
        .change((files) => new Map(files).set('lines.csv', 'y\n'))
        .catch((error: unknown) => expect(error).toHaveProperty('message', 'killed'));
      seen.add((await gitState(folder, 'origin').read()).get('lines.csv'));
    }
    expect([...seen]).toEqual(['x\n', 'y\n']);
  });

  test('an answer that was lost on its way is no second writer', async () => {
    const { copy } = newRemote();
    const deaf: typeof askGit = async (folder, args, options) => {
      const answer = await askGit(folder, args, options);
      return args[0] === 'push'
        ? { ...answer, status: 128, errors: 'unexpected disconnect' }
        : answer;
    };
    await gitState(copy(), 'origin', deaf).change(adding('x'));
    expect((await gitState(copy(), 'origin').read()).get('lines.csv')).toBe('x\n');
  });

  test('a remote that refuses is told, without what its address holds', async () => {
    const { bare, copy } = newRemote();
    mkdirSync(path.join(bare, 'hooks'));
    writeFileSync(path.join(bare, 'hooks/pre-receive'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    await expect(gitState(copy(), 'origin').change(adding('x'))).rejects.toThrow(
      /^origin does not take the state: /,
    );
    const folder = copy();
    git(folder, 'remote', 'set-url', 'origin', 'http://ana:s3cr3t@127.0.0.1:1/x.git');
    const error = await gitState(folder, 'origin')
      .read()
      .catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(StateError);
    expect(String(error)).not.toContain('s3cr3t');
  });

  test('that is torn is as good as none, and is replaced', async () => {
    const { bare, copy } = newRemote();
    const state = () => gitState(copy(), 'origin');
    await state().change(adding('x'));
    const tree = git(bare, 'rev-parse', `${branch}^{tree}`);
    const file = path.join(bare, 'objects', tree.slice(0, 2), tree.slice(2));
    rmSync(file, { force: true });
    expect([...(await state().read())]).toEqual([]);
    await state().change(adding('y'));
    expect((await state().read()).get('lines.csv')).toBe('y\n');
  });

  test('that is no state has nothing for us', async () => {
    const { bare, copy } = newRemote();
    const folder = copy();
    mkdirSync(path.join(folder, '-x'));
    writeFileSync(path.join(folder, '-x/a b.txt'), 'x');
    git(folder, 'add', '.');
    git(folder, '-c', 'user.name=x', '-c', 'user.email=x@x', 'commit', '--quiet', '-m', 'x');
    git(folder, 'push', '--quiet', bare, `HEAD:${branch}`);
    expect([...(await gitState(copy(), 'origin').read())]).toEqual([]);
  });

  const bytesOf = (folder: string): number =>
    readdirSync(folder, { recursive: true })
      .map((name) => statSync(path.join(folder, String(name))))
      .reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0);

  test('does not grow by being replaced', async () => {
    const { bare, copy } = newRemote();
    const state = gitState(copy(), 'origin');
    const sizes: number[] = [];
    const text = Array.from({ length: 500 }, (_, index) => index * 7919).join('\n');
    for (const count of [1, 2, 3]) {
      await state.change(() => new Map([['a.json', `${count}\n${text}`]]));
      if (count === 2) continue;
      git(bare, 'gc', '--quiet', '--prune=now');
      sizes.push(bytesOf(path.join(bare, 'objects')));
    }
    expect(sizes[1]).toBeLessThan(sizes[0]! * 1.1);
    const clone = temporaryFolder();
    git(clone, 'clone', '--quiet', '--depth=1', '--branch=outpost-state', `file://${bare}`, '.');
    expect(git(clone, 'rev-list', '--count', '--all')).toBe('1');
  });
});

test('is kept where the content is pushed to, unless a folder is named', async () => {
  const { copy } = newRemote();
  const alone = temporaryFolder();
  expect([
    (await openState('here', copy())).place,
    (await openState(undefined, copy())).place,
    (await openState(undefined, alone)).place,
  ]).toEqual(['here', 'the branch outpost-state of origin', path.resolve('state')]);
});
