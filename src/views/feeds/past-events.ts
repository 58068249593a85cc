import type { Announcement } from '../../model/reports/announcement.ts';
import type { Incident } from '../../model/reports/incident.ts';
import type { Interval } from '../../model/time/interval.ts';
import { isOverAt, workInterval, type Maintenance } from '../../model/reports/maintenance.ts';
import type { StatusPage } from '../../model/status-page.ts';

/** What happened at a time that lies behind us. */
export type PastEvent = Incident | Maintenance | Announcement;

/**
 * Incidents that are over, maintenance that was done or called off, and announcements that have left the home page, by
 * when they began, newest first.
 */
export function pastEvents(
  { incidents, openIncidents, maintenances, announcements, currentAnnouncements, now }: StatusPage,
  window: Interval,
): { at: number; event: PastEvent }[] {
  const current = new Set<PastEvent>([...openIncidents, ...currentAnnouncements]);
  return [
    ...incidents.map((incident) => ({ at: incident.startedAt, event: incident })),
    ...maintenances
      .filter((each) => isOverAt(each, now))
      .map((maintenance) => ({
        at: workInterval(maintenance)?.startAt ?? maintenance.scheduledFor,
        event: maintenance,
      })),
    ...announcements.map((announcement) => ({ at: announcement.fromAt, event: announcement })),
  ]
    .filter(({ at, event }) => window.startAt <= at && at < window.endAt && !current.has(event))
    .toSorted((a, b) => b.at - a.at);
}
