import { spawnSync } from 'node:child_process';
import path from 'node:path';

import type { GitState } from '../../src/authoring/ending.ts';
import { Refusal } from '../../src/authoring/refusal.ts';

/** What git can do for `file`, which is about to be written in `folder`. */
export function readGitState(folder: string, file: string): GitState {
  if (git(folder, ['rev-parse', '--is-inside-work-tree']).out !== 'true') {
    return { isRepository: false, isChanged: false, otherChanges: 0 };
  }
  const branch = git(folder, ['symbolic-ref', '--quiet', '--short', 'HEAD']).out;
  const configured = branch && git(folder, ['config', `branch.${branch}.remote`]).out;
  const remotes = git(folder, ['remote']).out.split('\n').filter(Boolean);
  const remote = configured || (remotes.includes('origin') ? 'origin' : remotes[0]);
  const top = git(folder, ['rev-parse', '--show-toplevel']).out;
  const changed = git(folder, ['status', '--porcelain=v1', '-z', '--untracked-files=all'])
    .out.split('\0')
    .filter((line) => line.length > 3)
    .map((line) => path.resolve(top, line.slice(3)));
  const isChanged = changed.includes(path.resolve(file));
  return {
    isRepository: true,
    ...(branch && { branch }),
    ...(remote && { remote }),
    isChanged,
    otherChanges: changed.length - (isChanged ? 1 : 0),
  };
}

/** Commits this file alone; whatever else is changed or staged stays as it is. @throws Refusal with git's words. */
export function commitFile(folder: string, file: string, message: string): string {
  const absolute = path.resolve(file);
  must(folder, ['add', '--', absolute], 'git add failed');
  must(folder, ['commit', '--quiet', '--message', message, '--', absolute], 'git commit failed');
  return git(folder, ['rev-parse', '--short', 'HEAD']).out;
}

/** @throws Refusal that says what to do instead. */
export function push(folder: string, { branch, remote }: GitState): void {
  if (remote === undefined) {
    throw new Refusal(
      'Committed, but there is no remote to push to. Run git remote add origin URL, then git push -u origin HEAD.',
    );
  }
  const result = git(folder, ['push', '--quiet', '--set-upstream', remote, branch ?? 'HEAD']);
  if (result.status === 0) return;
  const isBehind = /fetch first|non-fast-forward|\[rejected\]/.test(result.errors);
  throw new Refusal(
    isBehind
      ? 'Committed, but somebody else pushed before. Run git pull --rebase, then git push.'
      : `Committed, but git push failed: ${result.errors}\nRepeat with git push.`,
  );
}

function must(folder: string, args: readonly string[], what: string): void {
  const { status, errors } = git(folder, args);
  if (status !== 0) throw new Refusal(`${what}: ${errors || `exit code ${status}`}`);
}

function git(folder: string, args: readonly string[]) {
  const { status, stdout, stderr, error } = spawnSync('git', ['-C', folder, ...args], {
    encoding: 'utf8',
    // A question for a password would hang a hook; a person has an agent or a helper.
    env: { ...process.env, GIT_TERMINAL_PROMPT: '0' },
  });
  if (error) return { status: 127, out: '', errors: error.message };
  return { status: status ?? 1, out: stdout.replace(/\n$/, ''), errors: stderr.trim() };
}
