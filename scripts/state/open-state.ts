import path from 'node:path';

import { nonInteractiveSettings } from '../git/non-interactive.ts';
import { askGit } from '../git/ask-git.ts';
import { folderState } from './folder-state.ts';
import { gitState } from './git-state.ts';
import type { State } from './state.ts';

/** The option of every command that has a state. */
export const stateOption = {
  state: {
    type: 'string',
    value: 'DIR',
    about: 'a folder for the state, instead of the branch outpost-state of the remote',
  },
} as const;

/**
 * The state of a command: the folder of `--state`, else the branch of the remote that the content is pushed to, else
 * `state/` in the current folder.
 * @param patienceMs the time limit for each request to the remote; with it, git does not ask for a password
 */
export async function openState(
  folder: string | undefined,
  content: string,
  patienceMs?: number,
): Promise<State> {
  if (folder !== undefined) return folderState(folder);
  const answer = await askGit(content, ['remote']);
  const remotes = answer.out.toString().split('\n').filter(Boolean);
  const remote = remotes.includes('origin') ? 'origin' : remotes[0];
  if (answer.status !== 0 || remote === undefined) return folderState(path.resolve('state'));
  if (patienceMs === undefined) return gitState(path.resolve(content), remote);
  const quiet = nonInteractiveSettings(content);
  return gitState(path.resolve(content), remote, (place, args, { env, ...question } = {}) =>
    askGit(place, args, { ...question, env: { ...quiet, ...env }, patienceMs }),
  );
}
