import path from 'node:path';

import { flattenComponents } from '../../model/components/component.ts';
import type { Content } from '../../model/content.ts';
import { sortProblems, type Problem } from '../../model/problem.ts';
import { withOccurrences } from '../../model/reports/occurrences.ts';
import type { Instant } from '../../model/time/instant.ts';
import { groupNames, idsByName } from '../page/ids-by-name.ts';
import { KnownComponents } from '../page/known-components.ts';
import type { ServedAt } from '../page/page-address.ts';
import { findSharedOldIds } from '../reports/warnings/old-id-conflicts.ts';
import { keyAt } from '../reports/parsed-report.ts';
import { warnOfIncident, warnOfMaintenance } from '../reports/warnings/report-warnings.ts';
import { findSharedIssues } from '../reports/warnings/shared-issues.ts';
import { displayPath } from './content-folder.ts';
import type { ParseCache } from './parse-cache.ts';
import type { Parsers } from './parsers.ts';
import { readPage } from './read-page.ts';
import { ReportReader, type PlacedPicture } from './report-reader.ts';
import { checkSyncRecord } from './sync-record.ts';

export interface ContentReading {
  /** Undefined when there is no page to show: `page.yml` is missing or wrong. */
  readonly content: Content | undefined;
  /** Every problem in every file, sorted. */
  readonly problems: readonly Problem[];
  /** The pictures in all texts. */
  readonly pictures: readonly PlacedPicture[];
}

export interface ContentOptions {
  /** For the warnings that depend on the time. */
  readonly now: Instant;
  /** The address of the page when `page.yml` has none. */
  readonly servedAt: ServedAt;
  /** Without one every file is parsed. */
  readonly cache?: ParseCache | undefined;
  /** The parsers for files that the cache does not know. Without them such a file is `NotKept`. */
  readonly parsers?: Parsers | undefined;
}

/**
 * Reads a content folder, all of it, whatever is wrong.
 * @throws when the folder itself cannot be listed.
 */
export function readFolder(
  folder: string,
  { now, servedAt, cache, parsers }: ContentOptions,
): ContentReading {
  const pageFile = path.join(folder, 'page.yml');
  const ofPage = { problems: [] as Problem[], pictures: [] as PlacedPicture[] };
  const page = readPage(pageFile, { now, servedAt, cache, parsers }, ofPage);
  const entries = page?.components ?? [];
  const components = new KnownComponents(
    flattenComponents(entries).map(({ id }) => id),
    idsByName(entries),
    groupNames(entries),
  );
  const reader = new ReportReader({ folder, page, components, now, cache, parsers });
  const { problems, unreadable, pictures } = reader;
  problems.push(...ofPage.problems);
  pictures.push(...ofPage.pictures);
  reader.readUnexpected();
  const incidents = reader.read('incident', (all, ...file) => all.parseIncident(...file));
  const maintenances = reader.read('maintenance', (all, ...file) => all.parseMaintenance(...file));
  const announcements = reader.read('announcement', (all, ...file) =>
    all.parseAnnouncement(...file),
  );
  const updated = [...incidents, ...maintenances];
  const claims = [
    ...updated.map((each) => ({ ...each, at: keyAt(each, 'was') })),
    ...announcements.map((report) => ({
      report,
      file: displayPath(path.join(folder, 'announcements', `${report.id}.md`)),
      at: { line: 1, column: 1 },
    })),
  ];
  problems.push(
    ...findSharedIssues(updated),
    ...findSharedOldIds(page, displayPath(pageFile), claims),
  );
  if (page) {
    for (const each of incidents) problems.push(...warnOfIncident(each, page, now));
    for (const each of maintenances) problems.push(...warnOfMaintenance(each, page, now));
  }
  const record = checkSyncRecord(folder, incidents, page, { now, cache, parsers });
  problems.push(...record.problems);
  unreadable.push(...record.unreadable);
  const content = page && {
    page,
    incidents: incidents.map(({ report }) => reader.withTranslations(report)),
    maintenances: maintenances.map(({ report }) => reader.withTranslations(report)),
    announcements: announcements.map((report) => reader.withTranslations(report)),
    unreadable: unreadable.map((each) => ({ ...each, file: publicPath(folder, each.file) })),
  };
  return {
    content: content && withOccurrences(content, now),
    problems: sortProblems(problems),
    pictures,
  };
}

/** A file as the page may name it, without the path of the content folder on this disk. */
function publicPath(folder: string, file: string): string {
  const below = path.relative(folder, file).split(path.sep);
  return [path.basename(path.resolve(folder)), ...below].join('/');
}
