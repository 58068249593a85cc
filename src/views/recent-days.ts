import type { Announcement } from '../model/announcement.ts';
import { lastDays, type Day } from '../model/day.ts';
import type { ComponentStatus } from '../model/status.ts';
import { contains, type Interval } from '../model/interval.ts';
import type { Incident } from '../model/incident.ts';
import { workInterval, maintenanceStatusAt, type Maintenance } from '../model/maintenance.ts';
import type { StatusPage } from '../model/status-page.ts';
import { markLanguage, type LanguageMark } from './language-mark.ts';
import { toReportHead } from './report-head.ts';
import { componentIndex } from './component-index.ts';
import { announcementPath, type Site } from './site.ts';
import { toPlainText } from './markdown.ts';
import type { TimeView } from './time-format.ts';

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

/** What happened at a time that lies behind us. */
export type PastEvent = Incident | Maintenance | Announcement;

/** A past event in one line or two. */
export interface ReportSummaryView {
  readonly href: string;
  readonly title: string;
  readonly titleMark: LanguageMark | undefined;
  /** Undefined for an announcement, which has no status. */
  readonly status?: ComponentStatus;
  /** How it ended, how bad it was, when, for how long, what it hit: as far as there is something to say. */
  readonly facts: readonly string[];
  /** Its last word, shortened. */
  readonly lastWord: string;
  readonly lastWordMark: LanguageMark | undefined;
}

const recentDays = 15;
const lastWordLength = 240;

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
  return { heading: `${site.words.pastIncidents} (${site.page.timeZone})`, days: views };
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

/**
 * Incidents that are over, maintenance that was done or called off, and announcements that have left the home page, by
 * when they began, newest first.
 */
export function pastEvents(
  { incidents, openIncidents, maintenances, announcements, currentAnnouncements, now }: StatusPage,
  window: Interval,
): { at: number; event: PastEvent }[] {
  const current = new Set<PastEvent>([...openIncidents, ...currentAnnouncements]);
  const isOver = (each: Maintenance) =>
    ['completed', 'cancelled'].includes(maintenanceStatusAt(each, now));
  return [
    ...incidents.map((incident) => ({ at: incident.startedAt, event: incident })),
    ...maintenances.filter(isOver).map((maintenance) => ({
      at: workInterval(maintenance)?.startAt ?? maintenance.scheduledFor,
      event: maintenance,
    })),
    ...announcements.map((announcement) => ({ at: announcement.fromAt, event: announcement })),
  ]
    .filter(({ at, event }) => window.startAt <= at && at < window.endAt && !current.has(event))
    .toSorted((a, b) => b.at - a.at);
}

/** The summaries of one build, by site (its language): the home page, a month and each component ask for again. */
const summaries = new WeakMap<Site, WeakMap<PastEvent, ReportSummaryView>>();

export function summarise(event: PastEvent, status: StatusPage, site: Site): ReportSummaryView {
  const known = summaries.get(site) ?? new WeakMap<PastEvent, ReportSummaryView>();
  summaries.set(site, known);
  const summary = known.get(event) ?? toSummary(event, status, site, ({ text }) => text);
  known.set(event, summary);
  return summary;
}

function toSummary(
  event: PastEvent,
  status: StatusPage,
  site: Site,
  formatWhen: (when: TimeView) => string,
): ReportSummaryView {
  const { words, time } = site;
  if (event.kind === 'announcement') {
    return {
      href: site.path(announcementPath(event, status.page.timeZone)),
      title: event.title,
      titleMark: markLanguage(event.titleLanguage, site),
      facts: [words.announcement, formatWhen(time.dateTime(event.fromAt))],
      lastWord: toPlainText(event.body, lastWordLength),
      lastWordMark: markLanguage(event.textLanguage, site),
    };
  }
  const head = toReportHead(event, componentIndex(status), site, status.now);
  const last = event.updates.findLast(({ status: word }) => word !== 'postmortem');
  return {
    href: head.href,
    title: head.title,
    titleMark: head.titleMark,
    status: head.status,
    facts: [
      head.label,
      event.kind === 'incident' ? words.componentStatus[head.status] : words.duringMaintenance,
      // Days are cut in the page's zone; the times under them stay in it.
      formatWhen(head.when),
      head.duration ?? '',
      time.list(head.affected.map(({ name }) => name)),
    ].filter((fact) => fact !== ''),
    lastWord: toPlainText(last?.body ?? event.introduction, lastWordLength),
    lastWordMark: markLanguage(last ? last.language : event.textLanguage, site),
  };
}
