import { barDays } from '../../model/components/bar-days.ts';
import type { AnyReport } from '../../model/reports/report-extent.ts';
import type { ComponentState } from '../../model/components/component-state.ts';
import { componentYears } from '../../model/components/component-year.ts';
import type { ComponentHistory } from '../../model/probes/sample-history.ts';
import { memoize } from '../../model/memoize.ts';
import type { Link } from '../../model/page/page.ts';
import type { StatusPage } from '../../model/status-page.ts';
import { reportsOfComponent } from '../reports/reports-of-component.ts';
import { calendarAnchor } from '../components/year-calendar.ts';
import { componentName } from '../components/component-index.ts';
import { toComponentRow, type ComponentRowView } from '../components/component-rows.ts';
import { toProbeFigures, type ProbeFiguresView } from '../components/response-times.ts';
import { historyMessages } from '../messages/history-messages.ts';
import { historyMonths, toYears, type HistoryMonth, type HistoryYear } from './history-page.ts';
import { pastReports } from '../reports/past-reports.ts';
import { summarise, type ReportSummaryView } from '../reports/report-summary.ts';
import { historyPath, type Site } from '../site.ts';
import { toSubscriptions, type Subscriptions } from '../feeds/subscriptions.ts';
import { toTodayLabel, type TimedSegments } from '../time/timed-segments.ts';
import { describeDay, toDayReports, type DayReportView } from '../components/uptime-bar.ts';

export interface ComponentPageView {
  readonly row: ComponentRowView;
  /** Its name, with its group where that is needed. */
  readonly name: string;
  /** Its status, in one line. */
  readonly description: string;
  readonly url?: string;
  readonly isRetired: boolean;
  /** The label of the last day of the bar. */
  readonly today: TimedSegments<string>;
  readonly barDays: number;
  /** A link to the calendar of the last twelve months, if there is one. */
  readonly calendar: Link | undefined;
  /** Every day of the bar in words, today first. */
  readonly days: readonly ComponentDayView[];
  /** What was reported of it, newest first. */
  readonly reports: readonly ReportSummaryView[];
  /** Links to the months with older reports. */
  readonly earlier: readonly HistoryYear[];
  readonly subscriptions: Subscriptions;
  /** What probes have measured; undefined where none asks. */
  readonly figures: ProbeFiguresView | undefined;
}

/** A day in words, and the reports that made it so. */
export interface ComponentDayView {
  /** `2026-03-14` */
  readonly day: string;
  readonly text: string;
  readonly reports: readonly DayReportView[];
}

/** The most reports that are listed: a page of ten years would be slow to make and to load. */
const maxReports = 50;

export function toComponentPage(
  state: ComponentState & { readonly history?: ComponentHistory | undefined },
  status: StatusPage,
  site: Site,
): ComponentPageView {
  const { component, history } = state;
  const name = componentName(component.id, site);
  const row = toComponentRow(state, status, site);
  const reports = reportsOfComponent(everyReport(status), component.id);
  return {
    row,
    name,
    description: [`${name}: ${row.states[0].value.label}.`, row.lastDays.uptime?.percent ?? '']
      .join(' ')
      .trim(),
    ...(component.url !== undefined && { url: component.url }),
    isRetired: component.retired,
    today: toTodayLabel(status.now, site),
    barDays,
    calendar: componentYears(status).has(component.id)
      ? {
          name: historyMessages(site.messages.language).lastYear,
          url: `${site.path(historyPath())}#${calendarAnchor(component.id)}`,
        }
      : undefined,
    days: state.days
      .map((day) => ({
        day: day.day,
        text: describeDay(day, site),
        reports: toDayReports(day, site),
      }))
      .toReversed(),
    reports: reports.slice(0, maxReports).map((report) => summarise(report, status, site)),
    earlier: toYears(monthsWith(reports.slice(maxReports), status), site),
    subscriptions: toSubscriptions(site, component),
    figures: history && toProbeFigures(history, status.now, site),
  };
}

/** The months of history with those reports alone. */
function monthsWith(
  reports: readonly AnyReport[],
  status: StatusPage,
): Pick<HistoryMonth, 'month' | 'events'>[] {
  if (reports.length === 0) return [];
  const wanted = new Set<AnyReport>(reports);
  return historyMonths(status)
    .map(({ month, events }) => ({ month, events: events.filter((event) => wanted.has(event)) }))
    .filter(({ events }) => events.length > 0);
}

/** Everything open, planned or announced, then everything that is over, newest first. */
const everyReport = memoize((status: StatusPage): readonly AnyReport[] => {
  const past = pastReports(status, { startAt: -Infinity, endAt: Infinity });
  const { openIncidents, activeMaintenances, upcomingMaintenances, currentAnnouncements } = status;
  return [
    ...openIncidents,
    ...activeMaintenances,
    ...upcomingMaintenances,
    ...currentAnnouncements,
    ...past.map(({ event }) => event),
  ];
});
