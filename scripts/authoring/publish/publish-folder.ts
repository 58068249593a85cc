import path from 'node:path';

import { git, readGitState, shortId } from '../../git/git.ts';
import { pushCommitted } from './publish-edit.ts';

/**
 * Commits all that has changed in a content folder, and pushes it on top of what others publish meanwhile.
 * @returns whether anything was published, and why not if it should have been
 */
export async function publishFolder(
  folder: string,
  subject: string,
): Promise<{ commit: string | undefined; whyNotPublished: string | undefined }> {
  const state = readGitState(folder, path.join(folder, 'page.yml'));
  git(folder, ['add', '--', '.']);
  if (git(folder, ['diff', '--cached', '--quiet', '--', '.']).status === 0) {
    return { commit: undefined, whyNotPublished: undefined };
  }
  const { status, errors } = git(folder, ['commit', '--quiet', '--message', subject, '--', '.']);
  if (status !== 0) return { commit: undefined, whyNotPublished: errors || 'git commit failed' };
  const whyNotPublished = await pushCommitted(folder, state, { json: false });
  return { commit: shortId(folder), whyNotPublished };
}
