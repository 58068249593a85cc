import { isOpen, type Incident } from './incident.ts';
import type { Instant } from '../time/instant.ts';
import { isOverAt, type Maintenance } from './maintenance.ts';

/** Whether a report no longer changes with time: it is over, and none of its updates is dated ahead. */
export function isFinalAt(report: Incident | Maintenance, at: Instant): boolean {
  const isOver = report.kind === 'incident' ? !isOpen(report) : isOverAt(report, at);
  return isOver && report.updates.every(({ postedAt }) => postedAt <= at);
}

/** When the latest update of a report was posted; without an update, when it began. */
export function lastUpdateAt(report: Incident | Maintenance): Instant {
  const startAt = report.kind === 'incident' ? report.startedAt : report.scheduledFor;
  return report.updates.at(-1)?.postedAt ?? startAt;
}
