import type { Instant } from '../../src/model/time/instant.ts';
import { SyncFolder } from './folder.ts';

/**
 * Notes that GitHub could not be asked: a page made of what was known before must not look like one made of what is
 * known now. A repository that was never read, such as a wrong name on a command line, leaves no trace; files of issues
 * without a record tell that one was.
 */
export function noteUnread(content: string, repository: string, now: Instant): void {
  const folder = new SyncFolder(content);
  const state = folder.readState(repository);
  const isLost = state.issues.size === 0 && folder.index.size > 0;
  if (state.cursor.since !== undefined || isLost) folder.writeState({ unreadSince: now, ...state });
}
