import type { GitHubSettings } from '../../../model/page/github-settings.ts';
import type { Suspicion } from '../../../model/suspicions/suspicion.ts';
import type { GitHubHistory } from '../answers/issue-data.ts';
import { toTrustedHistory } from './trusted-events.ts';
import { publicationOf } from './trust.ts';

/** What people have done on the issue of a suspicion. */
export interface IssueLook {
  /** False when it was closed, deleted or moved away. */
  readonly isOpen: boolean;
  /** When a person added the label of incidents that it still has; or when it was confirmed without a person. */
  readonly confirmedAt: number | undefined;
  /** Whether a trusted person has posted an update since then. */
  readonly hasPersonPosted: boolean;
}

export function toIssueLook(
  history: GitHubHistory,
  suspicion: Suspicion,
  settings: GitHubSettings,
): IssueLook {
  const { isOpen } = history.issue;
  const publication = publicationOf(history, settings, new Map(), suspicion);
  if (publication.kind === 'refused') {
    return { isOpen, confirmedAt: undefined, hasPersonPosted: false };
  }
  const { openedAt, events } = toTrustedHistory(history, publication, settings, new Map());
  return {
    isOpen,
    confirmedAt: openedAt,
    hasPersonPosted: events.some(({ kind }) => kind === 'comment'),
  };
}
