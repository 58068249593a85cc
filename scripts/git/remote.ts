import type { GitState } from '../../src/authoring/git/edit-outcome.ts';
import { git, type GitAnswer } from './git.ts';
import { askGit } from './ask-git.ts';
import { replayCommits } from './replay-commits.ts';

/** The result of a pull. */
export type PullResult =
  /** `subjects`: those of the commits that came, oldest first. */
  | { readonly kind: 'ready'; readonly subjects: readonly string[] }
  /** The remote does not exist or cannot be reached. */
  | { readonly kind: 'silent'; readonly reason: string }
  /** The local commits do not fit on top of what others have published. */
  | { readonly kind: 'stuck'; readonly reason: string };

const nothing: PullResult = { kind: 'ready', subjects: [] };

/** The ref under which a fetch keeps the branch of a remote. */
function trackingName({ remote = '', remoteBranch = '' }: GitState): string {
  return `refs/remotes/${remote}/${remoteBranch}`;
}

/**
 * Brings in what others have published, below the commits that are not pushed yet. Files that are changed stay as they
 * are; where that is not possible, nothing changes.
 */
export function pull(folder: string, state: GitState): PullResult {
  const { remote, remoteBranch } = state;
  if (remote === undefined || remoteBranch === undefined || state.underWay) return nothing;
  const tracking = trackingName(state);
  const options = ['--quiet', '--no-tags', '--no-recurse-submodules'];
  const wanted = `+refs/heads/${remoteBranch}:${tracking}`;
  const fetched = git(folder, ['fetch', ...options, remote, wanted], 15);
  if (fetched.status !== 0) {
    if (/couldn't find remote ref/i.test(fetched.errors)) return nothing;
    return { kind: 'silent', reason: fetched.errors };
  }
  if (isWithin(folder, tracking, 'HEAD')) return nothing;
  const log = ['log', '--reverse', '--format=%an: %s', `HEAD..${tracking}`];
  const subjects = git(folder, log).out.split('\n').filter(Boolean);
  const reason = isWithin(folder, 'HEAD', tracking)
    ? failureOf(git(folder, ['merge', '--ff-only', '--quiet', tracking]))
    : replayCommits(folder, tracking);
  return reason === undefined ? { kind: 'ready', subjects } : { kind: 'stuck', reason };
}

/** @returns git's message when the remote refuses the push */
export function push(folder: string, state: GitState): string | undefined {
  return failureOf(git(folder, pushArguments(state), 60));
}

/** The same without blocking the process. */
export async function pushAsync(folder: string, state: GitState): Promise<string | undefined> {
  return failureOf(await askGit(folder, pushArguments(state)));
}

function pushArguments({ remote = '', branch = 'HEAD', remoteBranch = branch }: GitState) {
  const target = `refs/heads/${branch}:refs/heads/${remoteBranch}`;
  return ['push', '--quiet', '--set-upstream', remote, target];
}

/** Whether there are commits that the remote does not have. */
export function isAhead(folder: string, state: GitState): boolean {
  const tracking = trackingName(state);
  return git(folder, ['rev-list', '--count', 'HEAD', '--not', tracking]).out !== '0';
}

/** Whether a file has changes that the remote does not have, committed or not. */
export function isPending(folder: string, file: string, state: GitState): boolean {
  if (state.isChanged) return true;
  const tracking = trackingName(state);
  return git(folder, ['diff', '--quiet', tracking, 'HEAD', '--', file]).status !== 0;
}

function isWithin(folder: string, older: string, newer: string): boolean {
  return git(folder, ['merge-base', '--is-ancestor', older, newer]).status === 0;
}

function failureOf({ status, errors }: Omit<GitAnswer, 'out'>): string | undefined {
  return status === 0 ? undefined : errors || `exit code ${status}`;
}
