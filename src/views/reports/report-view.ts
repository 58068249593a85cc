import { updatesAt, type Report, type Update } from '../../model/reports/facts.ts';
import type { Incident } from '../../model/reports/incident.ts';
import { isOverAt, isOverrunAt, type Maintenance } from '../../model/reports/maintenance.ts';
import { dayOf, type Day } from '../../model/time/day.ts';
import { isFinalAt } from '../../model/reports/final-report.ts';
import { markLanguage, type LanguageMark } from '../text/language-mark.ts';
import type { StatusPage } from '../../model/status-page.ts';
import { componentIndex } from '../components/component-index.ts';
import { toReportHead, type ComponentIndex, type ReportHead } from './report-head.ts';
import { reportPath, type Site } from '../site.ts';
import { toTimedSegments, type TimedSegments } from '../time/timed-segments.ts';
import type { TimeView } from '../time/time-format.ts';
import { closedFacts, currentFacts, toFacts, type FactView } from './fact-views.ts';
import { updateAnchors } from '../../model/reports/update-anchors.ts';

export interface UpdateView {
  readonly anchor: string;
  /** Its day, for the newest update of each day, if the updates are of several days. */
  readonly day?: string;
  readonly status: string;
  readonly label: string;
  readonly time: TimeView;
  readonly html: string;
  readonly mark: LanguageMark | undefined;
  /** What this update changed. */
  readonly facts: readonly FactView[];
}

/** The parts of a report that change with time alone. */
export type ReportState = Pick<
  ReportHead,
  'label' | 'isOpen' | 'duration' | 'affected' | 'allAffected'
> & {
  readonly isOverrun: boolean;
};

/** A report with its whole text. */
export interface ReportView extends ReportHead {
  readonly states: TimedSegments<ReportState>;
  readonly facts: readonly FactView[];
  readonly notes: readonly string[];
  readonly upstream: Report<string>['upstream'];
  readonly introduction: string;
  readonly introductionMark: LanguageMark | undefined;
  /** The heading of the updates, with the time zone if they are of several days; none where nobody waits for any. */
  readonly updatesHeading: string | undefined;
  /** Newest first. */
  readonly updates: readonly UpdateView[];
  /** How many of them are shown unfolded. */
  readonly seenAtFirst: number;
  /** When the newest update was posted. */
  readonly updatedAt: TimeView | undefined;
}

/** Headings inside its texts start at `topHeading`, those inside its updates one below. */
export interface ReportOptions {
  readonly topHeading: number;
}

export function toIncidentView(
  incident: Incident,
  status: StatusPage,
  site: Site,
  { topHeading }: ReportOptions,
): ReportView {
  const { messages } = site;
  const { now } = status;
  const index = componentIndex(status);
  const head = toReportHead(incident, index, site, now);
  return {
    ...head,
    states: toTimedSegments(status.forecasts.slice(0, 1), () => toReportState(head, false)),
    facts: head.isOpen ? currentFacts(incident, site, now) : closedFacts(incident, site),
    notes: [
      ...(incident.falseAlarm ? [messages.falseAlarmExplained] : []),
      ...upstreamNote(incident, site),
    ],
    upstream: incident.upstream,
    introduction: site.html(incident.introduction, topHeading, reportPath(incident)),
    introductionMark: markLanguage(incident.textLanguage, site),
    ...toUpdates(incident, incident.updates, messages.incidentStatus, index, site, topHeading),
  };
}

export function toMaintenanceView(
  maintenance: Maintenance,
  status: StatusPage,
  site: Site,
  { topHeading }: ReportOptions,
): ReportView {
  const { messages } = site;
  const { now, forecasts } = status;
  const index = componentIndex(status);
  const isOver = isOverAt(maintenance, now);
  const updates = updatesAt(maintenance, now);
  const isFinal = isFinalAt(maintenance, now);
  return {
    ...toReportHead(maintenance, index, site, now),
    states: toTimedSegments(isFinal ? forecasts.slice(0, 1) : forecasts, ({ startAt }) =>
      toReportState(
        toReportHead(maintenance, index, site, startAt),
        isOverrunAt(maintenance, startAt),
      ),
    ),
    facts: isOver ? closedFacts(maintenance, site) : currentFacts(maintenance, site, now),
    notes: upstreamNote(maintenance, site),
    upstream: maintenance.upstream,
    introduction: site.html(maintenance.introduction, topHeading, reportPath(maintenance)),
    introductionMark: markLanguage(maintenance.textLanguage, site),
    ...toUpdates(maintenance, updates, messages.maintenanceStatus, index, site, topHeading),
    ...(isOver && updates.length === 0 && { updatesHeading: undefined }),
  };
}

function toReportState(
  { label, isOpen, duration, affected, allAffected }: ReportHead,
  isOverrun: boolean,
): ReportState {
  return {
    label,
    isOpen,
    ...(duration !== undefined && { duration }),
    affected,
    ...(allAffected && { allAffected }),
    isOverrun,
  };
}

/** With more updates than this, only the newest are shown at first. */
const mostUpdates = 10;
const newestUpdates = 5;

function toUpdates<Status extends string>(
  report: Report<Status> & Pick<Incident | Maintenance, 'kind'>,
  updates: readonly Update<Status>[],
  labels: Readonly<Record<Status, string>>,
  index: ComponentIndex,
  site: Site,
  topHeading: number,
): Pick<ReportView, 'updates' | 'updatesHeading' | 'seenAtFirst' | 'updatedAt'> {
  const { messages, time } = site;
  const anchors = updateAnchors(report);
  const ownPath = reportPath(report);
  const seenAtFirst = updates.length > mostUpdates ? newestUpdates : updates.length;
  const days = updates.map(({ postedAt }) => dayOf(postedAt, time.timeZone)).toReversed();
  const hasDays = new Set(days).size > 1;
  const views = updates
    .map((update, position): UpdateView => ({
      anchor: anchors[position] ?? '',
      status: update.status,
      label: labels[update.status],
      time: time.dateTime(update.postedAt),
      html: site.html(update.body, topHeading + 1, ownPath),
      mark: markLanguage(update.language, site),
      facts: toFacts(update, ownPath, index, site),
    }))
    .toReversed();
  return {
    updates: hasDays
      ? views.map((view, place) => withDay(view, days, place, seenAtFirst, site))
      : views,
    updatesHeading: hasDays ? `${messages.updates} (${time.timeZone})` : messages.updates,
    seenAtFirst,
    updatedAt: views[0]?.time,
  };
}

/** Adds the heading of its day; the first folded update repeats it. */
function withDay(
  view: UpdateView,
  days: readonly Day[],
  place: number,
  seenAtFirst: number,
  { time }: Site,
): UpdateView {
  const day = days[place]!;
  const at = Date.parse(view.time.iso);
  const isFirst = day !== days[place - 1] || place === seenAtFirst;
  return {
    ...view,
    time: time.windowOfDay(day, at, at),
    ...(isFirst && { day: time.shortDay(day) }),
  };
}

function upstreamNote({ upstream }: Report<string>, { messages, time }: Site): string[] {
  return upstream.length === 0
    ? []
    : [messages.upstreamCause(time.list(upstream.map(({ name }) => name)))];
}
