import { lastDays, type Day } from '../model/day.ts';
import type { Interval } from '../model/interval.ts';
import type { Incident } from '../model/incident.ts';
import { workInterval, maintenanceStatusAt, type Maintenance } from '../model/maintenance.ts';
import type { StatusPage } from '../model/status-page.ts';
import { markLanguage, type LanguageMark } from './language-mark.ts';
import { toReportHead, type ReportHead } from './report-head.ts';
import { componentIndex } from './component-index.ts';
import type { Site } from './site.ts';
import { toPlainText } from './markdown.ts';

/** A day with reports, or a run of days without any. */
export interface RecentDaysView {
  readonly label: string;
  readonly reports: readonly ReportSummaryView[];
}

/** A report in one line or two. */
export type ReportSummaryView = Pick<
  ReportHead,
  'href' | 'title' | 'titleMark' | 'status' | 'label' | 'when' | 'duration'
> & {
  /** The word for `status`; empty where the label says it all. */
  readonly severity: string;
  readonly lastWord: string;
  readonly lastWordMark: LanguageMark | undefined;
  readonly affected: string;
};

const recentDays = 15;
const lastWordLength = 240;

/**
 * The last 15 days, today first; a report stands on the day it began. Open incidents and maintenance under way have a
 * place of their own above and are left out.
 */
export function toRecentDays(status: StatusPage, site: Site): RecentDaysView[] {
  const days = lastDays(status.now, recentDays, site.page.timeZone).toReversed();
  const past = pastReports(status, { startAt: days.at(-1)!.startAt, endAt: Infinity });
  const views: RecentDaysView[] = [];
  let quiet: Day[] = [];
  const flush = () => {
    const [newest, oldest] = [quiet[0], quiet.at(-1)];
    if (newest !== undefined && oldest !== undefined) {
      const label = newest === oldest ? site.time.day(newest) : site.time.dayRange(oldest, newest);
      views.push({ label, reports: [] });
    }
    quiet = [];
  };
  for (const { day, startAt, endAt } of days) {
    const reports = past.filter(({ at }) => startAt <= at && at < endAt);
    if (reports.length === 0) {
      quiet.push(day);
      continue;
    }
    flush();
    views.push({
      label: site.time.day(day),
      reports: reports.map(({ report }) => summarise(report, status, site)),
    });
  }
  flush();
  return views;
}

/** Incidents that are over and maintenance that was done or called off, by when they began, newest first. */
export function pastReports(
  { incidents, openIncidents, maintenances, now }: StatusPage,
  window: Interval,
): { at: number; report: Incident | Maintenance }[] {
  const open = new Set(openIncidents);
  const isOver = (each: Maintenance) =>
    ['completed', 'cancelled'].includes(maintenanceStatusAt(each, now));
  return [
    ...incidents
      .filter((incident) => !open.has(incident))
      .map((incident) => ({ at: incident.startedAt, report: incident })),
    ...maintenances.filter(isOver).map((maintenance) => ({
      at: workInterval(maintenance)?.startAt ?? maintenance.scheduledFor,
      report: maintenance,
    })),
  ]
    .filter(({ at }) => window.startAt <= at && at < window.endAt)
    .toSorted((a, b) => b.at - a.at);
}

/** The summaries of one build, by site (its language): the home page, a month and each component ask for again. */
const summaries = new WeakMap<Site, WeakMap<Incident | Maintenance, ReportSummaryView>>();

export function summarise(
  report: Incident | Maintenance,
  status: StatusPage,
  site: Site,
): ReportSummaryView {
  const known = summaries.get(site) ?? new WeakMap<Incident | Maintenance, ReportSummaryView>();
  summaries.set(site, known);
  const summary = known.get(report) ?? toSummary(report, status, site);
  known.set(report, summary);
  return summary;
}

function toSummary(
  report: Incident | Maintenance,
  status: StatusPage,
  site: Site,
): ReportSummaryView {
  const head = toReportHead(report, componentIndex(status), site, status.now);
  const { href, title, titleMark, label, when, duration, affected } = head;
  const last = report.updates.findLast(({ status: word }) => word !== 'postmortem');
  return {
    href,
    title,
    titleMark,
    status: head.status,
    severity:
      report.kind === 'incident'
        ? site.words.componentStatus[head.status]
        : site.words.duringMaintenance,
    label,
    when,
    ...(duration !== undefined && { duration }),
    affected: site.time.list(affected.map(({ name }) => name)),
    lastWord: toPlainText(last?.body ?? report.introduction, lastWordLength),
    lastWordMark: markLanguage(last ? last.language : report.textLanguage, site),
  };
}
