/**
 * What GitHub says about an issue, as plain data: camelCase, instants in epoch milliseconds, `null` as `undefined`.
 * Nothing here is trusted: every text and login may come from a stranger.
 */

import type { AuthorAssociation } from '../../../model/page/github-settings.ts';

export interface GitHubUser {
  /** May end in `[bot]`. */
  readonly login: string;
  readonly isBot: boolean;
}

/** `undefined` stands for GitHub's `null` in old issues, and for unknown values. */
export type ClosedReason = 'completed' | 'not_planned' | 'duplicate' | undefined;

export interface GitHubIssue {
  /** Stays the same when an issue is edited; a recreated repository gives the same number another one. Never empty on GitHub. */
  readonly nodeId: string;
  readonly number: number;
  readonly url: string;
  /** The title now; `renamed` events hold the earlier ones. */
  readonly title: string;
  /** Empty when there is none. Up to 65,536 characters. */
  readonly body: string;
  /** `undefined`: the account was deleted. */
  readonly author: GitHubUser | undefined;
  readonly association: AuthorAssociation;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly closedAt: number | undefined;
  readonly isOpen: boolean;
  readonly closedReason: ClosedReason;
  /** Open, after it was closed. */
  readonly isReopened?: true;
  readonly isLocked: boolean;
  /** `off-topic`, `too heated`, `resolved`, `spam`. */
  readonly lockReason: string | undefined;
  /** Names as GitHub spells them now. The history has who added each, and when. */
  readonly labels: readonly string[];
  /** The number of comments according to GitHub; undefined when it does not say. */
  readonly commentCount?: number;
}

interface EventBase {
  readonly at: number;
  /** `undefined`: the account was deleted. GitHub gives no association for an actor. */
  readonly actor: GitHubUser | undefined;
}

export interface CommentedEvent extends EventBase {
  readonly kind: 'commented';
  readonly id: number;
  readonly url: string;
  readonly association: AuthorAssociation;
  readonly updatedAt: number;
  readonly body: string;
  /** Hidden by a maintainer as spam, off-topic, outdated…; `undefined`: shown. */
  readonly hiddenAs: string | undefined;
}

export interface LabelEvent extends EventBase {
  readonly kind: 'labeled' | 'unlabeled';
  readonly label: string;
}

export interface RenamedEvent extends EventBase {
  readonly kind: 'renamed';
  readonly from: string;
  readonly to: string;
}

/** Also sent when a closed issue gets another reason. */
export interface ClosedEvent extends EventBase {
  readonly kind: 'closed';
  readonly reason: ClosedReason;
}

export interface ReopenedEvent extends EventBase {
  readonly kind: 'reopened';
}

export type GitHubEvent = CommentedEvent | LabelEvent | RenamedEvent | ClosedEvent | ReopenedEvent;

/** An issue with the events that a decision may need. */
export interface GitHubHistory {
  readonly issue: GitHubIssue;
  /** In GitHub's order: oldest first, equal instants as they came. */
  readonly events: readonly GitHubEvent[];
  /** When fetching the events began, by our clock. */
  readonly readAt: number;
}

/** What happened to an issue that the list does not show any more. */
export type IssueWhereabouts =
  | { readonly kind: 'here'; readonly issue: GitHubIssue }
  | { readonly kind: 'transferred'; readonly to: string }
  | { readonly kind: 'deleted' }
  /** Never existed, or cannot be seen with this token. */
  | { readonly kind: 'missing' };

export interface GitHubLabel {
  readonly name: string;
  /** Six hex digits, no `#`. */
  readonly color: string;
  readonly description: string;
}
