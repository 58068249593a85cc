import { existsSync, readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import path from 'node:path';

import { Refusal } from '../../src/authoring/refusal.ts';
import { NotPublished } from '../../src/authoring/git/not-published-error.ts';
import { whyNoCommit } from '../../src/authoring/git/edit-outcome.ts';
import type { LogEntry } from '../../src/model/reports/log-entry.ts';
import { findSecrets } from '../../src/sources/github/reports/issue-text.ts';
import { addToLog, logPathOf, parseLog, type Log } from '../../src/sources/reports/log-file.ts';
import { commitFile, git, readGitState } from '../git/git.ts';
import { replaceFile } from '../disk/replace-file.ts';
import { pushCommitted } from './publish/publish-edit.ts';

/** The log of an incident; empty when nobody has written one. */
export function readLog(folder: string, id: string): Log {
  const file = path.join(folder, logPathOf(id));
  return parseLog(existsSync(file) ? readFileSync(file, 'utf8') : '');
}

/** The name of the author: the one in git, or the login of the system. */
export function authorHere(folder: string): string {
  return git(folder, ['config', 'user.name']).out || userInfo().username;
}

/** The result of noting an entry. */
export interface Noted {
  readonly file: string;
  /** Whether the log begins with it. */
  readonly isFirst: boolean;
  readonly commit: string | undefined;
  readonly whyNotPublished: string | undefined;
}

/**
 * Adds an entry to the log of an incident; commits and pushes that file alone if the flags say so.
 * @throws Refusal for text that looks like a secret, and when git cannot commit: then nothing is written
 */
export async function addLogEntry(
  folder: string,
  id: string,
  entry: LogEntry,
  wanted: { readonly commit: boolean; readonly push: boolean; readonly json: boolean },
): Promise<Noted> {
  const file = path.join(folder, logPathOf(id));
  if (findSecrets(entry.text).length > 0) {
    throw new Refusal('That looks like a secret; it was not written.');
  }
  const before = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  const state = readGitState(folder, file);
  const isWanted = wanted.commit || wanted.push;
  const reason = isWanted ? whyNoCommit({ ...state, isChanged: false }, file) : undefined;
  if (reason !== undefined) throw new Refusal(`Nothing was written. ${reason}`);
  replaceFile(file, addToLog(before, entry));
  const noted = { file, isFirst: before === undefined };
  if (!isWanted) return { ...noted, commit: undefined, whyNotPublished: undefined };
  try {
    const commit = commitFile(folder, file, `Log what was done: ${id}`, state);
    const whyNotPublished = wanted.push ? await pushCommitted(folder, state, wanted) : undefined;
    return { ...noted, commit, whyNotPublished };
  } catch (error) {
    if (!(error instanceof NotPublished)) throw error;
    return { ...noted, commit: undefined, whyNotPublished: error.message };
  }
}
