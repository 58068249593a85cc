import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

const script = path.resolve(import.meta.dirname, '../.github/fetch-state.sh');
let root: string;
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
    .toString()
    .trim();

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'outpost-fetch-state-'));
  git('init', '-q', '--bare', 'origin');
  git('init', '-q', 'runner');
  git('-C', 'runner', 'remote', 'add', 'origin', path.join(root, 'origin'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function fetchState(programs = '') {
  const runner = path.join(root, 'runner');
  const PATH = `${programs}:${process.env['PATH']}`;
  const { status } = spawnSync('sh', [script], { cwd: runner, env: { ...process.env, PATH } });
  const state = path.join(runner, 'state');
  return { isFine: status === 0, state: existsSync(state) ? readdirSync(state) : undefined };
}

test('a state that was never written is an empty folder', () => {
  expect(fetchState()).toEqual({ isFine: true, state: [] });
});

function remember() {
  const blob = git('-C', 'origin', 'hash-object', '-w', '-t', 'blob', script);
  git('-C', 'origin', 'update-index', '--add', '--cacheinfo', `100644,${blob},probes.json`);
  const commit = git('-C', 'origin', 'commit-tree', '-m', 'x', git('-C', 'origin', 'write-tree'));
  git('-C', 'origin', 'update-ref', 'refs/heads/outpost-state', commit);
}

test('the state is put into its folder', () => {
  remember();
  expect(fetchState()).toEqual({ isFine: true, state: ['probes.json'] });
});

test('a state that cannot be fetched is no folder', () => {
  rmSync(path.join(root, 'origin'), { recursive: true });
  expect(fetchState()).toEqual({ isFine: false, state: undefined });
});

test('a state that cannot be unpacked is no folder', () => {
  remember();
  writeFileSync(path.join(root, 'tar'), '#!/bin/sh\nexit 2\n', { mode: 0o755 });
  expect(fetchState(root)).toEqual({ isFine: false, state: undefined });
});
