import type { Instant } from '../time/instant.ts';
import type { Interval } from '../time/interval.ts';
import type { PageName } from '../page/page-name.ts';
import type { Maintenance } from './maintenance.ts';

/** A change of a window that no update of the same commit announces. */
export interface WindowMove {
  readonly at: Instant;
  readonly before: Interval;
  readonly after: Interval;
}

/** A change of when work repeats. */
export interface RuleChange {
  readonly at: Instant;
  /** Whether an update of the same commit tells of it. */
  readonly isTold: boolean;
  readonly before: Windows;
  readonly after: Windows;
}

/** The window of a maintenance, and how it repeats. */
export type Windows = Pick<Maintenance, 'scheduledFor' | 'scheduledUntil' | 'repeat'>;

/** What the history in git tells of one file. */
export interface Revision {
  /** When it first was there. */
  readonly firstAt: Instant;
  /** When it last changed. */
  readonly lastAt: Instant;
  /** The moves of a maintenance, oldest first. */
  readonly moves?: readonly WindowMove[];
  /** Oldest first; only of work that repeats. */
  readonly ruleChanges?: readonly RuleChange[];
  /** The order in which the updates were added to the file, from 1, if another than in the file, which lists them. */
  readonly updateNumbers?: readonly number[];
}

/**
 * By the id of a maintenance, and by `calledOffKey` for incidents that are called off by their key: then `lastAt` is when
 * that key last changed. By `updatesKey` for reports whose files were changed: then both instants are of the last change.
 * Empty when the content is not in git, or its history was not fetched.
 */
export type Revisions = ReadonlyMap<string, Revision>;

/** No id holds a slash. */
export function calledOffKey(incidentId: string): string {
  return `incidents/${incidentId}`;
}

/** @param report the folder and the id: `incidents/x` */
export function updatesKey(report: string): string {
  return `${report}/updates`;
}

/** The revision of a maintenance. A window of repeating work is first there when it becomes one of the next two. */
export function revisionOf(
  { id, occurrence }: Maintenance,
  revisions: Revisions,
): Revision | undefined {
  if (!occurrence) return revisions.get(id);
  const file = revisions.get(occurrence.seriesId);
  const moves = revisions.get(id)?.moves;
  return (
    file && {
      firstAt: Math.max(file.firstAt, occurrence.shownFrom ?? -Infinity),
      lastAt: file.lastAt,
      ...(moves && { moves }),
    }
  );
}

/** What a git repository knows of the content. */
export interface ContentHistory {
  /** Undefined outside of a repository. */
  readonly commit: string | undefined;
  readonly revisions: Revisions;
  /** The names that the page has had, oldest first; empty when the history does not tell. */
  readonly names: readonly PageName[];
  /** Whether the clone is shallow: then dates that only git knows can only be guessed. */
  readonly isShallow: boolean;
}
