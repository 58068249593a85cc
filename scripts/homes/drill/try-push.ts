import process from 'node:process';

import type { DrillFacts, PushTry } from '../../../src/drill/drill-facts.ts';
import { pushAddresses, withoutCredentials } from '../../../src/drill/push-addresses.ts';
import { git, readGitState } from '../../git/git.ts';
import { tokenSettings } from '../../git/token.ts';
import { nonInteractiveSettings } from '../../git/non-interactive.ts';
import { runProgram } from '../run-program.ts';

const mostMs = 20_000;

/** The remote to which the content is pushed. */
export interface PushTarget {
  readonly folder: string;
  readonly remote: string;
  readonly branch: string;
}

/** Undefined without a remote. */
export function findPushTarget(content: string): PushTarget | undefined {
  const { remote, remoteBranch } = readGitState(content, content);
  if (remote === undefined || remoteBranch === undefined) return undefined;
  return { folder: content, remote, branch: remoteBranch };
}

/** Asks each address of the remote whether it would accept a push. Pushes nothing and asks for no password. */
export function tryPushes({ folder, remote, branch }: PushTarget): Promise<PushTry[]> {
  const { out } = git(folder, ['remote', 'get-url', '--push', remote]);
  return Promise.all(
    pushAddresses(out).map(async ({ way, address }): Promise<PushTry> => {
      const options = ['--dry-run', '--no-verify', '--porcelain'];
      const { code, isLate, all } = await ask(folder, [
        ...['push', ...options, address, `HEAD:refs/heads/${branch}`],
      ]);
      const shown = { way, address: withoutCredentials(address) };
      if (code === 0) return shown;
      const errors = isLate ? `it took too long` : withoutCredentials(all.trim());
      return { ...shown, errors: errors || `exit code ${code ?? '?'}` };
    }),
  );
}

/** The newest commit that homes should serve: the remote's, or the local one when the remote is silent. */
export async function findNewest(
  content: string,
  target: PushTarget | undefined,
): Promise<DrillFacts['newest']> {
  const asked =
    target &&
    (await ask(content, ['ls-remote', '--quiet', target.remote, `refs/heads/${target.branch}`]));
  const told = /^[0-9a-f]{40,64}(?=\s)/m.exec(asked?.out ?? '')?.[0];
  const commit = told ?? git(content, ['rev-parse', '--verify', '--quiet', 'HEAD']).out;
  if (commit === '') return undefined;
  const seconds = Number(git(content, ['log', '-1', '--format=%ct', commit]).out || NaN);
  return { commit, ...(!Number.isNaN(seconds) && { at: seconds * 1000 }) };
}

/** Runs git so that it asks nobody for a password. */
function ask(folder: string, args: readonly string[]) {
  return runProgram(['git', '-C', folder, ...args], {
    folder: '.',
    environment: { ...process.env, ...tokenSettings(), ...nonInteractiveSettings(folder) },
    timeoutMs: mostMs,
  });
}
