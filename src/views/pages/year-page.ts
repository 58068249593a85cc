import { pageUptimeIn, spansOf } from '../../model/components/component-periods.ts';
import { pageDisplay } from '../../model/components/display.ts';
import { flattenComponents } from '../../model/components/component.ts';
import type { Link } from '../../model/page/page.ts';
import { troubleOf } from '../../model/reports/day-trouble.ts';
import type { StatusPage } from '../../model/status-page.ts';
import { componentStatuses, type WrittenStatus } from '../../model/status.ts';
import { addDays, dayOf, startOfDay, type Day } from '../../model/time/day.ts';
import { historyPath, reportPath, type Site } from '../site.ts';
import { historyMonths, type HistoryMonth } from './history-page.ts';

/** The months of a year as calendars. */
export interface YearView {
  readonly title: string;
  /** `Uptime: 99.98%` of all components together; none where nothing is known or shown. */
  readonly uptime?: string;
  /** In the order of the language's week. */
  readonly weekdays: readonly string[];
  readonly months: readonly MonthCalendar[];
  /** What the colours and shapes mean, as far as they are there. */
  readonly statuses: readonly { readonly status: WrittenStatus; readonly label: string }[];
  readonly earlier?: Link;
  readonly later?: Link;
  readonly all: Link;
}

export interface MonthCalendar {
  /** `March 2026 (3)`, with how much happened, if anything did. */
  readonly name: string;
  /** A link to the reports of the month; none for a month without any. */
  readonly url?: string;
  /** `99.98%` of the month, as far as it is known. */
  readonly uptime?: string;
  /** Seven days each; undefined for those of other months. */
  readonly weeks: readonly (readonly (CalendarDay | undefined)[])[];
}

export interface CalendarDay {
  readonly number: number;
  /** The worst status on that day; undefined for days in the future and days before the page existed. */
  readonly status?: WrittenStatus;
  /** `14 March: Major outage` */
  readonly label: string;
  /** For a day with trouble: a link to its report, or to the month when it has several. */
  readonly href?: string;
}

/** The years in which something happened, newest first; the current one always. */
export function historyYears(status: StatusPage): string[] {
  return [...new Set(historyMonths(status).map(({ month }) => month.slice(0, 4)))];
}

export function toYearPage(year: string, status: StatusPage, site: Site): YearView {
  const { messages, time } = site;
  const uptimeOf = uptimeTeller(status, site);
  const today = dayOf(status.now, time.timeZone);
  const byMonth = new Map(historyMonths(status).map((month) => [month.month, month]));
  const months = Array.from({ length: 12 }, (_, index) => monthName(year, index + 1))
    .filter((month) => month <= today.slice(0, 7))
    .map((month) => ({
      ...toCalendar(byMonth.get(month) ?? { month, events: [] }, status, site),
      ...uptimeOf(`${month}-01`, nextMonth(month)),
    }));
  const { uptime } = uptimeOf(`${year}-01-01`, nextMonth(`${year}-12`));
  const shown = new Set(months.flatMap(({ weeks }) => weeks.flat().map((day) => day?.status)));
  const years = historyYears(status);
  const link = (other: string | undefined): Link | undefined =>
    other === undefined
      ? undefined
      : { name: time.year(other), url: site.path(historyPath(other)) };
  const at = years.indexOf(year);
  const [earlier, later] = [link(years[at + 1]), link(years[at - 1])];
  return {
    title: messages.historyOf(time.year(year)),
    ...(uptime !== undefined && { uptime: `${messages.uptime}: ${uptime}` }),
    weekdays: time.weekdays,
    months,
    statuses: componentStatuses.flatMap((each) =>
      each !== 'unknown' && shown.has(each)
        ? [{ status: each, label: messages.componentStatus[each] }]
        : [],
    ),
    ...(earlier && { earlier }),
    ...(later && { later }),
    all: { name: messages.months, url: site.path(historyPath()) },
  };
}

/** Returns a function that gives the uptime from one day to the day before another. */
function uptimeTeller(status: StatusPage, { time }: Site) {
  const isShown = pageDisplay(status.page).uptime === 'shown';
  const spans = isShown ? spansOf(status) : new Map();
  return (from: Day, until: Day): { readonly uptime?: string } => {
    if (!isShown) return {};
    const [startAt, endAt] = [from, until].map((day) => startOfDay(day, time.timeZone));
    const uptime = pageUptimeIn({ startAt: startAt!, endAt: endAt! }, status, spans);
    return uptime === undefined ? {} : { uptime: time.percent(uptime) };
  };
}

/** The first day of the month after it. */
function nextMonth(month: string): Day {
  return `${addDays(`${month}-28`, 4).slice(0, 7)}-01`;
}

function monthName(year: string, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}

function toCalendar(
  { month, events }: HistoryMonth,
  status: StatusPage,
  site: Site,
): MonthCalendar {
  const { time } = site;
  const days = daysOf(month);
  const weekday = (new Date(`${month}-01T12:00Z`).getUTCDay() + 7 - time.firstWeekday) % 7;
  const cells: (CalendarDay | undefined)[] = [
    ...Array.from({ length: weekday }, () => undefined),
    ...days.map((day) => toDay(day, { month, events }, status, site)),
  ];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => cells[week * 7 + day]),
  );
  return {
    name: time.month(month) + (events.length > 0 ? ` (${events.length})` : ''),
    ...(events.length > 0 && { url: site.path(historyPath(month)) }),
    weeks,
  };
}

function daysOf(month: string): Day[] {
  const days: Day[] = [];
  for (let day = `${month}-01`; day.startsWith(month); day = addDays(day, 1)) days.push(day);
  return days;
}

function toDay(
  day: Day,
  { month, events }: HistoryMonth,
  status: StatusPage,
  { messages, time, path }: Site,
): CalendarDay {
  const [startAt, endAt] = [day, addDays(day, 1)].map((each) => startOfDay(each, time.timeZone));
  const number = Number(day.slice(8));
  const trouble = troubleOf(events, { startAt: startAt!, endAt: endAt! }, status.now);
  const isKnown = startAt! <= status.now && endAt! > knownSince(status);
  if (!isKnown && trouble.reports.length === 0) {
    return { number, label: messages.dayLine(time.shortDay(day), messages.noData) };
  }
  const [report, ...others] = trouble.reports;
  const isCalm = trouble.status === 'operational' || report === undefined;
  return {
    number,
    status: trouble.status,
    label: messages.dayLine(time.shortDay(day), messages.componentStatus[trouble.status]),
    ...(!isCalm && { href: path(others.length > 0 ? historyPath(month) : reportPath(report)) }),
  };
}

/** The instant before which nothing is known of any component. */
function knownSince({ page }: StatusPage): number {
  const since = flattenComponents(page.components).map((each) => each.since ?? -Infinity);
  return since.length > 0 ? Math.min(...since) : -Infinity;
}
