import { updatesAt } from '../../model/reports/facts.ts';
import { msPerDay, type Instant } from '../../model/time/instant.ts';
import type { Maintenance, MaintenanceUpdate } from '../../model/reports/maintenance.ts';
import type { Revision } from '../../model/reports/revision.ts';
import type { MaintenanceStatus } from '../../model/status.ts';
import { updateAnchors } from '../reports/update-anchor.ts';

/** Something that subscribers of a maintenance are told, by a person's update or by the window alone. */
export interface MaintenanceEvent {
  /**
   * Names the event for ever: `announced`, `started`, `completed` and `cancelled` for the first of each, so that what
   * the window said and what a person says of it later are one event; the update's anchor for all others.
   */
  readonly name: string;
  readonly status: MaintenanceStatus;
  readonly at: Instant;
  /** Undefined when the window alone speaks. */
  readonly update?: MaintenanceUpdate;
  /** Where the update stands on the page of the maintenance. */
  readonly anchor?: string;
}

const names: Readonly<Record<MaintenanceStatus, string | undefined>> = {
  scheduled: 'announced',
  in_progress: 'started',
  verifying: undefined,
  completed: 'completed',
  cancelled: 'cancelled',
};

/** What has happened by `now`, oldest first. */
export function maintenanceEvents(
  maintenance: Maintenance,
  now: Instant,
  revision?: Revision,
): MaintenanceEvent[] {
  const anchors = updateAnchors(maintenance);
  const told = new Set<string>();
  const posted = updatesAt(maintenance, now).map((update): MaintenanceEvent => {
    const anchor = anchors[maintenance.updates.indexOf(update)]!;
    const name = names[update.status];
    const isFirst = name !== undefined && !told.has(name);
    if (isFirst) told.add(name);
    return {
      name: isFirst ? name : anchor,
      status: update.status,
      at: update.postedAt,
      update,
      anchor,
    };
  });
  const implied = impliedEvents(maintenance, now, revision).filter(({ name }) => !told.has(name));
  return [...implied, ...posted].toSorted((a, b) => a.at - b.at);
}

/** What the window says as long as no person has spoken. */
function impliedEvents(
  maintenance: Maintenance,
  now: Instant,
  revision: Revision | undefined,
): MaintenanceEvent[] {
  const { scheduledFor, scheduledUntil } = maintenance;
  const firstUpdate = updatesAt(maintenance, now).find(({ status }) => status !== 'scheduled');
  const begins = firstUpdate === undefined || firstUpdate.postedAt >= scheduledFor;
  return [
    { name: 'announced', status: 'scheduled', at: announcedAt(maintenance, now, revision) },
    ...(begins && scheduledFor <= now
      ? [{ name: 'started', status: 'in_progress' as const, at: scheduledFor }]
      : []),
    ...(!firstUpdate && scheduledUntil <= now
      ? [{ name: 'completed', status: 'completed' as const, at: scheduledUntil }]
      : []),
  ];
}

const usualNotice = 28 * msPerDay;

/**
 * When it was announced: when its file came into git, but never after anything else that is known of it. Where history
 * does not tell, four weeks before the window, or, when that lies ahead still, the beginning of the current month:
 * a date that stays, or at least does not change with every build.
 */
export function announcedAt(
  { updates, scheduledFor }: Maintenance,
  now: Instant,
  revision: Revision | undefined,
): Instant {
  const today = new Date(now);
  const month = Date.UTC(today.getUTCFullYear(), today.getUTCMonth());
  return Math.min(
    revision?.firstAt ?? Math.min(scheduledFor - usualNotice, month),
    scheduledFor,
    updates[0]?.postedAt ?? Infinity,
    now,
  );
}
