import { whyNoCommit, type GitState } from '../../src/authoring/git/edit-outcome.ts';
import { NotPublished } from '../../src/authoring/git/not-published-error.ts';
import { printError } from '../cli/print.ts';
import { isInWorkflow } from '../cli/workflow.ts';
import { pull, pushAsync } from './remote.ts';
import { commitFile, readGitState } from './git.ts';

/** Writes a file and commits it, if it is in a repository and has no uncommitted changes. */
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

/** Pushes commits, on top of what others have pushed, without blocking the process. */
export async function pushCommitted(folder: string): Promise<void> {
  const git = isInWorkflow() ? undefined : remoteState(folder);
  if (git && (await pushAsync(folder, git)) !== undefined) {
    const incoming = pull(folder, git);
    const reason = incoming.kind === 'ready' ? await pushAsync(folder, git) : incoming.reason;
    if (reason !== undefined) printError(`Not pushed: ${reason}`);
  }
}

/** Pulls what others have pushed, so that a loop does not work with the content of its start. */
export function pullContent(folder: string): void {
  const git = remoteState(folder);
  const incoming = git && pull(folder, git);
  if (incoming && incoming.kind !== 'ready') printError(`Not pulled: ${incoming.reason}`);
}

/** The current branch; `main` when there is none. */
export function branchOf(folder: string): string {
  return readGitState(folder, folder).branch ?? 'main';
}

function remoteState(folder: string): GitState | undefined {
  const git = readGitState(folder, folder);
  return git.isRepository && git.remote !== undefined && git.branch !== undefined ? git : undefined;
}
