import { monthOf } from '../model/day.ts';
import type { Link } from '../model/page.ts';
import type { StatusPage } from '../model/status-page.ts';
import { pastEvents, summarise, type PastEvent, type ReportSummaryView } from './recent-days.ts';
import { announcementAnchor, historyPath, type Site } from './site.ts';

/** All that began in one month, `2026-03`, newest first. */
export interface HistoryMonth {
  readonly month: string;
  readonly events: readonly PastEvent[];
}

/** Months in which something happened, newest first; the current one always, so that there is a page to land on. */
export function historyMonths(status: StatusPage): HistoryMonth[] {
  const { timeZone } = status.page;
  const past = pastEvents(status, { startAt: -Infinity, endAt: Infinity });
  const current = [
    ...status.openIncidents.map((event) => ({ at: event.startedAt, event })),
    ...status.currentAnnouncements.map((event) => ({ at: event.fromAt, event })),
  ];
  const months = Map.groupBy(
    [...current, ...past].toSorted((a, b) => b.at - a.at),
    ({ at }) => monthOf(at, timeZone),
  );
  const thisMonth = monthOf(status.now, timeZone);
  return [...new Set([thisMonth, ...months.keys()])]
    .toSorted((a, b) => (a < b ? 1 : -1))
    .map((month) => ({ month, events: (months.get(month) ?? []).map(({ event }) => event) }));
}

/** An announcement with all its words: this is its lasting place. */
export interface AnnouncementEntry {
  readonly anchor: string;
  readonly title: string;
  readonly html: string;
  readonly facts: readonly string[];
}

export interface HistoryPageView {
  readonly title: string;
  readonly entries: readonly (ReportSummaryView | AnnouncementEntry)[];
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
  const { month, events } = months[index]!;
  const [earlier, later] = [link(months[index + 1]), link(months[index - 1])];
  return {
    title: site.words.historyOf(site.time.month(month)),
    entries: events.map((event) => toEntry(event, status, site)),
    ...(earlier && { earlier }),
    ...(later && { later }),
    arrows: site.direction === 'rtl' ? { earlier: '←', later: '→' } : { earlier: '→', later: '←' },
    years: [...Map.groupBy(months, (each) => each.month.slice(0, 4))].map(([year, list]) => ({
      year,
      months: list.map((each) => ({
        name: `${site.time.month(each.month)} (${each.events.length})`,
        url: site.path(historyPath(each.month)),
      })),
    })),
  };
}

function toEntry(
  event: PastEvent,
  status: StatusPage,
  site: Site,
): ReportSummaryView | AnnouncementEntry {
  const summary = summarise(event, status, site);
  if (event.kind !== 'announcement') return summary;
  return {
    anchor: announcementAnchor(event.id),
    title: event.title,
    html: site.html(event.body, 3),
    facts: summary.facts,
  };
}
