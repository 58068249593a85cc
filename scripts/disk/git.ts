import { spawnSync } from 'node:child_process';
import path from 'node:path';

import { Refusal } from '../../src/authoring/refusal.ts';

/** What git can do for a file just written. */
export interface GitState {
  readonly isRepository: boolean;
  /** Undefined when HEAD is detached. */
  readonly branch?: string;
  /** Where `git push` would go; undefined without a remote. */
  readonly remote?: string;
  /** Files that have changes of their own. */
  readonly changed: readonly string[];
}

export function readGitState(folder: string): GitState {
  if (git(folder, ['rev-parse', '--is-inside-work-tree']).out !== 'true') {
    return { isRepository: false, changed: [] };
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
  return {
    isRepository: true,
    ...(branch && { branch }),
    ...(remote && { remote }),
    changed,
  };
}

/**
 * Why a commit of `file` alone is not possible, and what to do; undefined when it is. Asked before anything is written.
 */
export function whyNoCommit(state: GitState, file: string): string | undefined {
  if (!state.isRepository)
    return 'This folder is not in git; run git init first, or leave out --commit.';
  if (state.branch === undefined) return 'No branch is checked out; run git switch main first.';
  if (state.changed.includes(path.resolve(file))) {
    return `${file} has changes that are not committed; commit or undo them first (git diff -- ${file}).`;
  }
  return undefined;
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
