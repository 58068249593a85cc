import { updatesAt, type Report, type Update } from './facts.ts';
import type { Instant } from '../time/instant.ts';
import type { Interval } from '../time/interval.ts';
import type { MaintenanceStatus, WrittenStatus } from '../status.ts';
import type { Day } from '../time/day.ts';
import type { Repeat } from './repeat-rule.ts';

export type MaintenanceUpdate = Update<MaintenanceStatus>;

/** Planned work with a window. */
export interface Maintenance extends Report<MaintenanceStatus> {
  readonly kind: 'maintenance';
  readonly scheduledFor: Instant;
  readonly scheduledUntil: Instant;
  /** How its window repeats; only for the maintenance of a file, see `occurrencesOf`. */
  readonly repeat?: Repeat;
  /** Which window of repeating work it is. */
  readonly occurrence?: Occurrence;
}

/** A window of repeating work. */
export interface Occurrence {
  /** The id of its file. */
  readonly seriesId: string;
  /** The day of the rule that it belongs to, also when it was moved. */
  readonly day: Day;
  /** When it became one of the next two windows; undefined for the first two. */
  readonly shownFrom?: Instant;
  /** When the next window opens: work that nobody has ended is over then. */
  readonly nextAt?: Instant;
}

/**
 * Its status. As long as nobody has posted that work began, the window decides: scheduled before it, in progress inside
 * it, completed after it. Once somebody has, only a person ends it: work that overruns its window is not over.
 */
export function maintenanceStatusAt(maintenance: Maintenance, at: Instant): MaintenanceStatus {
  const said = updatesAt(maintenance, at).at(-1)?.status;
  const nextAt = maintenance.occurrence?.nextAt;
  if (nextAt !== undefined && at >= nextAt && said !== 'cancelled') return 'completed';
  if (isBegunAhead(maintenance, at, said)) return 'in_progress';
  if (said !== undefined && said !== 'scheduled') return said;
  if (at < maintenance.scheduledFor) return 'scheduled';
  if (at < maintenance.scheduledUntil) return 'in_progress';
  // An end that lies ahead is a wrong clock or zone, and does not end the work.
  return isWorkAhead(maintenance, at) ? 'in_progress' : 'completed';
}

/** Whether a status ends it: done, or called off. */
export function isEnd(status: MaintenanceStatus): boolean {
  return status === 'completed' || status === 'cancelled';
}

export function isOverAt(maintenance: Maintenance, at: Instant): boolean {
  return isEnd(maintenanceStatusAt(maintenance, at));
}

export function isUnderWayAt(maintenance: Maintenance, at: Instant): boolean {
  const status = maintenanceStatusAt(maintenance, at);
  return status === 'in_progress' || status === 'verifying';
}

/** Whether the work began, or ended, before its window opens. */
export function isEarlyAt(maintenance: Maintenance, at: Instant): boolean {
  const status = maintenanceStatusAt(maintenance, at);
  return at < maintenance.scheduledFor && status !== 'scheduled' && status !== 'cancelled';
}

/** Whether the work still goes on after the end of its window. */
export function isOverrunAt(maintenance: Maintenance, at: Instant): boolean {
  return at >= maintenance.scheduledUntil && isUnderWayAt(maintenance, at);
}

/**
 * The time in which work was under way, as far as is known: from the first update that says it began (or the window's
 * start) to the last update that says it ended (or the window's end); postponing work that has begun ends it, too.
 * Undefined when it was cancelled before it began. `endAt` is `Infinity` when a person began it and nobody has ended
 * it.
 */
export function workInterval(maintenance: Maintenance): Interval | undefined {
  const { updates, scheduledFor, scheduledUntil, occurrence } = maintenance;
  const begun = updates.find(isWork);
  const after = updates.slice(updates.findLastIndex(isWork) + 1);
  const ended = after.find(({ status }) => begun !== undefined || status !== 'scheduled');
  const startAt = begun?.postedAt ?? scheduledFor;
  const endAt = ended
    ? trueEndOf(ended)
    : begun
      ? (occurrence?.nextAt ?? Infinity)
      : scheduledUntil;
  return startAt < endAt ? { startAt, endAt } : undefined;
}

/** When work really was over, according to an update that ends it. */
function trueEndOf({ status, facts, postedAt }: MaintenanceUpdate): Instant {
  return isEnd(status) ? Math.min(facts.endedAt ?? postedAt, postedAt) : postedAt;
}

function isWorkAhead({ updates }: Maintenance, at: Instant): boolean {
  return updates.some((update) => update.postedAt > at && isWork(update));
}

/**
 * Whether an update that is dated ahead says that work begins before its window, or again: it counts at once, because a
 * wrong clock or zone must not hide work. One that is dated ahead to a time inside the window counts when that time
 * comes.
 */
function isBegunAhead(
  { updates, scheduledFor }: Maintenance,
  at: Instant,
  said: MaintenanceStatus | undefined,
): boolean {
  return updates.some(
    (update) =>
      update.postedAt > at &&
      isWork(update) &&
      (update.postedAt < scheduledFor || said === 'completed'),
  );
}

function isWork({ status }: MaintenanceUpdate): boolean {
  return status === 'in_progress' || status === 'verifying';
}

/** The statuses that it gives its components while it is under way; usually `under_maintenance`. */
export function maintenanceComponents(
  maintenance: Maintenance,
  at: Instant = Infinity,
): Map<string, WrittenStatus> {
  const facts = [maintenance.facts, ...updatesAt(maintenance, at).map((update) => update.facts)];
  return new Map(
    facts.flatMap((each) => each.components ?? []).map(({ id, status }) => [id, status]),
  );
}
