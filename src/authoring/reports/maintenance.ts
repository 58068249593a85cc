import type { Facts } from '../../model/reports/facts.ts';
import type { Instant } from '../../model/time/instant.ts';
import {
  isEnd,
  maintenanceStatusAt,
  workInterval,
  type Maintenance,
  type MaintenanceUpdate,
} from '../../model/reports/maintenance.ts';
import type { Repeat } from '../../model/reports/repeat-rule.ts';
import type { Page } from '../../model/page/page.ts';
import type { MaintenanceStatus } from '../../model/status.ts';
import { formatInstant } from '../../sources/text/instant-text.ts';
import { formatMaintenance, parseMaintenance } from '../../sources/reports/maintenance-file.ts';
import { createPageContext } from '../../views/page-context.ts';
import {
  appendChecked,
  checkFacts,
  checkTrueEnd,
  type ReportFile,
  updatesParser,
} from '../append-update.ts';
import type { Edit } from '../edit.ts';
import type { AuthoringContext } from './incident.ts';
import { Refusal } from '../refusal.ts';
import { checkWindowOf, draftMove, type RepeatedWindow } from './repeated-window.ts';
import { newReportId } from './report-id.ts';
import { setKeys } from './report-text.ts';

export interface NewMaintenance {
  readonly id?: string;
  readonly title: string;
  readonly scheduledFor: Instant;
  readonly scheduledUntil: Instant;
  readonly facts: Facts;
  /** Markdown; stands above the timeline. */
  readonly message: string;
  readonly issue?: number;
  readonly key?: string;
  readonly repeat?: Repeat;
}

/** @throws Refusal when it cannot be written as asked. */
export function draftMaintenance(request: NewMaintenance, { page, taken }: AuthoringContext): Edit {
  const { title, scheduledFor, scheduledUntil, facts, message, issue, key, repeat } = request;
  checkWindow(scheduledFor, scheduledUntil);
  checkFacts(request);
  checkTrueEnd({ status: 'scheduled', postedAt: scheduledFor, facts });
  const id = newReportId(request.id, { title, at: scheduledFor, timeZone: page.timeZone }, taken);
  const maintenance: Maintenance = {
    kind: 'maintenance',
    id,
    title,
    facts,
    scheduledFor,
    scheduledUntil,
    introduction: message,
    updates: [],
    upstream: [],
    ...(issue !== undefined && { issue }),
    ...(key !== undefined && { key }),
    ...(repeat && { repeat }),
  };
  const after = formatMaintenance(maintenance);
  // A text that leaves a code block open would swallow the first heading that is appended later.
  const probe: MaintenanceUpdate = { status: 'scheduled', postedAt: 0, facts: {}, body: '' };
  appendChecked(
    { report: maintenance, text: after },
    probe,
    updatesParser(parseMaintenance, id, page),
  );
  return { kind: 'maintenance', id, before: undefined, after };
}

export interface MaintenanceUpdateRequest {
  /** Without one the status stays. */
  readonly status?: MaintenanceStatus;
  readonly postedAt: Instant;
  readonly message: string;
  readonly facts: Facts;
}

/** A maintenance with its file, or a window of repeating work with the file of the series. */
export type MaintenanceFile = ReportFile<Maintenance> & Partial<Pick<RepeatedWindow, 'series'>>;

/** @throws Refusal when it cannot be written as asked. */
export function draftMaintenanceUpdate(
  { report, series = report, text }: MaintenanceFile,
  request: MaintenanceUpdateRequest,
  page: Page,
): Edit {
  const current = maintenanceStatusAt(report, request.postedAt);
  // Only a person ends work. An update without a status that is posted after the window says that the work goes on.
  const status = request.status ?? (isEnd(current) ? 'in_progress' : current);
  checkNotEnded(report);
  const { startAt = report.scheduledFor } = workInterval(report) ?? {};
  if ((request.facts.endedAt ?? startAt) < startAt) {
    throw new Refusal(`It cannot end before it began (${formatInstant(startAt)}).`);
  }
  if (status === report.updates.at(-1)?.status && request.message.trim() === '') {
    throw new Refusal(`It is ${status.replace('_', ' ')} already; say something new (--message).`);
  }
  const update = {
    status,
    postedAt: request.postedAt,
    facts: request.facts,
    body: request.message,
  };
  const after = appendChecked(
    { report: series, text },
    update,
    updatesParser(parseMaintenance, series.id, page),
  );
  checkWindowOf(update, report, series, page);
  return { kind: 'maintenance', id: series.id, before: text, after };
}

export interface Reschedule {
  readonly scheduledFor?: Instant;
  /** Without one the window keeps its length. */
  readonly scheduledUntil?: Instant;
  readonly postedAt: Instant;
  readonly message: string;
}

/** Moves the window and says so. @throws Refusal when it cannot be moved as asked. */
export function draftReschedule(
  { report, series, text }: MaintenanceFile,
  request: Reschedule,
  page: Page,
): Edit {
  checkNotEnded(report);
  const scheduledFor = request.scheduledFor ?? report.scheduledFor;
  const lengthMs = report.scheduledUntil - report.scheduledFor;
  const scheduledUntil = request.scheduledUntil ?? scheduledFor + lengthMs;
  if (scheduledFor === report.scheduledFor && scheduledUntil === report.scheduledUntil) {
    throw new Refusal('That is the window it has already; give --from or --until.');
  }
  checkWindow(scheduledFor, scheduledUntil);
  // Postponed work is not under way any more, whatever was posted before.
  const isPutOff = scheduledFor > request.postedAt;
  const said = isPutOff ? 'scheduled' : (report.updates.at(-1)?.status ?? 'scheduled');
  const { messages, time } = createPageContext(page);
  const body =
    request.message.trim() ||
    messages.published.moved(
      time.range(report.scheduledFor, report.scheduledUntil),
      time.range(scheduledFor, scheduledUntil),
    );
  const update = { status: said, postedAt: request.postedAt, facts: {}, body };
  if (series) {
    const isWorded = request.message.trim() !== '';
    return draftMove(
      { report, series, text },
      { scheduledFor, scheduledUntil },
      { update, isWorded },
      page,
    );
  }
  const moved = setKeys(text, {
    scheduled_for: formatInstant(scheduledFor),
    scheduled_until: formatInstant(scheduledUntil),
  });
  const after = appendChecked(
    { report, text: moved },
    update,
    updatesParser(parseMaintenance, report.id, page),
  );
  return { kind: 'maintenance', id: report.id, before: text, after };
}

function checkNotEnded({ updates }: Maintenance): void {
  const ended = updates.find(({ status }) => isEnd(status));
  if (ended) {
    throw new Refusal(
      `It was ${ended.status} at ${formatInstant(ended.postedAt)}; plan a new one.`,
    );
  }
}

function checkWindow(from: Instant, until: Instant): void {
  if (until <= from) {
    throw new Refusal(
      `The window would end at ${formatInstant(until)}, before or when it begins at ${formatInstant(from)}.`,
    );
  }
}
