import type { Instant } from '../time/instant.ts';

/** Something that somebody did about an incident: noted for maintainers, never published. */
export interface LogEntry {
  readonly at: Instant;
  /** Empty when nobody wrote who it was. */
  readonly author: string;
  /** One line of markdown. */
  readonly text: string;
}

/** A log entry from a comment on an issue, which may be edited or deleted there. */
export interface CommentedLogEntry extends LogEntry {
  /** GitHub's number of the comment. */
  readonly comment: number;
}
