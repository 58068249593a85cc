import { readFileSync } from 'node:fs';
import process from 'node:process';

import { UsageError } from '../../src/authoring/usage-error.ts';
import type { FinishOptions } from './publish/finish-edit.ts';

export interface WritingFlags {
  readonly json: boolean;
  readonly yes: boolean;
  readonly commit: boolean;
  readonly push: boolean;
  readonly 'dry-run': boolean;
  readonly draft: boolean;
}

/** @throws UsageError when a person would have to be asked and there is no terminal. */
export function toFinishOptions(flags: WritingFlags): FinishOptions {
  const asks = canAsk(flags);
  if (!asks && !flags.yes && !flags.json && !flags['dry-run']) {
    throw new UsageError('There is no terminal to ask on; add --yes, --json or --dry-run.');
  }
  return {
    json: flags.json,
    asks,
    commit: flags.commit,
    push: flags.push,
    dryRun: flags['dry-run'],
    draft: flags.draft,
  };
}

/**
 * The text of `--message`; `-` reads it from the standard input.
 * @throws UsageError for a person's text without words. A program may have none, and what it reports must not get lost.
 */
export function readMessage({
  message,
  json,
}: {
  readonly message?: string | undefined;
  readonly json: boolean;
}): string | undefined {
  const text = message === '-' ? readFileSync(0, 'utf8').trim() : message;
  if (text?.trim() === '' && !json)
    throw new UsageError('The text of --message is empty. Write what users see: -m "…"');
  return text;
}

/** Whether a person can be asked: on a terminal, unless flags say that nobody is. */
export function canAsk(flags: { readonly yes: boolean; readonly json: boolean }): boolean {
  return !flags.yes && !flags.json && process.stdin.isTTY && process.stdout.isTTY;
}
