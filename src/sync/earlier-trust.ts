import type { GitHubSettings } from '../model/page/github-settings.ts';
import type { CommentedEvent, GitHubHistory } from '../sources/github/answers/issue-data.ts';
import { isTrustedAuthor, type Roles } from '../sources/github/reports/trust.ts';
import type { SyncedIssue } from '../sources/sync/state.ts';

/**
 * The history with the trust of the time at which it was fetched: a comment stays published after its author has left,
 * as long as nobody edits it.
 */
export function withEarlierTrust(
  history: GitHubHistory,
  known: SyncedIssue | undefined,
  { trustedAssociations }: GitHubSettings,
): GitHubHistory {
  const { trusted = [], updatedAt = 0 } = known ?? {};
  const association = (['OWNER', 'MEMBER'] as const).find((each) =>
    trustedAssociations.includes(each),
  );
  if (trusted.length === 0 || !association) return history;
  return {
    ...history,
    events: history.events.map((event) =>
      event.kind === 'commented' && trusted.includes(loginOf(event)) && wasThere(event, updatedAt)
        ? { ...event, association }
        : event,
    ),
  };
}

/**
 * Whether a comment was there with the same text; GitHub's times are whole seconds, so an edit in the last second may
 * be later.
 */
function wasThere(event: CommentedEvent, readAt: number): boolean {
  return event.updatedAt < readAt || (event.at <= readAt && event.updatedAt === event.at);
}

/** The logins whose comments GitHub's present roles publish, in lower case, sorted. */
export function trustedCommenters(
  { events }: GitHubHistory,
  settings: GitHubSettings,
  roles: Roles,
): string[] {
  const logins = events.flatMap((event) =>
    event.kind === 'commented' &&
    event.actor !== undefined &&
    isTrustedAuthor(event.actor, event.association, settings, roles)
      ? [loginOf(event)]
      : [],
  );
  return [...new Set(logins)].sort();
}

function loginOf({ actor }: CommentedEvent): string {
  return actor?.login.toLowerCase() ?? '';
}
