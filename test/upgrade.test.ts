import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { runScript, temporaryFolder } from './support/run-script.ts';

const packageText = (version: string, more = {}) =>
  JSON.stringify({ name: 'outpost', version, dependencies: { astro: '7' }, ...more });

/** The shipped files, version by version. */
const versions: readonly Readonly<Record<string, string>>[] = [
  {
    'package.json': packageText('1'),
    'CHANGELOG.md': '# Changelog\n\n## 1\n\n- It begins.\n',
    'src/a.ts': 'one\ntwo\nthree\nfour\nfive\n',
    'src/gone.ts': 'old\n',
    'scripts/sync.ts': 'sync\n',
    '.github/workflows/publish.yml':
      'name: Publish\nlabels: incident\n\n\nrun: node scripts/sync.ts\n',
    'content/page.yml': 'name: Example\n',
    'public/robots.txt': 'all\n',
  },
  { 'src/b.ts': 'new\n' },
  {
    'package.json': packageText('2', { scripts: { build: 'x' } }),
    'CHANGELOG.md': '# Changelog\n\n## 2\n\n- It is better.\n\n## 1\n\n- It begins.\n',
    'src/a.ts': 'one\ntwo\nthree\nfour\nFIVE\n',
    'src/gone.ts': '',
    '.github/workflows/publish.yml':
      'name: Publish\nlabels: incident\n\n\nrun: node scripts/sync.ts --new\n',
    'content/page.yml': 'name: Another example\n',
  },
];

let root: string;
let upstream: string;
/** The folder that each test copies. */
const template = temporaryFolder();
beforeAll(() => {
  git(template, 'init', '-q', '-b', 'main');
  for (const [index, files] of versions.entries()) {
    write(template, files);
    save(template, `Version ${index + 1}`);
    git(template, 'tag', `v${index + 1}`);
  }
});
beforeEach(() => {
  root = temporaryFolder();
  upstream = path.join(root, 'upstream');
  cpSync(template, upstream, { recursive: true });
});

function git(folder: string, ...args: string[]): string {
  const identity = ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.org'];
  const options = { cwd: folder, encoding: 'utf8', stdio: 'pipe' } as const;
  return execFileSync('git', [...identity, ...args], options).trim();
}

/** An empty text removes a file. */
function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    if (text === '') rmSync(file);
    else writeFileSync(file, text);
  }
}

function save(folder: string, message: string): void {
  git(folder, 'add', '-A');
  git(folder, 'commit', '-qm', message);
}

/** A copy of the first version, as a template leaves it or as a fork. */
function adopt(kind: 'template' | 'fork'): string {
  const copy = path.join(root, kind);
  git(root, 'clone', '-q', upstream, copy);
  git(copy, 'reset', '-q', '--hard', 'HEAD~2');
  if (kind === 'fork') return copy;
  rmSync(path.join(copy, '.git'), { recursive: true });
  git(copy, 'init', '-q', '-b', 'main');
  save(copy, 'Initial commit');
  return copy;
}

const read = (folder: string, name: string) => readFileSync(path.join(folder, name), 'utf8');
const upgrade = (copy: string, ...flags: string[]) => {
  const from = flags.includes('--from') ? [] : ['--from', upstream];
  return runScript('adopt/upgrade', ['--in', copy, ...from, '--no-install', ...flags]);
};

describe.each(['template', 'fork'] as const)('a %s', (kind) => {
  test('takes all that is ours and keeps what is not, in one commit on a branch', async () => {
    const copy = adopt(kind);
    write(copy, {
      'content/page.yml': 'name: Heron\n',
      'public/robots.txt': 'none\n',
      '.github/workflows/publish.yml':
        'name: Publish\nlabels: outage\n\n\nrun: node scripts/sync.ts\n',
      'package.json': packageText('1', { scripts: { mine: 'y' } }),
      'src/a.ts': 'ONE\ntwo\nthree\nfour\nfive\n',
      'notes.md': 'ours\n',
    });
    save(copy, 'Our page');
    const { code, stdout } = await upgrade(copy);
    expect(code).toBe(0);
    expect(git(copy, 'log', '--format=%s', '-2').split('\n')).toEqual([
      expect.stringMatching(/^Upgrade Outpost to [0-9a-f]{10}$/),
      'Our page',
    ]);
    expect(git(copy, 'status', '--porcelain')).toBe('?? .cache/');
    expect(stdout).toContain('- It is better.');
    expect(stdout).not.toContain('- It begins.');
    expect(read(copy, 'content/page.yml') + read(copy, 'public/robots.txt')).toBe(
      'name: Heron\nnone\n',
    );
    expect(read(copy, 'src/b.ts')).toBe('new\n');
    expect(existsSync(path.join(copy, 'src/gone.ts'))).toBe(false);
    expect(read(copy, 'notes.md')).toBe('ours\n');
    expect(read(copy, '.github/workflows/publish.yml')).toBe(
      'name: Publish\nlabels: outage\n\n\nrun: node scripts/sync.ts --new\n',
    );
    expect(JSON.parse(read(copy, 'package.json'))).toMatchObject({
      version: '2',
      scripts: { build: 'x', mine: 'y' },
    });
    // The change of our code fits, and is kept as a patch, too.
    expect(read(copy, 'src/a.ts')).toBe('ONE\ntwo\nthree\nfour\nFIVE\n');
    const patch = /Your changes of our code: (.+)/.exec(stdout)?.[1] ?? '';
    expect(readFileSync(patch, 'utf8')).toContain('+ONE');
    // Runs the undo that was printed.
    git(copy, ...(/Undo it: git (.+)/.exec(stdout)?.[1] ?? '').split(' '));
    expect(git(copy, 'log', '--format=%s', '-1')).toBe('Our page');
    expect(read(copy, 'src/a.ts')).toContain('five');
  });

  test('is upgraded again from where the last upgrade left it', async () => {
    const copy = adopt(kind);
    expect((await upgrade(copy, '--to', 'v2')).stdout).toContain('1 paths change');
    write(upstream, { 'src/c.ts': 'third\n' });
    save(upstream, 'Version 4');
    const { code } = await upgrade(copy);
    expect(code).toBe(0);
    expect(read(copy, 'src/c.ts')).toBe('third\n');
    expect((await upgrade(copy)).stdout).toContain('Undo it: git switch outpost-upgrade-');
    git(copy, 'switch', '-qc', 'other');
    expect((await upgrade(copy)).stdout).toContain('This copy is up to date.');
  });
});

