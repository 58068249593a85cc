import type { NothingToDo, Drafted } from '../../src/authoring/draft.ts';
import type { NewIncident } from '../../src/authoring/reports/incident.ts';
import {
  draftAnnouncementAgain,
  repeatIncidentDraft,
  draftMaintenanceAgain,
} from '../../src/authoring/reports/repeated-drafts.ts';
import {
  currentAnnouncementOf,
  currentMaintenanceOf,
  openIncidentOf,
} from '../../src/authoring/reports/reports-by-key.ts';
import type { NewMaintenance } from '../../src/authoring/reports/maintenance.ts';
import type { AuthoringSession } from '../../src/authoring/session.ts';
import type { Edit } from '../../src/authoring/edit.ts';
import type { ReportKind } from '../../src/model/content.ts';
import type { Announcement } from '../../src/model/reports/announcement.ts';
import type { Instant } from '../../src/model/time/instant.ts';
import { readReport } from '../disk/report-writer.ts';

/** The update that `new --key` writes when an incident with the key is open; undefined otherwise. */
export function draftIncidentByKey(
  { folder, status, content }: AuthoringSession,
  request: NewIncident,
  flags: { readonly status?: string | undefined },
): Drafted | NothingToDo | undefined {
  const report = request.key === undefined ? undefined : openIncidentOf(request.key, status);
  if (!report) return undefined;
  const { status: wanted, ...rest } = request;
  // Only a status that the call names counts: every new report begins with "investigating".
  const said = flags.status === undefined ? rest : { ...rest, status: wanted };
  const file = { report, text: readReport(folder, 'incident', report.id) };
  return answer('incident', report, repeatIncidentDraft(file, said, content.page));
}

/** The same for a maintenance that is not over. */
export function draftMaintenanceByKey(
  { folder, status, content }: AuthoringSession,
  request: NewMaintenance & { readonly postedAt: Instant },
): Drafted | NothingToDo | undefined {
  const report = request.key === undefined ? undefined : currentMaintenanceOf(request.key, status);
  if (!report) return undefined;
  // A person wrote the rule of repeating work: a repeated call adds no window to it.
  if (report.occurrence) return answer('maintenance', report, undefined);
  const file = { report, text: readReport(folder, 'maintenance', report.id) };
  return answer('maintenance', report, draftMaintenanceAgain(file, request, content.page));
}

/** The same for an announcement that is shown now or later. */
export function draftAnnouncementByKey(
  { folder, status }: AuthoringSession,
  key: string,
  wanted: Parameters<typeof draftAnnouncementAgain>[1],
): Drafted | NothingToDo | undefined {
  const report: Announcement | undefined = currentAnnouncementOf(key, status);
  if (!report) return undefined;
  const file = { report, text: readReport(folder, 'announcement', report.id) };
  return answer('announcement', report, draftAnnouncementAgain(file, wanted));
}

function answer(
  kind: ReportKind,
  { id, title }: { readonly id: string; readonly title: string },
  edit: Edit | undefined,
): Drafted | NothingToDo {
  if (edit) return { edit, subject: `Update ${kind}: ${title}` };
  return { kind, id, reason: `Nothing is new: ${id} says all of it already.` };
}
