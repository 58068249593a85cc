import { Refusal } from '../../src/authoring/refusal.ts';
import type { AuthoringSession } from '../../src/authoring/session.ts';
import type { FinishOptions } from './publish/finish-edit.ts';

const ends = { resolve: 'incident', complete: 'maintenance', cancel: 'maintenance' } as const;

/**
 * Ends a call whose key no open report has: for `resolve`, `complete` and `cancel` there is nothing to do.
 * @returns the exit code
 * @throws Refusal for other verbs
 */
export async function finishWithoutReport(
  key: string,
  verb: string,
  session: AuthoringSession,
  options: FinishOptions,
): Promise<number> {
  const kind =
    verb === 'resolve' || verb === 'complete' || verb === 'cancel' ? ends[verb] : undefined;
  if (kind === undefined) {
    throw new Refusal(`No report with the key "${key}" is open; open one with new --key ${key}.`);
  }
  const { finishUnchanged } = await import('./publish/finish-unchanged.ts');
  const reason = `There is nothing to do: no ${kind} with the key "${key}" is open.`;
  return finishUnchanged({ kind, reason }, session, options);
}
