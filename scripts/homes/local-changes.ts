import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';

import { whyDetached, whyUnderWay } from '../../src/authoring/git/git-advice.ts';
import type { GitState } from '../../src/authoring/git/edit-outcome.ts';
import { git, readGitState, shortId } from '../git/git.ts';
import { isAhead } from '../git/remote.ts';

/** What git knows of the repository that holds a content folder. */
export function readRepository(content: string): GitState {
  return readGitState(content, path.join(content, 'page.yml'));
}

/** The files of the page that no commit has as they are, from the top of the repository. */
export function changedFiles(content: string): string[] {
  const options = ['--porcelain=v1', '-z', '--no-renames', '--untracked-files=all'];
  return git(content, ['status', ...options, '--', ...own(content)])
    .out.split('\0')
    .filter((line) => line.length > 3)
    .map((line) => line.slice(3));
}

/** Commits what has changed in `content/` and `public/`, and nothing else. @returns why it could not */
export function commitChanges(
  content: string,
  state: GitState,
): { readonly commit?: string; readonly reason?: string } {
  const files = state.isRepository ? changedFiles(content) : [];
  if (files.length === 0) return {};
  if (state.underWay !== undefined) return { reason: whyUnderWay(state) };
  if (state.branch === undefined) return { reason: whyDetached(state) };
  const paths = files.map((file) => `:(top,literal)${file}`);
  const added = git(content, ['add', '--', ...paths]);
  if (added.status !== 0) return { reason: `git add failed: ${added.errors}` };
  const message = 'Publish what was written here';
  const done = git(content, ['commit', '--quiet', '--message', message, '--', ...paths]);
  if (done.status === 0) return { commit: shortId(content) };
  return { reason: `git commit failed: ${done.errors || `exit code ${done.status}`}` };
}

/** Whether commits are waiting for a push. */
export function hasUnpushedCommits(content: string, state: GitState): boolean {
  const { remote, branch, underWay } = state;
  if (remote === undefined || branch === undefined || underWay !== undefined) return false;
  return isAhead(content, state);
}

/** The folders that belong to a page: `content`, and `public` beside it as far as the same repository holds it. */
function own(content: string): string[] {
  const { out: top } = git(content, ['rev-parse', '--show-toplevel']);
  const folder = realpathSync(content);
  const beside = path.resolve(folder, '../public');
  const isWithin = existsSync(beside) && !path.relative(top, beside).startsWith('..');
  return isWithin ? [folder, beside] : [folder];
}
