import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

import {
  formatLedger,
  ledgerFile,
  parseLedger,
  mergeLedgers,
} from '../../src/notifications/ledger.ts';
import { git } from '../git/git.ts';
import { openState } from '../state/open-state.ts';
import { StateError } from '../state/state.ts';
import { readRepository } from './local-changes.ts';
import { runProgram } from './run-program.ts';

/**
 * While the remote does not answer, nothing can be claimed there. But nobody else can have sent messages about content
 * that only this clone has: they are sent, and recorded in a folder of this clone until the remote answers.
 */
export interface OfflineNotices {
  /** The folder to remember in. */
  readonly state: string;
  /** The content as the remote had it when it last answered. */
  readonly beyond: string;
}

/** @returns the reason why nothing can go out from here, when that is so */
export async function prepareOffline(
  content: string,
): Promise<OfflineNotices | { readonly reason: string }> {
  const { remote = '', remoteBranch = '' } = readRepository(content);
  const tracking = `refs/remotes/${remote}/${remoteBranch}`;
  const state = stateFolder(content);
  const file = path.join(state, ledgerFile);
  if (!existsSync(file)) {
    const known = git(content, ['cat-file', 'blob', `refs/outpost/state:${ledgerFile}`]);
    if (known.status !== 0) return { reason: 'this clone has never seen what was sent before' };
    mkdirSync(state, { recursive: true });
    writeFileSync(file, known.out);
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'outpost-remote-'));
  const [beyond, archive] = [path.join(folder, 'content'), path.join(folder, 'content.tar')];
  const archived = git(content, ['archive', '--format=tar', `--output=${archive}`, tracking]);
  if (archived.status !== 0) return { reason: `${remote} has never answered this clone` };
  mkdirSync(beyond);
  const options = { folder, environment: process.env, timeoutMs: 60_000 };
  const { code, all } = await runProgram(['tar', '-x', '-f', archive, '-C', beyond], options);
  return code === 0 ? { state, beyond } : { reason: all };
}

/**
 * Records in the state what was sent without it. This must happen before a push, or it would be sent again. @returns
 * what is missing
 */
export async function recordOffline(content: string): Promise<string | undefined> {
  const folder = stateFolder(content);
  const file = path.join(folder, ledgerFile);
  if (!existsSync(file)) return undefined;
  const sent = parseLedger(readFileSync(file, 'utf8'));
  try {
    const state = await openState(undefined, content);
    await state.change((files) => {
      const ledger = mergeLedgers(parseLedger(files.get(ledgerFile)), sent);
      return new Map(files).set(ledgerFile, formatLedger(ledger));
    });
  } catch (error) {
    if (!(error instanceof StateError)) throw error;
    return `What was sent while the remote did not answer could not be recorded, and may go out once more: ${error.message}. To try again: npm run publish`;
  }
  rmSync(folder, { recursive: true });
  return undefined;
}

function stateFolder(content: string): string {
  return path.resolve(content, git(content, ['rev-parse', '--git-path', 'outpost-sent']).out);
}
