import { incidentRoles, type Facts, type Report } from '../../model/reports/facts.ts';
import { incidentStatus, type Incident } from '../../model/reports/incident.ts';
import type { Maintenance } from '../../model/reports/maintenance.ts';
import type { Announcement } from '../../model/reports/announcement.ts';
import type { IncidentStatus } from '../../model/status.ts';
import { toBody } from '../../sources/reports/update-sections.ts';
import { formatAnnouncement } from '../../sources/reports/announcement-file.ts';
import type { ReportFile } from '../append-update.ts';
import type { Edit } from '../edit.ts';
import { draftIncidentUpdate, type IncidentText } from './incident.ts';
import { draftMaintenanceUpdate, draftReschedule, type NewMaintenance } from './maintenance.ts';
import type { Page } from '../../model/page/page.ts';
import type { Instant } from '../../model/time/instant.ts';

/** What a program asks us to publish. */
export interface Said {
  readonly status?: string;
  readonly message: IncidentText['message'];
  readonly facts: Facts;
}

/**
 * Whether an update of the report already says all of it: the same text, components and facts. A repeated call then
 * changes nothing, whatever a person has posted since. Promised times are not compared: they move with the clock.
 */
export function isSaid({ facts, updates, introduction }: Report<string>, said: Said): boolean {
  const opening = { facts, body: introduction, status: undefined };
  const [first, ...others] = updates;
  const whole = first && { ...first, facts: { ...facts, ...first.facts } };
  return [opening, ...(whole ? [whole] : []), ...others].some((each) => {
    const { message } = said;
    const text = typeof message === 'string' ? message : message(each.facts.nextUpdateAt);
    return (
      toBody(text) === toBody(each.body) &&
      (said.status === undefined || said.status === each.status) &&
      holds(each.facts, said.facts)
    );
  });
}

function holds(facts: Facts, wanted: Facts): boolean {
  const texts = ['affected', 'workaround', ...incidentRoles] as const;
  return (
    texts.every((key) => wanted[key] === undefined || wanted[key] === facts[key]) &&
    (wanted.components ?? []).every(({ id, status }) =>
      facts.components?.some((each) => each.id === id && each.status === status),
    )
  );
}

/** Opening an incident that is already open: an update with what is new, or undefined when nothing is. */
export function repeatIncidentDraft(
  file: ReportFile<Incident>,
  request: Omit<IncidentText, 'status'> & { readonly status?: IncidentStatus },
  page: Page,
): Edit | undefined {
  const known = new Set(file.report.symptoms);
  const hasSymptoms = (request.symptoms ?? []).every((each) => known.has(each.trim()));
  if (hasSymptoms && isSaid(file.report, request)) return undefined;
  const status = request.status ?? incidentStatus(file.report);
  return draftIncidentUpdate(file, { ...request, status }, page);
}

/** The same for a maintenance; it moves when its window does. */
export function draftMaintenanceAgain(
  file: ReportFile<Maintenance>,
  request: NewMaintenance & { readonly postedAt: Instant },
  page: Page,
): Edit | undefined {
  const { report } = file;
  const { scheduledFor, scheduledUntil } = request;
  const isMoved = scheduledFor !== report.scheduledFor || scheduledUntil !== report.scheduledUntil;
  const isNew = !isSaid(report, request);
  if (isMoved) {
    const moved = { ...request, message: isNew ? request.message : '' };
    return draftReschedule(file, moved, page);
  }
  return isNew ? draftMaintenanceUpdate(file, request, page) : undefined;
}

/** The announcement changed as asked; undefined when it already says so. */
export function draftAnnouncementAgain(
  { report, text }: { readonly report: Announcement; readonly text: string },
  wanted: Partial<Pick<Announcement, 'title' | 'body' | 'fromAt' | 'untilAt' | 'pinned'>>,
): Edit | undefined {
  const next = { ...report, ...wanted };
  const isSame =
    next.title === report.title &&
    toBody(next.body) === toBody(report.body) &&
    next.fromAt === report.fromAt &&
    next.untilAt === report.untilAt &&
    next.pinned === report.pinned;
  if (isSame) return undefined;
  return { kind: 'announcement', id: report.id, before: text, after: formatAnnouncement(next) };
}
