import { assembleStatusPage, type StatusPage } from '../model/status-page.ts';
import { flattenComponents } from '../model/components/component.ts';
import type { Content } from '../model/content.ts';
import { filedMaintenances, withOccurrences } from '../model/reports/occurrences.ts';
import type { Instant } from '../model/time/instant.ts';
import { isWarning, sortProblems, type Problem } from '../model/problem.ts';
import { warnOfIncident, warnOfMaintenance } from '../sources/reports/warnings/report-warnings.ts';
import { parseAnnouncement } from '../sources/reports/announcement-file.ts';
import { KnownComponents } from '../sources/page/known-components.ts';
import { parseIncident } from '../sources/reports/incident-file.ts';
import { parseMaintenance } from '../sources/reports/maintenance-file.ts';
import { checkPlaceholders } from '../sources/templates/placeholder.ts';
import { ProblemList } from '../sources/problem-list.ts';
import { pathOf, type Edit } from './edit.ts';

/** The effect of an edit. */
export interface Preview {
  /** Every problem of the new file; with an error among them it must not be written. */
  readonly problems: readonly Problem[];
  /** The page as it would be; undefined when the new file has errors. */
  readonly page: StatusPage | undefined;
}

/** @param folder the content folder as a person would type it, for the places of problems */
export function previewEdit(
  edit: Edit,
  {
    content,
    folder,
    now,
  }: { readonly content: Content; readonly folder: string; readonly now: Instant },
): Preview {
  const list = new ProblemList(`${folder}/${pathOf(edit)}`);
  const changed = parseEdited(edit, content, list, now);
  checkPlaceholders(edit.after, list);
  const problems = sortProblems(list.problems);
  const isValid = changed !== undefined && problems.every(isWarning);
  return { problems, page: isValid ? assembleStatusPage(changed, now) : undefined };
}

function parseEdited(
  { kind, id, after }: Edit,
  content: Content,
  list: ProblemList,
  now: Instant,
): Content | undefined {
  const { page } = content;
  const directory = new KnownComponents(flattenComponents(page.components).map((each) => each.id));
  const path = pathOf({ kind, id });
  const unreadable = content.unreadable.filter(({ file }) => !file.endsWith(`/${path}`));
  switch (kind) {
    case 'incident': {
      const read = parseIncident(id, after, directory, list);
      if (!read) return undefined;
      list.problems.push(...warnOfIncident(read, page, now));
      return { ...content, unreadable, incidents: replaced(content.incidents, read.report) };
    }
    case 'maintenance': {
      const read = parseMaintenance(id, after, directory, list);
      if (!read) return undefined;
      list.problems.push(...warnOfMaintenance(read, page, now));
      return withOccurrences(
        {
          ...content,
          unreadable,
          maintenances: replaced(filedMaintenances(content), read.report),
        },
        now,
      );
    }
    case 'announcement': {
      const read = parseAnnouncement(id, after, directory, list);
      return (
        read && { ...content, unreadable, announcements: replaced(content.announcements, read) }
      );
    }
  }
}

function replaced<T extends { readonly id: string }>(list: readonly T[], one: T): T[] {
  return [...list.filter(({ id }) => id !== one.id), one];
}
