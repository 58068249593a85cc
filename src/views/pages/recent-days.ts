import { lastDays, type Day, type DayInterval } from '../../model/time/day.ts';
import { contains, type Interval } from '../../model/time/interval.ts';
import type { StatusPage } from '../../model/status-page.ts';
import { type AnyReport, touchOf } from '../../model/reports/report-extent.ts';
import { reportMessages } from '../messages/report-messages.ts';
import { pastReports } from '../reports/past-reports.ts';
import { toSummary, type ReportSummaryView } from '../reports/report-summary.ts';
import { announcementPath, reportPath, type Site } from '../site.ts';
import { toTitleHtml } from '../text/title.ts';
import { markLanguage, type LanguageMark } from '../text/language-mark.ts';
import type { TimeView } from '../time/time-format.ts';

export interface RecentDaysView {
  /** The heading, with the time zone of the days and times. */
  readonly heading: string;
  readonly days: readonly RecentDayView[];
}

/** A day with the reports that began on it, or several days on which nothing new happened. */
export interface RecentDayView {
  readonly label: string;
  readonly reports: readonly ReportSummaryView[];
  readonly notes: readonly DayNoteView[];
}

/** `Continues: API requests fail`, the title as a link; the label alone where there is nothing to link to. */
export interface DayNoteView {
  readonly label: string;
  readonly link?: { readonly titleHtml: string; readonly href: string };
  readonly titleMark?: LanguageMark;
}

const recentDays = 15;
/** Of more reports than this that stand further up on the page, a day names only the first. */
const mostNamedAgain = 10;
const namedAgain = 5;

/**
 * The last 15 days, today first. A report is shown on the day on which it began, and named on every other day that it
 * touches. A report that is shown further up on the page is only named.
 */
export function toRecentDays(status: StatusPage, site: Site): RecentDaysView {
  const days = lastDays(status.now, recentDays, site.page.timeZone).toReversed();
  const past = recentReports(status);
  const formatTimes = timesWithin(site);
  const views: { days: Day[]; reports: readonly ReportSummaryView[]; notes: DayNoteView[] }[] = [];
  for (const interval of days) {
    const { day } = interval;
    const reports = past
      .filter(({ at }) => contains(interval, at))
      .map(({ event }) => toSummary(event, status, site, (when) => formatTimes(when, interval)));
    const notes = notesOf(interval, past, status, site);
    const last = views.at(-1);
    const isAlike = last?.reports.length === 0 && reports.length === 0;
    if (isAlike && JSON.stringify(last.notes) === JSON.stringify(notes)) last.days.push(day);
    else views.push({ days: [day], reports, notes });
  }
  return {
    heading: `${site.messages.pastIncidents} (${site.page.timeZone})`,
    days: views.map(({ days: run, ...view }) => ({
      label:
        run.length === 1 ? site.time.shortDay(run[0]!) : site.time.dayRange(run.at(-1)!, run[0]!),
      ...view,
    })),
  };
}

/** The reports that touch a day but are not shown under it, newest first. */
function notesOf(
  day: Interval,
  past: ReturnType<typeof recentReports>,
  status: StatusPage,
  site: Site,
): DayNoteView[] {
  const { now } = status;
  const { continues, furtherUpdate, seeAbove } = reportMessages(site.messages.language);
  const labels = { begins: seeAbove, continues, update: furtherUpdate };
  const above = [
    ...status.openIncidents,
    ...status.activeMaintenances,
    ...status.upcomingMaintenances,
    ...status.currentAnnouncements,
  ];
  const listed = past.filter(({ at }) => !contains(day, at)).map(({ event }) => event);
  const toNotes = (events: readonly AnyReport[]) =>
    events.flatMap((event): DayNoteView[] => {
      const touch = touchOf(event, day, now);
      if (touch === undefined) return [];
      const mark = markLanguage(event.titleLanguage, site, event.title);
      return [
        {
          label: labels[touch],
          link: { titleHtml: toTitleHtml(event.title), href: hrefOf(event, site) },
          ...(mark && { titleMark: mark }),
        },
      ];
    });
  const again = toNotes(above);
  const isUnsure = contains(day, now) && status.unreadable.some(({ mayBeOpen }) => mayBeOpen);
  return [
    ...(again.length > mostNamedAgain
      ? [...again.slice(0, namedAgain), { label: `${seeAbove}: +${again.length - namedAgain}` }]
      : again),
    ...toNotes(listed),
    ...(isUnsure ? [{ label: site.messages.unreadableReports }] : []),
  ];
}

function hrefOf(event: AnyReport, site: Site): string {
  return site.path(
    event.kind === 'announcement' ? announcementPath(event, site.page.timeZone) : reportPath(event),
  );
}

/**
 * The times of a report under the heading of its day, in the page's zone: `09:50–11:42 CET`. A time on another day has
 * its date.
 */
function timesWithin({ time }: Site) {
  return (when: TimeView, { day, ...interval }: DayInterval): TimeView => {
    const { iso, untilIso = iso } = when;
    const [from, until] = [Date.parse(iso), Date.parse(untilIso)];
    return contains(interval, from) && contains(interval, until)
      ? time.windowOfDay(day, from, until)
      : { ...when, day };
  };
}

/** Past reports that touch the last 15 days, newest first. */
export function recentReports(status: StatusPage) {
  const [oldest] = lastDays(status.now, recentDays, status.page.timeZone);
  return pastReports(status, { startAt: oldest!.startAt, endAt: Infinity });
}