test.each(['main', '--detach main'])('is undone and begun again, from %s', async (from) => {
  const copy = adopt('fork');
  for (const _ of ['once', 'twice']) {
    git(copy, 'switch', '-q', ...from.split(' '));
    const { code, stdout } = await upgrade(copy);
    expect(code).toBe(0);
    git(copy, ...(/Undo it: git (.+)/.exec(stdout)?.[1] ?? '').split(' '));
    expect(git(copy, 'rev-parse', 'HEAD')).toBe(git(copy, 'rev-parse', 'main'));
  }
});

test('what was removed on one side is told, with a command that works', async () => {
  const copy = adopt('template');
  write(copy, { 'src/a.ts': '', 'src/gone.ts': 'mine\n', 'src/b.ts': 'my own\n' });
  save(copy, 'Our changes');
  const { stdout } = await upgrade(copy);
  expect(stdout).toContain('restored  src/a.ts');
  const commands = [...stdout.matchAll(/^(?:removed|replaced) .+; git (.+) shows/gm)];
  expect(commands.map(([, command = '']) => git(copy, ...command.split(' ')))).toEqual([
    'my own',
    expect.stringContaining('+mine'),
  ]);
});

test('a change of our code that does not fit is replaced, told and kept as a patch', async () => {
  const copy = adopt('template');
  write(copy, { 'src/a.ts': 'one\ntwo\nthree\nfour\nMINE\n' });
  save(copy, 'Our change');
  const { stdout } = await upgrade(copy);
  expect(read(copy, 'src/a.ts')).toBe('one\ntwo\nthree\nfour\nFIVE\n');
  expect(stdout).toContain('replaced  src/a.ts');
  const patch = /Your changes of our code: (.+)/.exec(stdout)?.[1] ?? '';
  expect(readFileSync(patch, 'utf8')).toContain('+MINE');
});

test.each([
  ['stays while it finds what it calls', 'run: node scripts/sync.ts --mine\n', 'kept'],
  ['is replaced when that is gone', 'run: node scripts/sync-issues.ts\n', 'replaced'],
])('a workflow that both changed %s', async (_, text, verb) => {
  const copy = adopt('template');
  write(copy, { '.github/workflows/publish.yml': text });
  save(copy, 'Our workflow');
  const { stdout } = await upgrade(copy);
  expect(stdout).toMatch(new RegExp(`^${verb} +\\.github/workflows/publish\\.yml`, 'm'));
  expect(read(copy, '.github/workflows/publish.yml') === text).toBe(verb === 'kept');
});

describe('is refused, and changes nothing,', () => {
  test.each<[string, (copy: string) => void, RegExp]>([
    ['with what is not committed', (copy) => write(copy, { 'src/a.ts': 'x\n' }), /git stash/],
    [
      'where git was cut off',
      (copy) => write(copy, { b: 'x', '.git/index.lock': 'x' }),
      /: rm .+\.lock, /,
    ],
    ['with files that git does not know', (copy) => write(copy, { 'new.ts': 'x\n' }), /git stash/],
    [
      'in a thin repository',
      (copy) => {
        write(copy, { 'package.json': '' });
        save(copy, 'Thin');
      },
      /"uses:"/,
    ],
  ])('%s', async (_, spoil, cure) => {
    const copy = adopt('template');
    spoil(copy);
    const before = git(copy, 'rev-parse', 'HEAD');
    const { code, stderr } = await upgrade(copy);
    expect(code).toBe(2);
    expect(stderr).toMatch(cure);
    expect(git(copy, 'rev-parse', 'HEAD')).toBe(before);
    expect(git(copy, 'branch', '--list')).toBe('* main');
  });
});

test('a dry run says what would become of each path', async () => {
  const copy = adopt('fork');
  const { code, stdout } = await upgrade(copy, '--dry-run');
  expect(code).toBe(0);
  expect(stdout).toMatch(/From [0-9a-f]{10} to [0-9a-f]{10}, 6 paths change\./);
  expect(git(copy, 'branch', '--list')).toBe('* main');
});

test.each<[string, string[], RegExp]>([
  ['like another', ['--to', 'v33'], /"v33" at .+ mean v3\? The newest are v3, v2, v1;/],
  ['like no other', ['--to', 'stable'], /"stable" at [^?]+\. The newest are v3, v2, v1;/],
  ['of no repository', ['--from', '/nowhere'], /^Nothing can be fetched from \/nowhere/],
])('an unknown version says what there is: %s', async (_, flags, expected) => {
  const copy = adopt('fork');
  const head = git(copy, 'rev-parse', 'HEAD');
  const { code, stderr } = await upgrade(copy, ...flags);
  expect(code).toBeGreaterThan(0);
  expect(stderr).toMatch(expected);
  expect(git(copy, 'rev-parse', 'HEAD')).toBe(head);
});
