import { shellWord } from '../../src/model/text/shell-word.ts';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

import type { GitState } from '../../src/authoring/git/edit-outcome.ts';
import { isUnknownAuthor, unknownAuthorAdvice } from '../../src/authoring/git/git-advice.ts';
import { NotPublished } from '../../src/authoring/git/not-published-error.ts';
import { tokenSettings } from './token.ts';

/** Whether git could commit and push `file`, which is about to be written in `folder`. */
export function readGitState(folder: string, file: string): GitState {
  const places = ['--is-inside-work-tree', '--show-toplevel', '--absolute-git-dir'];
  const [isInside, top = '', home = ''] = git(folder, ['rev-parse', ...places]).out.split('\n');
  if (isInside !== 'true') return { isRepository: false, isChanged: false, otherChanges: 0 };
  const branch = git(folder, ['symbolic-ref', '--quiet', '--short', 'HEAD']).out;
  const isHere = !path.relative(top, process.cwd()).startsWith('..');
  const entries = git(folder, ['status', '--porcelain=v1', '-z', '--untracked-files=all'])
    .out.split('\0')
    .filter((line) => line.length > 3);
  const isFile = (line: string) => path.resolve(top, line.slice(3)) === path.resolve(file);
  const isChanged = entries.some(isFile);
  const conflicts = entries.flatMap((line) =>
    /^(?:DD|AU|UD|UA|DU|AA|UU) /.test(line) ? line.slice(3) : [],
  );
  const underWay = traces.find(([, name]) => existsSync(path.join(home, name)))?.[0];
  const otherBranch = branch ? undefined : branchToGoTo(folder);
  return {
    isRepository: true,
    ...(!isHere && { command: `git -C ${shellWord(top)}`, file: path.resolve(file) }),
    ...(branch && { branch, ...remoteOf(folder, branch) }),
    ...(otherBranch !== undefined && { otherBranch }),
    ...(underWay !== undefined && { underWay }),
    ...(conflicts.length > 0 && { conflicts }),
    isChanged,
    isNew: entries.some((line) => /^(?:\?\?|A)/.test(line) && isFile(line)),
    otherChanges: entries.length - (isChanged ? 1 : 0),
  };
}

/** The remote to which a branch is pushed: the configured one, else `origin`, else the only one. */
function remoteOf(folder: string, branch: string): Partial<GitState> {
  const wanted = String.raw`^(remote\..*\.url|branch\..*\.(remote|merge))$`;
  const lines = git(folder, ['config', '--get-regexp', wanted]).out.split('\n');
  const values = new Map(lines.map((line) => line.split(/ (.*)/s) as [string, string]));
  const remotes = [...values.keys()].flatMap((key) => /^remote\.(.*)\.url$/.exec(key)?.[1] ?? []);
  const configured = values.get(`branch.${branch}.remote`) ?? '';
  const known = remotes.includes(configured) ? configured : undefined;
  const only = remotes.length === 1 ? remotes[0] : undefined;
  const remote = known ?? (remotes.includes('origin') ? 'origin' : only);
  const merge = known && values.get(`branch.${branch}.merge`);
  const remoteBranch = merge ? merge.replace(/^refs\/heads\//, '') : branch;
  return { remotes, ...(remote !== undefined && { remote, remoteBranch }) };
}

const traces = [
  ['rebase', 'rebase-merge'],
  ['am', 'rebase-apply/applying'],
  ['rebase', 'rebase-apply'],
  ['merge', 'MERGE_HEAD'],
  ['cherry-pick', 'CHERRY_PICK_HEAD'],
  ['revert', 'REVERT_HEAD'],
  ['bisect', 'BISECT_LOG'],
] as const;

/** The branch that the remote shows, else `main` or `master`, else any; none that another folder has checked out. */
function branchToGoTo(folder: string): string | undefined {
  const list = ['for-each-ref', '--format=%(refname:short)%09%(worktreepath)', 'refs/heads'];
  const free = git(folder, list)
    .out.split('\n')
    .flatMap((line) => {
      const [name = '', worktree = ''] = line.split('\t');
      return name !== '' && worktree === '' ? [name] : [];
    });
  const head = git(folder, ['symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD']).out;
  const wanted = [head.replace(/^origin\//, ''), 'main', 'master'];
  return wanted.find((each) => free.includes(each)) ?? free[0];
}

/**
 * Commits this file alone; whatever else is changed or staged stays as it is.
 * @throws NotPublished with git's words
 */
export function commitFile(folder: string, file: string, message: string, state: GitState): string {
  const absolute = path.resolve(file);
  const added = git(folder, ['add', '--', absolute]);
  if (added.status !== 0) {
    throw new NotPublished(`The file is written, but git add failed: ${added.errors}`);
  }
  const options = ['--quiet', '--message', message, '--', absolute];
  const { status, errors } = git(folder, ['commit', ...options]);
  if (status !== 0) {
    throw new NotPublished(
      isUnknownAuthor(errors)
        ? unknownAuthorAdvice(state, state.file ?? file, message)
        : `The file is written, but git commit failed: ${errors || `exit code ${status}`}`,
    );
  }
  return shortId(folder);
}

/** The short id of HEAD. */
export function shortId(folder: string): string {
  return git(folder, ['rev-parse', '--short', 'HEAD']).out;
}

/** Takes back the last commit, whose files have not changed since; everything else stays, also what is staged. */
export function takeBackCommit(folder: string): boolean {
  const [last, before] = ['HEAD', 'HEAD~1'].map((name) => git(folder, ['rev-parse', name]).out);
  return (
    git(folder, ['read-tree', '-m', '-u', last!, before!]).status === 0 &&
    git(folder, ['update-ref', '-m', 'outpost: on top of others', 'HEAD', before!, last!])
      .status === 0
  );
}

export interface GitAnswer {
  readonly status: number;
  readonly out: string;
  readonly errors: string;
}

/** Runs git in a folder; a failure of git is returned, not thrown. */
export function git(folder: string, args: readonly string[], seconds?: number): GitAnswer {
  const { status, stdout, stderr, error } = spawnSync('git', ['-C', folder, ...args], {
    encoding: 'utf8',
    // In a hook, a question for a password would wait forever; a person has an agent or a helper.
    env: { ...process.env, ...tokenSettings(), GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' },
    ...(seconds !== undefined && { timeout: seconds * 1000 }),
  });
  if (error) {
    const isLate = (error as NodeJS.ErrnoException).code === 'ETIMEDOUT';
    return { status: 127, out: '', errors: isLate ? `it took too long` : error.message };
  }
  return { status: status ?? 1, out: stdout.replace(/\n$/, ''), errors: stderr.trim() };
}
