import { lastDays, type Day } from '../../model/time/day.ts';
import { contains, type Interval } from '../../model/time/interval.ts';
import type { StatusPage } from '../../model/status-page.ts';
import { pastEvents } from '../feeds/past-events.ts';
import { toSummary, type ReportSummaryView } from '../reports/report-summary.ts';
import type { Site } from '../site.ts';
import type { TimeView } from '../time/time-format.ts';

export interface RecentDaysView {
  /** Names the zone in which the days are cut and the times under them are told. */
  readonly heading: string;
  readonly days: readonly RecentDayView[];
}

/** A day with reports, or a run of days without any. */
export interface RecentDayView {
  readonly label: string;
  readonly reports: readonly ReportSummaryView[];
}

const recentDays = 15;

/**
 * The last 15 days, today first; a report stands on the day it began. Open incidents and maintenance under way have a
 * place of their own above and are left out.
 */
export function toRecentDays(status: StatusPage, site: Site): RecentDaysView {
  const days = lastDays(status.now, recentDays, site.page.timeZone).toReversed();
  const past = recentEvents(status);
  const open = [
    ...status.openIncidents.map((incident) => incident.startedAt),
    ...status.activeMaintenances.map(({ scheduledFor }) => scheduledFor),
    ...(status.unreadable.some(({ mayBeOpen }) => mayBeOpen) ? [status.now] : []),
  ];
  const views: RecentDayView[] = [];
  const formatTimes = timesWithin(site);
  let quiet: Day[] = [];
  const flush = () => {
    const [newest, oldest] = [quiet[0], quiet.at(-1)];
    if (newest !== undefined && oldest !== undefined) {
      const label =
        newest === oldest ? site.time.shortDay(newest) : site.time.dayRange(oldest, newest);
      views.push({ label, reports: [] });
    }
    quiet = [];
  };
  for (const { day, ...interval } of days) {
    const reports = past.filter(({ at }) => contains(interval, at));
    // What is open stands above; to say "nothing" of the day it began would contradict it.
    if (reports.length === 0 && open.some((at) => contains(interval, at))) {
      flush();
      continue;
    }
    if (reports.length === 0) {
      quiet.push(day);
      continue;
    }
    flush();
    views.push({
      label: site.time.shortDay(day),
      reports: reports.map(({ event }) =>
        toSummary(event, status, site, (when) => formatTimes(when, interval)),
      ),
    });
  }
  flush();
  return { heading: `${site.messages.pastIncidents} (${site.page.timeZone})`, days: views };
}

/**
 * The times of what stands under the heading of its day, in the page's zone: `09:50–11:42 CET`. What begins or ends on
 * another day is told with the date.
 */
function timesWithin({ time }: Site) {
  const format = new Intl.DateTimeFormat(time.locale, {
    timeZone: time.timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  });
  return ({ iso, untilIso = iso, text }: TimeView, day: Interval) => {
    const [from, until] = [Date.parse(iso), Date.parse(untilIso)];
    return contains(day, from) && contains(day, until) ? format.formatRange(from, until) : text;
  };
}

/** What the last 15 days list, newest first. */
export function recentEvents(status: StatusPage) {
  const [oldest] = lastDays(status.now, recentDays, status.page.timeZone);
  return pastEvents(status, { startAt: oldest!.startAt, endAt: Infinity });
}
