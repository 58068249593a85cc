import type { Edit } from '../authoring/edit.ts';
import { draftIncident, draftIncidentUpdate } from '../authoring/reports/incident.ts';
import { promiseOf } from '../authoring/next-update.ts';
import type { Page } from '../model/page/page.ts';
import { isOpen, type Incident, type IncidentUpdate } from '../model/reports/incident.ts';
import { formatIncident } from '../sources/reports/incident-file.ts';
import type { AutomaticReportMessages } from '../views/messages/automatic-report-messages.ts';
import type { ExpectedReport, ExpectedUpdate } from './expected-report.ts';
import type { ReportWording } from './report-wording.ts';

/** What an edit of a report needs to know. */
export interface EditContext {
  readonly page: Page;
  /** Ids of incidents that exist. */
  readonly taken: ReadonlySet<string>;
  readonly key: string;
  readonly component: string;
  readonly wording: ReportWording;
  readonly messages: AutomaticReportMessages;
}

/** Whether nobody but this program has posted in a report that alerts opened, and nobody has called it off. */
export function isUntouched(
  { updates, falseAlarm }: Incident,
  messages: AutomaticReportMessages,
): boolean {
  const bodies = [messages.again, messages.monitoring, messages.resolved];
  return !falseAlarm && updates.slice(1).every(({ body }) => bodies.includes(body.trim()));
}

/** A new report with every update that is due. */
export function openReport(
  { startedAt }: Pick<ExpectedReport, 'startedAt'>,
  [first, ...others]: readonly [ExpectedUpdate, ...ExpectedUpdate[]],
  context: EditContext,
): Edit {
  const { page, taken, key, component, wording } = context;
  const request = {
    title: wording.title,
    status: first.status,
    postedAt: first.postedAt,
    startedAt,
    message: wording.opened,
    facts: { components: [{ id: component, status: wording.status }] },
    next: wording.promises ? ('policy' as const) : ('none' as const),
    upstream: [],
    key,
  };
  const opened = draftIncident(request, { page, taken });
  const report: Incident = {
    kind: 'incident',
    id: opened.id,
    title: request.title,
    facts: request.facts,
    startedAt,
    falseAlarm: false,
    introduction: '',
    updates: [{ status: first.status, postedAt: first.postedAt, facts: {}, body: '' }],
    upstream: [],
    key,
  };
  const after = appended({ report, text: opened.after }, others, context);
  return { ...opened, after };
}

/**
 * The edit that brings an untouched report into line with the alerts; undefined when it already is. Where the alerts no
 * longer tell its beginning, the beginning stays as it is.
 */
export function updateReport(
  report: Incident,
  text: string,
  expected: ExpectedReport,
  due: readonly ExpectedUpdate[],
  context: EditContext,
): Edit | undefined {
  const lastAt = report.updates.at(-1)?.postedAt ?? report.startedAt;
  const isPart = expected.startedAt > report.startedAt;
  const wanted = isPart ? [...report.updates, ...following(report, due, lastAt)] : due;
  const startedAt = Math.min(report.startedAt, expected.startedAt);
  const isSame = (update: IncidentUpdate, index: number) =>
    update.postedAt === wanted[index]?.postedAt && update.status === wanted[index].status;
  const { id, updates } = report;
  const isKept = startedAt === report.startedAt && updates.every(isSame);
  if (isKept && wanted.length === updates.length) return undefined;
  const after = isKept
    ? appended({ report, text }, wanted.slice(updates.length), context)
    : rewritten({ ...report, startedAt }, wanted, context);
  return after === text ? undefined : { kind: 'incident', id, before: text, after };
}

function following(
  report: Incident,
  due: readonly ExpectedUpdate[],
  lastAt: number,
): ExpectedUpdate[] {
  const later = due.filter(({ postedAt }) => postedAt > lastAt);
  // The incident is already being investigated.
  return isOpen(report) && later[0]?.status === 'investigating' ? later.slice(1) : later;
}

function appended(
  start: { readonly report: Incident; readonly text: string },
  updates: readonly Pick<IncidentUpdate, 'status' | 'postedAt'>[],
  { page, component, wording, messages }: EditContext,
): string {
  let { report, text } = start;
  for (const { status, postedAt } of updates) {
    const message = bodyOf(status, messages);
    const facts =
      status === 'investigating' ? { components: [{ id: component, status: wording.status }] } : {};
    const next = 'none' as const;
    text = draftIncidentUpdate(
      { report, text },
      { status, postedAt, message, facts, next },
      page,
    ).after;
    report = {
      ...report,
      updates: [...report.updates, { status, postedAt, facts, body: message }],
    };
  }
  return text;
}

/**
 * Rewrites a report because alerts that arrived late have changed it: updates that only tell times are written anew.
 */
function rewritten(
  report: Incident,
  wanted: readonly Pick<IncidentUpdate, 'status' | 'postedAt'>[],
  { page, component, wording, messages }: EditContext,
): string {
  const [first] = report.updates;
  const [{ status, postedAt }] = wanted as readonly [ExpectedUpdate];
  const silent: IncidentUpdate = { status, postedAt, facts: {}, body: '' };
  const untold = { ...report, updates: [] };
  const promise = promiseOf(untold, silent, wording.promises ? 'policy' : 'none', page.updates);
  const isAsWritten = first?.postedAt === postedAt;
  const opened: IncidentUpdate = isAsWritten
    ? first
    : { ...silent, facts: promise, body: wording.opened(promise.nextUpdateAt) };
  const others = wanted.slice(1).map((each): IncidentUpdate => ({
    status: each.status,
    postedAt: each.postedAt,
    facts:
      each.status === 'investigating'
        ? { components: [{ id: component, status: wording.status }] }
        : {},
    body: bodyOf(each.status, messages),
  }));
  return formatIncident({ ...report, updates: [opened, ...others] });
}

function bodyOf(status: IncidentUpdate['status'], messages: AutomaticReportMessages): string {
  if (status === 'resolved') return messages.resolved;
  return status === 'monitoring' ? messages.monitoring : messages.again;
}
