import { msPerMinute } from '../model/instant.ts';

/** What `/api/page.json` says of itself; `commit` is that of the content, null where it is not in git. */
export interface Build {
  readonly generated_at: string;
  readonly commit: string | null;
}

/** What tells whether people wrote something, short: a rebuild of the same commit is no news. */
export function versionOf({ commit, generated_at }: Build): string {
  return commit?.slice(0, 9) ?? generated_at;
}

/** How long to wait after another failure: twice as long as before, up to 32 minutes. */
export function backOff(delayMs: number): number {
  return Math.min(delayMs * 2, 32 * msPerMinute);
}
