import { isOpen, type Incident } from './incident.ts';
import type { Instant } from './instant.ts';
import { maintenanceStatusAt, type Maintenance } from './maintenance.ts';

/** Whether the clock alone changes nothing more of a report: it is over, and no word of it is dated ahead. */
export function isSettledAt(report: Incident | Maintenance, at: Instant): boolean {
  const isOver =
    report.kind === 'incident'
      ? !isOpen(report)
      : ['completed', 'cancelled'].includes(maintenanceStatusAt(report, at));
  return isOver && report.updates.every(({ postedAt }) => postedAt <= at);
}
