import type { Incident } from '../../model/reports/incident.ts';
import type { AnyReport } from '../../model/reports/report-extent.ts';
import { isOverrunAt, type Maintenance } from '../../model/reports/maintenance.ts';
import { memoize } from '../../model/memoize.ts';
import type { ComponentStatus } from '../../model/status.ts';
import type { StatusPage } from '../../model/status-page.ts';
import { isFinalAt } from '../../model/reports/final-report.ts';
import { componentIndex } from '../components/component-index.ts';
import { markLanguage, type LanguageMark } from '../text/language-mark.ts';
import { toPlainText } from '../text/plain-text.ts';
import { toTitleHtml } from '../text/title.ts';
import { toReportHead, type ComponentIndex } from './report-head.ts';
import { announcementPath, type Site } from '../site.ts';
import { toTimedSegments, type TimedSegments } from '../time/timed-segments.ts';
import type { TimeView } from '../time/time-format.ts';

/** A text, a text that changes when a window opens or closes, or a time that the script shows in the visitor's zone. */
export type Fact = string | TimedSegments<string> | TimeView;

/** A past event in one line or two. */
export interface ReportSummaryView {
  readonly href: string;
  readonly titleHtml: string;
  readonly titleMark: LanguageMark | undefined;
  /** Undefined for an announcement, which has no status. */
  readonly status?: ComponentStatus;
  /** How it ended, how bad it was, when, for how long, and what it affected, as far as known. */
  readonly facts: readonly Fact[];
  /** The latest update, shortened. */
  readonly lastUpdate: string;
  readonly lastUpdateMark: LanguageMark | undefined;
}

const lastUpdateLength = 240;

/** Remembered, because the home page, a month and each component need the same. */
const summaries = memoize((status: StatusPage) =>
  memoize((site: Site) =>
    memoize((event: AnyReport) => toSummary(event, status, site, (when) => when)),
  ),
);

export function summarise(event: AnyReport, status: StatusPage, site: Site): ReportSummaryView {
  return summaries(status)(site)(event);
}

/** @param formatWhen formats its time for the place where it is shown */
export function toSummary(
  event: AnyReport,
  status: StatusPage,
  site: Site,
  formatWhen: (when: TimeView) => Fact,
): ReportSummaryView {
  const { messages, time } = site;
  if (event.kind === 'announcement') {
    return {
      href: site.path(announcementPath(event, status.page.timeZone)),
      titleHtml: toTitleHtml(event.title),
      titleMark: markLanguage(event.titleLanguage, site, event.title),
      facts: [
        messages.announcement,
        formatWhen(time.dateTime(event.fromAt)),
        time.list(namesOf(event.components ?? [], componentIndex(status))),
      ].filter((fact) => fact !== ''),
      lastUpdate: toPlainText(event.body, lastUpdateLength),
      lastUpdateMark: markLanguage(event.textLanguage, site),
    };
  }
  const head = toReportHead(event, componentIndex(status), site, status.now);
  const last = event.updates.findLast(({ status: word }) => word !== 'postmortem');
  return {
    href: head.href,
    titleHtml: head.titleHtml,
    titleMark: head.titleMark,
    status: head.status,
    facts: [
      labelOf(event, head.label, status, site),
      event.kind === 'incident'
        ? messages.componentStatus[head.status]
        : messages.duringMaintenance,
      formatWhen(head.when),
      head.duration ?? '',
      time.list(head.affected.map(({ name }) => name)),
    ].filter((fact) => fact !== ''),
    lastUpdate: toPlainText(last?.body ?? event.introduction, lastUpdateLength),
    lastUpdateMark: markLanguage(last ? last.language : event.textLanguage, site),
  };
}

function namesOf(ids: readonly string[], index: ComponentIndex): string[] {
  return ids.map((id) => index.get(id)?.name ?? id);
}

/** The label of planned work changes with its window, even while the page is open, and says when the work overruns it. */
function labelOf(
  report: Incident | Maintenance,
  label: string,
  status: StatusPage,
  site: Site,
): string | TimedSegments<string> {
  if (report.kind === 'incident' || isFinalAt(report, status.now)) return label;
  const index = componentIndex(status);
  const labels = toTimedSegments(
    status.forecasts,
    ({ startAt }) =>
      toReportHead(report, index, site, startAt).label +
      (isOverrunAt(report, startAt) ? ` – ${site.messages.overrun}` : ''),
  );
  return labels.length === 1 ? labels[0].value : labels;
}
