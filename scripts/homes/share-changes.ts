import {
  pushFailureOf,
  whyNoRemote,
  whyNotOnTop,
  whyNotPushed,
} from '../../src/authoring/git/git-advice.ts';
import { pushCommitted } from '../authoring/publish/publish-edit.ts';
import { git, shortId } from '../git/git.ts';
import { pull, pushAsync } from '../git/remote.ts';
import { commitChanges, hasUnpushedCommits, readRepository } from './local-changes.ts';

/** The result of sharing with others; `missing` says what failed, why, and what to do. */
interface Shared {
  readonly missing?: string;
}

export interface Pull extends Shared {
  /** Whether the remote answered. */
  readonly isReached: boolean;
  /** The subjects of what others have pushed. */
  readonly subjects: readonly string[];
}

export interface Push extends Shared {
  readonly isDone: boolean;
}

/** Pulls what others have pushed, if the remote answers. */
export function pullHere(content: string): Pull {
  const state = readRepository(content);
  if (state.remote === undefined) return { isReached: false, subjects: [] };
  const incoming = pull(content, state);
  switch (incoming.kind) {
    case 'ready':
      return { isReached: true, subjects: incoming.subjects };
    case 'silent': {
      const reason = incoming.reason.split('\n')[0] ?? '';
      const missing = `What others have pushed is not known here, and this goes on without: ${state.remote} does not answer (${reason}). When it does: npm run publish`;
      return { isReached: false, subjects: [], missing };
    }
    case 'stuck': {
      const missing = rebase(content) ? undefined : whyNotTakenIn(incoming.reason, content);
      return { isReached: true, subjects: [], ...(missing !== undefined && { missing }) };
    }
  }
}

/** Rebases commits that are not only reports, if there is no conflict. */
function rebase(content: string): boolean {
  const isClean = git(content, ['status', '--porcelain', '--untracked-files=no']).out === '';
  if (!isClean) return false;
  if (git(content, ['rebase', '--quiet', '@{upstream}']).status === 0) return true;
  git(content, ['rebase', '--abort']);
  return false;
}

function whyNotTakenIn(reason: string, content: string): string {
  const why = whyNotOnTop(reason, readRepository(content));
  return `This goes on without what others have pushed: ${why}`;
}

/** Commits uncommitted changes, so that the page can name its commit. */
export function commitHere(content: string): Shared & { readonly commit?: string } {
  const { commit, reason } = commitChanges(content, readRepository(content));
  if (reason !== undefined) {
    return { missing: `What is written here is published, and not committed: ${reason}` };
  }
  return commit === undefined ? {} : { commit };
}

/** Pushes commits, if possible, without blocking the process. */
export async function pushHere(content: string): Promise<Push> {
  const state = readRepository(content);
  if (state.remote === undefined && (state.remotes?.length ?? 0) > 1) {
    return { isDone: false, missing: whyNoRemote(shortId(content), state) };
  }
  if (!hasUnpushedCommits(content, state)) return { isDone: false };
  const errors = await pushAsync(content, state);
  if (errors === undefined) return { isDone: true };
  if (pushFailureOf(errors) !== 'moved') {
    // A mere push would let the workflow send again what has gone out offline.
    const missing = whyNotPushed(errors, shortId(content), state, 'npm run publish');
    return { isDone: false, missing };
  }
  const failure = await pushCommitted(content, state, { json: true });
  return failure === undefined
    ? {
        isDone: true,
        missing: 'Others pushed meanwhile, and that is not in what was deployed: npm run publish',
      }
    : { isDone: false, missing: failure };
}
