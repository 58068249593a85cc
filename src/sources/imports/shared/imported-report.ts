import type { Announcement } from '../../../model/reports/announcement.ts';
import type { Incident } from '../../../model/reports/incident.ts';
import type { Maintenance } from '../../../model/reports/maintenance.ts';
import { isWarning } from '../../../model/problem.ts';
import { formatAnnouncement, parseAnnouncement } from '../../reports/announcement-file.ts';
import type { KnownComponents } from '../../page/known-components.ts';
import { formatIncident, parseIncident } from '../../reports/incident-file.ts';
import { formatMaintenance, parseMaintenance } from '../../reports/maintenance-file.ts';
import { withoutGaps } from '../../templates/placeholder.ts';
import { ProblemList } from '../../problem-list.ts';
import { maxFileBytes } from '../../folder/read-text.ts';
import type { ImportLine, PlannedFile } from '../import-plan.ts';
import { maxTitle, shorten } from './imported-text.ts';

export type ImportedReport = Incident | Maintenance | Announcement;

/** What became of one report of the other tool. */
export interface ImportedSource {
  /** The file or issue of the other tool, for the report of the import. */
  readonly source: string;
  /** The caveats. */
  readonly found: readonly string[];
  readonly report: ImportedReport | undefined;
  /** Why there is no report. */
  readonly reason: ImportLine['reason'];
}

/** Refuses, with the reason, a report that our own check would refuse. */
export function planReport(
  { source, found, report, reason }: ImportedSource,
  directory: KnownComponents,
): { file?: PlannedFile; line: ImportLine } {
  if (!report) return { line: { source, caveats: found, ...(reason !== undefined && { reason }) } };
  const path = `${report.kind}s/${report.id}.md`;
  const text = formatImported(report);
  const list = new ProblemList(source);
  const bytes = Buffer.byteLength(text);
  if (bytes > maxFileBytes) {
    list.add('file-too-large', { line: 1, column: 1 }, { bytes, limit: maxFileBytes });
  } else parseImported(report, text, directory, list);
  const errors = list.problems.filter((problem) => !isWarning(problem));
  return errors.length > 0
    ? { line: { source, caveats: found, reason: errors } }
    : { file: { path, text }, line: { source, target: path, caveats: found } };
}

function formatImported(moved: ImportedReport): string {
  const spaced = withoutGaps(moved);
  // Writing a gap as text makes it one character longer.
  const report = { ...spaced, title: shorten(spaced.title, maxTitle) };
  switch (report.kind) {
    case 'incident':
      return formatIncident(report);
    case 'maintenance':
      return formatMaintenance(report);
    case 'announcement':
      return formatAnnouncement(report);
  }
}

function parseImported(
  { kind, id }: ImportedReport,
  text: string,
  directory: KnownComponents,
  problems: ProblemList,
): void {
  if (kind === 'incident') parseIncident(id, text, directory, problems);
  else if (kind === 'maintenance') parseMaintenance(id, text, directory, problems);
  else parseAnnouncement(id, text, directory, problems);
}
