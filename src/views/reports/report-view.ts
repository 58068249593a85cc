import {
  factsAt,
  isOverdueAt,
  promisedUpdateAt,
  updatesAt,
  type Facts,
  type Report,
  type Update,
} from '../../model/reports/facts.ts';
import type { Incident } from '../../model/reports/incident.ts';
import type { Instant } from '../../model/time/instant.ts';
import { isOverAt, isOverrunAt, type Maintenance } from '../../model/reports/maintenance.ts';
import { isSettledAt } from '../../model/settled.ts';
import { markLanguage, type LanguageMark } from '../text/language-mark.ts';
import type { StatusPage } from '../../model/status-page.ts';
import { componentIndex } from '../components/component-index.ts';
import { toReportHead, type ComponentIndex, type ReportHead } from './report-head.ts';
import { reportPath, type Site } from '../site.ts';
import {
  segmentAttributes,
  toTimedSegments,
  type SegmentAttributes,
  type TimedSegments,
} from '../time/segments.ts';
import type { TimeView } from '../time/time-format.ts';
import { responseMessages } from '../messages/response-messages.ts';
import { updateAnchors } from './update-anchor.ts';

/** A labelled line; exactly one of the others is there. */
export interface FactView {
  readonly label: string;
  readonly html?: string;
  readonly text?: string;
  readonly time?: TimeView;
  /** When to say that it is overdue. */
  readonly overdue?: SegmentAttributes;
  readonly mark?: LanguageMark;
}

export interface UpdateView {
  readonly anchor: string;
  readonly status: string;
  readonly label: string;
  readonly time: TimeView;
  readonly html: string;
  readonly mark: LanguageMark | undefined;
  /** What this update changed. */
  readonly facts: readonly FactView[];
}

/** What the clock alone changes of a report. */
export type ReportState = Pick<
  ReportHead,
  'label' | 'isOpen' | 'duration' | 'affected' | 'allAffected'
> & {
  readonly isOverrun: boolean;
};

/** A report with all its words. */
export interface ReportView extends ReportHead {
  readonly states: TimedSegments<ReportState>;
  readonly facts: readonly FactView[];
  readonly notes: readonly string[];
  readonly upstream: Report<string>['upstream'];
  readonly introduction: string;
  readonly introductionMark: LanguageMark | undefined;
  /** Newest first. */
  readonly updates: readonly UpdateView[];
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
    updates: toUpdates(
      incident,
      incident.updates,
      messages.incidentStatus,
      index,
      site,
      topHeading,
    ),
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
  const isSettled = isSettledAt(maintenance, now);
  return {
    ...toReportHead(maintenance, index, site, now),
    states: toTimedSegments(isSettled ? forecasts.slice(0, 1) : forecasts, ({ startAt }) =>
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
    updates: toUpdates(maintenance, updates, messages.maintenanceStatus, index, site, topHeading),
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

function toUpdates<Status extends string>(
  report: Report<Status> & Pick<Incident | Maintenance, 'kind'>,
  updates: readonly Update<Status>[],
  labels: Readonly<Record<Status, string>>,
  index: ComponentIndex,
  site: Site,
  topHeading: number,
): UpdateView[] {
  const anchors = updateAnchors(report);
  const ownPath = reportPath(report);
  return updates
    .map((update, position): UpdateView => ({
      anchor: anchors[position] ?? '',
      status: update.status,
      label: labels[update.status],
      time: site.time.dateTime(update.postedAt),
      html: site.html(update.body, topHeading + 1, ownPath),
      mark: markLanguage(update.language, site),
      facts: toFacts(update, ownPath, index, site),
    }))
    .toReversed();
}

/** What an update changed, as lines. */
function toFacts(
  { facts, language }: Update<string>,
  ownPath: string,
  index: ComponentIndex,
  site: Site,
): FactView[] {
  const { messages, time } = site;
  const { components, nextUpdateAt, expectedFixAt } = facts;
  return [
    ...(components ?? []).map(({ id, status }) => ({
      label: index.get(id)?.name ?? id,
      text: messages.componentStatus[status],
    })),
    ...commonFacts(facts, language, ownPath, site),
    ...(expectedFixAt === undefined
      ? []
      : [{ label: messages.expectedFix, time: time.dateTime(expectedFixAt) }]),
    ...(nextUpdateAt === undefined
      ? []
      : [{ label: messages.nextUpdate, time: time.dateTime(nextUpdateAt) }]),
  ];
}

function currentFacts(report: Incident | Maintenance, site: Site, now: Instant): FactView[] {
  const { messages } = site;
  const facts = factsAt(report);
  const promised = promisedUpdateAt(report);
  return [
    ...commonFacts(facts, report.textLanguage, reportPath(report), site),
    ...coordinatorFact(facts, site),
    ...(facts.expectedFixAt === undefined
      ? []
      : [dueFact(messages.expectedFix, facts.expectedFixAt, site, now)]),
    ...(promised === undefined ? [] : [dueFact(messages.nextUpdate, promised, site, now)]),
  ];
}

/** Something promised for an instant: the script counts to it and says when it has passed. */
function dueFact(label: string, at: Instant, { time }: Site, now: Instant): FactView {
  return {
    label,
    time: time.dateTime(at),
    overdue: segmentAttributes(at, undefined, isOverdueAt(at, now)),
  };
}

/** A person's name is shown only where the page says that it may be. */
function coordinatorFact({ coordinator }: Facts, { page, messages }: Site): FactView[] {
  return coordinator === undefined || !page.showsNames
    ? []
    : [{ label: responseMessages(messages.language).coordinator, text: coordinator }];
}

function closedFacts(report: Incident | Maintenance, site: Site): FactView[] {
  const { affected } = factsAt(report);
  const facts = affected === undefined ? {} : { affected };
  return commonFacts(facts, report.textLanguage, reportPath(report), site);
}

function commonFacts(
  { affected, workaround }: Facts,
  language: string | undefined,
  ownPath: string,
  site: Site,
): FactView[] {
  const { messages, html } = site;
  const mark = markLanguage(language, site);
  const marked = (fact: FactView): FactView => (mark ? { ...fact, mark } : fact);
  return [
    ...(affected === undefined
      ? []
      : [marked({ label: messages.whoIsAffected, html: html(affected, 4, ownPath) })]),
    ...(workaround === undefined
      ? []
      : [marked({ label: messages.workaround, html: html(workaround, 4, ownPath) })]),
  ];
}

function upstreamNote({ upstream }: Report<string>, { messages, time }: Site): string[] {
  return upstream.length === 0
    ? []
    : [messages.upstreamCause(time.list(upstream.map(({ name }) => name)))];
}
