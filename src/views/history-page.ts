import { monthOf } from '../model/day.ts';
import type { Incident } from '../model/incident.ts';
import type { Maintenance } from '../model/maintenance.ts';
import type { StatusPage } from '../model/status-page.ts';
import { pastReports, summarise, type ReportSummaryView } from './recent-days.ts';
import { historyPath, type Site } from './site.ts';
import type { Link } from '../model/page.ts';

/** The reports of one month, `2026-03`. */
export interface HistoryMonth {
  readonly month: string;
  readonly reports: readonly (Incident | Maintenance)[];
}

/** Months that have reports, newest first; the current one always, so that there is a page to land on. */
export function historyMonths(status: StatusPage): HistoryMonth[] {
  const { timeZone } = status.page;
  const past = pastReports(status, { startAt: -Infinity, endAt: Infinity });
  const open = status.openIncidents.map((report) => ({ at: report.startedAt, report }));
  const months = Map.groupBy(
    [...open, ...past].toSorted((a, b) => b.at - a.at),
    ({ at }) => monthOf(at, timeZone),
  );
  const current = monthOf(status.now, timeZone);
  return [...new Set([current, ...months.keys()])]
    .toSorted((a, b) => (a < b ? 1 : -1))
    .map((month) => ({ month, reports: (months.get(month) ?? []).map(({ report }) => report) }));
}

export interface HistoryPageView {
  readonly title: string;
  readonly reports: readonly ReportSummaryView[];
  readonly earlier?: Link;
  readonly later?: Link;
  /** Back in time and forth, as the reader's lines run. */
  readonly arrows: { readonly earlier: string; readonly later: string };
  /** All months by year, newest first. */
  readonly years: readonly { readonly year: string; readonly months: readonly Link[] }[];
}

export function toHistoryPage(
  months: readonly HistoryMonth[],
  index: number,
  status: StatusPage,
  site: Site,
): HistoryPageView {
  const link = (month: HistoryMonth | undefined): Link | undefined =>
    month && { name: site.time.month(month.month), url: site.path(historyPath(month.month)) };
  const { month, reports } = months[index]!;
  const [earlier, later] = [link(months[index + 1]), link(months[index - 1])];
  return {
    title: site.words.historyOf(site.time.month(month)),
    reports: reports.map((report) => summarise(report, status, site)),
    ...(earlier && { earlier }),
    ...(later && { later }),
    arrows: site.direction === 'rtl' ? { earlier: '←', later: '→' } : { earlier: '→', later: '←' },
    years: [...Map.groupBy(months, (each) => each.month.slice(0, 4))].map(([year, list]) => ({
      year,
      months: list.map((each) => ({
        name: `${site.time.month(each.month)} (${each.reports.length})`,
        url: site.path(historyPath(each.month)),
      })),
    })),
  };
}
