import { whyNoCommit, type GitState } from '../../src/authoring/git/edit-outcome.ts';
import { NotPublished } from '../../src/authoring/git/not-published-error.ts';
import { printError } from '../cli/print.ts';
import { isInWorkflow } from '../cli/workflow.ts';
import { pull, pushAsync } from './remote.ts';
import { commitFile, readGitState } from './git.ts';

/** Writes a file, and commits it, where it is in a repository and has no changes of somebody else in it. */
export function writeCommitted(
  folder: string,
  { file, subject }: { readonly file: string; readonly subject: string },
  write: () => void,
): void {
  const git = readGitState(folder, file);
  write();
  printError(`Wrote ${file}.`);
  if (isInWorkflow() || !git.isRepository) return;
  const reason = whyNoCommit(git, file);
  if (reason !== undefined) {
    printError(reason);
    return;
  }
  try {
    commitFile(folder, file, subject, git);
  } catch (error) {
    if (!(error instanceof NotPublished)) throw error;
    printError(error.message);
  }
}

/** Pushes what was committed; where somebody else has pushed before, on top of that. Who waits meanwhile is not held up. */
export async function pushCommitted(folder: string): Promise<void> {
  const git = isInWorkflow() ? undefined : remoteState(folder);
  if (git && (await pushAsync(folder, git)) !== undefined) {
    const incoming = pull(folder, git);
    const reason = incoming.kind === 'ready' ? await pushAsync(folder, git) : incoming.reason;
    if (reason !== undefined) printError(`Not pushed: ${reason}`);
  }
}

/** Takes in what others have pushed: a loop would go on with what the content said in the beginning. */
export function pullContent(folder: string): void {
  const git = remoteState(folder);
  const incoming = git && pull(folder, git);
  if (incoming && incoming.kind !== 'ready') printError(`Not pulled: ${incoming.reason}`);
}

/** The branch that is checked out; `main` where nobody knows. */
export function branchOf(folder: string): string {
  return readGitState(folder, folder).branch ?? 'main';
}

function remoteState(folder: string): GitState | undefined {
  const git = readGitState(folder, folder);
  return git.isRepository && git.remote !== undefined && git.branch !== undefined ? git : undefined;
}
