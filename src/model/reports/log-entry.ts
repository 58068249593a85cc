import type { Instant } from '../time/instant.ts';

/** What somebody has done about an incident: noted for maintainers, never published. */
export interface LogEntry {
  readonly at: Instant;
  /** Empty when nobody wrote who it was. */
  readonly author: string;
  /** One line of markdown. */
  readonly text: string;
}

/** A deed that a comment on an issue tells, which may be edited or deleted there. */
export interface CommentedDeed extends LogEntry {
  /** GitHub's number of the comment. */
  readonly comment: number;
}
