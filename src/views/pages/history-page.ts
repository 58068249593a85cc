import {
  type AnyReport,
  beginningOf,
  extentOf,
  touchOf,
} from '../../model/reports/report-extent.ts';
import { monthOf, monthsBetween } from '../../model/time/day.ts';
import type { Link } from '../../model/page/page.ts';
import { memoize } from '../../model/memoize.ts';
import type { StatusPage } from '../../model/status-page.ts';
import { summarise, type Fact, type ReportSummaryView } from '../reports/report-summary.ts';
import { announcementAnchor, historyPath, type Site } from '../site.ts';
import { markLanguage, type LanguageMark } from '../text/language-mark.ts';
import { toTitleHtml } from '../text/title.ts';

/** Everything that touches a month, `2026-03`, newest first. */
export interface HistoryMonth {
  readonly month: string;
  readonly events: readonly AnyReport[];
}

/** The months in which something happened, newest first; always with the current one. */
export const historyMonths = memoize((status: StatusPage): readonly HistoryMonth[] => {
  const { now, page } = status;
  const reports = [...status.incidents, ...status.maintenances, ...status.announcements]
    .map((event) => ({ event, at: beginningOf(event, now), ...extentOf(event, now) }))
    .toSorted((a, b) => b.at - a.at);
  const firstAt = reports.reduce((first, { startAt }) => Math.min(first, startAt), now);
  const thisMonth = monthOf(now, page.timeZone);
  return monthsBetween(firstAt, now, page.timeZone)
    .toReversed()
    .map((month) => ({
      month: month.month,
      events: reports
        .filter(({ startAt, endAt }) => startAt < month.endAt && endAt >= month.startAt)
        .map(({ event }) => event)
        .filter((event) => touchOf(event, month, now) !== undefined),
    }))
    .filter(({ month, events }) => month === thisMonth || events.length > 0);
});

/** An announcement with its whole text, at its permanent place. */
export interface AnnouncementEntry {
  readonly anchor: string;
  readonly titleHtml: string;
  readonly titleMark: LanguageMark | undefined;
  readonly html: string;
  readonly mark: LanguageMark | undefined;
  readonly facts: readonly Fact[];
}

export interface HistoryPageView {
  readonly title: string;
  readonly entries: readonly (ReportSummaryView | AnnouncementEntry)[];
  readonly earlier?: Link;
  readonly later?: Link;
  /** A link to the list of all months. */
  readonly all: Link;
}

/** The months of a year as links, newest first, with how much happened in each. */
export interface HistoryYear {
  readonly year: Link;
  readonly months: readonly Link[];
}

/** @param months Newest first, as the years will be. */
export function toYears(
  months: readonly Pick<HistoryMonth, 'month' | 'events'>[],
  site: Site,
): HistoryYear[] {
  return [...Map.groupBy(months, ({ month }) => month.slice(0, 4))].map(([year, list]) => ({
    year: { name: site.time.year(year), url: site.path(historyPath(year)) },
    months: list.map(({ month, events }) => ({
      name: `${site.time.month(month)} (${events.length})`,
      url: site.path(historyPath(month)),
    })),
  }));
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
    title: site.messages.historyOf(site.time.month(month)),
    entries: events.map((event) => toEntry(event, status, site)),
    ...(earlier && { earlier }),
    ...(later && { later }),
    all: { name: site.messages.months, url: site.path(historyPath()) },
  };
}

function toEntry(
  event: AnyReport,
  status: StatusPage,
  site: Site,
): ReportSummaryView | AnnouncementEntry {
  const summary = summarise(event, status, site);
  if (event.kind !== 'announcement') return summary;
  return {
    anchor: announcementAnchor(event.id),
    titleHtml: toTitleHtml(event.title),
    titleMark: markLanguage(event.titleLanguage, site, event.title),
    html: site.html(event.body, 3),
    mark: markLanguage(event.textLanguage, site),
    facts: summary.facts,
  };
}
