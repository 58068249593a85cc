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
  const { status, errors } = git(folder, [
    'commit',
    '--quiet',
    '--message',
    message,
    '--',
    absolute,
  ]);
  if (status !== 0)
    throw new Refusal(whyNotCommitted(errors || `exit code ${status}`, message, file));
  return git(folder, ['rev-parse', '--short', 'HEAD']).out;
}

/** What to do when git does not commit, though the file is written. */
export function whyNotCommitted(errors: string, message: string, file: string): string {
  if (!/tell me who you are|ident name|auto-detect email|user\.(name|email)/i.test(errors)) {
    return `The file is written, but git commit failed: ${errors}`;
  }
  const quoted = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`;
  return [
    'The file is written, but git does not know your name, so it is not committed. Run:',
    '  git config --global user.name "Your Name"',
    '  git config --global user.email you@example.org',
    `  git commit -m ${quoted(message)} -- ${quoted(file)} && git push`,
  ].join('\n');
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
  const commit = git(folder, ['rev-parse', '--short', 'HEAD']).out;
  throw new Refusal(whyNotPushed(result.errors, remote, branch ?? 'HEAD', commit));
}

/** What to do when a remote does not take a push. */
export function whyNotPushed(
  errors: string,
  remote: string,
  branch: string,
  commit: string,
): string {
  if (/GH006|GH013|protected branch|repository rule/i.test(errors)) {
    return `Committed, but ${branch} is protected and takes no push. Run git push ${remote} HEAD:refs/heads/update-${commit}, then open a pull request from update-${commit}.`;
  }
  return /fetch first|non-fast-forward|\[rejected\]/.test(errors)
    ? 'Committed, but somebody else pushed before. Run git pull --rebase, then git push.'
    : `Committed, but git push failed: ${errors}\nRepeat with git push.`;
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
