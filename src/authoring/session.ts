import type { Content, ReportKind } from '../model/content.ts';
import { filedMaintenances } from '../model/reports/occurrences.ts';
import type { StatusPage } from '../model/status-page.ts';
import type { Instant } from '../model/time/instant.ts';
import type { Template } from '../sources/templates/template-file.ts';
import type { PageContext } from '../views/page-context.ts';

/** What every authoring command starts from: the content, read once. */
export interface AuthoringSession {
  readonly folder: string;
  readonly now: Instant;
  readonly content: Content;
  readonly status: StatusPage;
  readonly site: PageContext;
  readonly templates: readonly Template[];
  /** How each time was understood, to be shown before anything is written. */
  readonly echoes: string[];
}

/** Ids that a new report of this kind must not take. */
export function takenIds(
  { content }: Pick<AuthoringSession, 'content'>,
  kind: ReportKind,
): Set<string> {
  const reports = {
    incident: content.incidents,
    maintenance: filedMaintenances(content),
    announcement: content.announcements,
  };
  const unreadable = content.unreadable
    .filter((report) => report.kind === kind)
    .map(({ file }) => file.replace(/^.*\//, '').replace(/\.md$/, ''));
  return new Set([...reports[kind].map(({ id }) => id), ...unreadable]);
}
