import type { Interval } from '../../model/time/interval.ts';
import { isOverAt } from '../../model/reports/maintenance.ts';
import { beginningOf, touchOf, type AnyReport } from '../../model/reports/report-extent.ts';
import type { StatusPage } from '../../model/status-page.ts';

/**
 * Incidents that are over, maintenance that was done or called off, and announcements that have left the home page, if
 * they touch `window`; sorted by when they began, newest first.
 */
export function pastReports(
  { incidents, openIncidents, maintenances, announcements, currentAnnouncements, now }: StatusPage,
  window: Interval,
): { at: number; event: AnyReport }[] {
  const current = new Set<AnyReport>([...openIncidents, ...currentAnnouncements]);
  return [...incidents, ...maintenances.filter((each) => isOverAt(each, now)), ...announcements]
    .filter((event) => !current.has(event) && touchOf(event, window, now) !== undefined)
    .map((event) => ({ at: beginningOf(event, now), event }))
    .toSorted((a, b) => b.at - a.at);
}
