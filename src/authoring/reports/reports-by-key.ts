import { announcementEndsAt, type Announcement } from '../../model/reports/announcement.ts';
import type { Incident } from '../../model/reports/incident.ts';
import { isOverAt, type Maintenance } from '../../model/reports/maintenance.ts';
import type { StatusPage } from '../../model/status-page.ts';

/** The open incident that a program knows by `key`, the newest of several. */
export function openIncidentOf(key: string, { openIncidents }: StatusPage): Incident | undefined {
  return openIncidents.find((each) => each.key === key);
}

/** The maintenance of `key` that is not over. */
export function currentMaintenanceOf(
  key: string,
  { maintenances, now }: StatusPage,
): Maintenance | undefined {
  return maintenances.find((each) => each.key === key && !isOverAt(each, now));
}

/** The announcement of `key` that is shown now, or will be. */
export function currentAnnouncementOf(
  key: string,
  { announcements, now }: StatusPage,
): Announcement | undefined {
  return announcements.find((each) => each.key === key && now < announcementEndsAt(each));
}
