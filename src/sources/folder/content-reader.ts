import path from 'node:path';
import { flattenComponents } from '../../model/components/component.ts';
import type { Content, UnreadableReport } from '../../model/content.ts';
import type { Announcement } from '../../model/reports/announcement.ts';
import { affectedComponentIds } from '../../model/reports/facts.ts';
import { isOpen, type Incident } from '../../model/reports/incident.ts';
import type { Instant } from '../../model/time/instant.ts';
import { withOccurrences } from '../../model/reports/occurrences.ts';
import type { Maintenance } from '../../model/reports/maintenance.ts';
import type { Page } from '../../model/page/page.ts';
import { isWarning, sortProblems, type Problem } from '../../model/problem.ts';
import type { InLanguages, ReportTranslation } from '../../model/reports/translation.ts';
import { warnOfIncident, warnOfMaintenance } from '../reports/report-warnings.ts';
import { idsByName } from '../page/ids-by-name.ts';
import { KnownComponents } from '../page/known-components.ts';
import type { ServedAt } from '../page/page-address.ts';
import { checkPlaceholders } from '../templates/placeholder.ts';
import { ProblemList } from '../problem-list.ts';
import { findSharedOldIds } from '../reports/old-id-claims.ts';
import { keyAt } from '../reports/read-report.ts';
import type { NamedPicture } from '../reports/text-losses.ts';
import { exists, listReports, shown } from './content-folder.ts';
import { readText } from './read-text.ts';
import { findStrays, isMisnamed } from './unexpected-files.ts';
import { syncStateName } from '../sync/state-name.ts';
import { splitTranslations, type TranslationFile } from './translation-names.ts';
import type { Parsers } from './parsers.ts';
import { digest, kept, needed, type ParseCache } from './parse-cache.ts';
import { findSharedIssues } from '../reports/shared-issues.ts';

export interface ContentReading {
  /** Undefined when there is no page to show: `page.yml` is missing or wrong. */
  readonly content: Content | undefined;
  /** Every problem in every file, sorted. */
  readonly problems: readonly Problem[];
  /** The pictures that reports name. */
  readonly pictures: readonly PlacedPicture[];
}

/** A picture and the file that names it. */
export interface PlacedPicture extends NamedPicture {
  readonly file: string;
}

/** What is remembered of a file. */
interface ReadFile<T> {
  readonly value: T;
  readonly pictures: readonly NamedPicture[];
}

export interface ContentOptions {
  /** For the warnings that depend on the time. */
  readonly now: Instant;
  /** Where the page is served when `page.yml` does not say. */
  readonly servedAt: ServedAt;
  /** Without one every file is parsed. */
  readonly cache?: ParseCache | undefined;
  /** What reads the files that the cache does not know. Without them such a file is `NotKept`. */
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
  const problems: Problem[] = [];
  const page = readPage(path.join(folder, 'page.yml'), { servedAt, cache, parsers }, problems);
  const entries = page?.components ?? [];
  const directory = new KnownComponents(
    flattenComponents(entries).map(({ id }) => id),
    idsByName(entries),
  );
  const unreadable: UnreadableReport[] = [];
  const pictures: PlacedPicture[] = [];
  const place: TranslationReading['place'] = (named, file) => {
    pictures.push(...named.map((each) => ({ ...each, file })));
  };
  for (const { list, report } of findStrays(folder)) {
    problems.push(...list.problems);
    if (report === undefined) continue;
    const text = readText(report, new ProblemList(list.file));
    unreadable.push(needed(parsers).describeUnreadable('incident', list, text, { directory, now }));
  }
  const beside = new Map<string, readonly TranslationFile[]>();
  const read = <T>(
    kind: UnreadableReport['kind'],
    parseAs: (
      parsers: Parsers,
      ...file: readonly [id: string, text: string, list: ProblemList]
    ) => T | undefined,
  ): T[] => {
    const listed = splitTranslations(
      listReports(path.join(folder, `${kind}s`), kind, problems, unreadable),
    );
    for (const [id, files] of listed.translations) beside.set(`${kind}/${id}`, files);
    return listed.originals.flatMap(({ file, id }) => {
      const list = new ProblemList(shown(file), now, page?.timeZone);
      const text = readText(file, list);
      const key = cache && digest([kind, id, list.file, directory.ids, text]);
      const known = key === undefined ? undefined : cache?.get(key);
      if (known !== undefined) {
        const file = known as ReadFile<T>;
        place(file.pictures, list.file);
        return [file.value];
      }
      const parse = needed(parsers);
      const named = parse.warnOfLossesBelow(text, list);
      place(named, list.file);
      const value = text === undefined ? undefined : parseAs(parse, id, text, list);
      if (text !== undefined) checkPlaceholders(text, list);
      // Without a page nothing can be said about components; its own problems come first.
      const found = page
        ? list.problems
        : list.problems.filter(({ code }) => code !== 'unknown-component');
      problems.push(...found);
      if (key !== undefined && value !== undefined && list.problems.length === 0) {
        cache?.set(key, { value, pictures: named } satisfies ReadFile<T>);
      }
      if (value !== undefined && found.every(isWarning)) return [value];
      unreadable.push(parse.describeUnreadable(kind, list, text, { directory, now }));
      return [];
    });
  };
  const translate = <R extends Incident | Maintenance | Announcement>(report: R): R => {
    const files = beside.get(`${report.kind}/${report.id}`);
    return files
      ? {
          ...report,
          translations: readTranslations(report, files, {
            ...{ directory, problems, unreadable, place, parsers },
          }),
        }
      : report;
  };
  const incidents = read('incident', ({ parseIncident }, id, text, list) =>
    parseIncident(id, text, directory, list),
  );
  const maintenances = read('maintenance', ({ parseMaintenance }, id, text, list) =>
    parseMaintenance(id, text, directory, list),
  );
  const announcements = read('announcement', ({ parseAnnouncement }, id, text, list) =>
    parseAnnouncement(id, text, directory, list),
  );
  problems.push(...findSharedIssues([...incidents, ...maintenances]));
  problems.push(
    ...findSharedOldIds(page, shown(path.join(folder, 'page.yml')), [
      ...[...incidents, ...maintenances].map((each) => ({ ...each, at: keyAt(each, 'was') })),
      ...announcements.map((report) => ({
        report,
        file: shown(path.join(folder, 'announcements', `${report.id}.md`)),
        at: { line: 1, column: 1 },
      })),
    ]),
  );
  if (page) {
    for (const each of incidents) problems.push(...warnOfIncident(each, page, now));
    for (const each of maintenances) problems.push(...warnOfMaintenance(each, page, now));
  }
  if (exists(path.join(folder, syncStateName))) {
    const record = needed(parsers).checkSyncRecord(folder, incidents, now);
    problems.push(...record.problems);
    unreadable.push(...record.unreadable);
  }
  const content =
    page &&
    withOccurrences(
      {
        page,
        incidents: incidents.map(({ report }) => translate(report)),
        maintenances: maintenances.map(({ report }) => translate(report)),
        announcements: announcements.map(translate),
        unreadable,
      },
      now,
    );
  return { content, problems: sortProblems(problems), pictures };
}

interface TranslationReading {
  readonly parsers: Parsers | undefined;
  readonly directory: KnownComponents;
  readonly problems: Problem[];
  readonly unreadable: UnreadableReport[];
  readonly place: (pictures: readonly NamedPicture[], file: string) => void;
}

/**
 * What the files beside a report say in other languages. One that cannot be read is a problem and nothing more, as the
 * report itself is there; but what goes on in another language is not over.
 */
function readTranslations(
  report: Incident | Maintenance | Announcement,
  files: readonly TranslationFile[],
  { directory, problems, unreadable, place, parsers }: TranslationReading,
): InLanguages<ReportTranslation> {
  const { parseTranslation, warnOfLossesBelow } = needed(parsers);
  const original = {
    kind: report.kind,
    file: `${report.id}.md`,
    instants: report.kind === 'announcement' ? [] : report.updates.map(({ postedAt }) => postedAt),
    isOver: report.kind === 'incident' && !isOpen(report),
  };
  return Object.fromEntries(
    files.flatMap(({ file, language }) => {
      const list = new ProblemList(shown(file));
      const text = readText(file, list);
      const translation =
        text === undefined ? undefined : parseTranslation(original, text, directory, list);
      place(warnOfLossesBelow(text, list), list.file);
      problems.push(...list.problems);
      if (list.problems.some(({ code }) => code === 'translation-ahead')) {
        const componentIds = report.kind === 'incident' ? affectedComponentIds(report) : [];
        unreadable.push({ file: list.file, kind: report.kind, mayBeOpen: true, componentIds });
      }
      return translation && list.problems.every(isWarning) ? [[language, translation]] : [];
    }),
  );
}

/** Reads `page.yml` alone; undefined when it cannot be used, then `problems` has why. */
export function readPage(
  file: string,
  { servedAt, cache, parsers }: Omit<ContentOptions, 'now'>,
  problems: Problem[],
): Page | undefined {
  const list = new ProblemList(shown(file));
  if (!exists(file) && isMisnamed(path.dirname(file), 'page.yml')) return undefined;
  if (!exists(file)) list.add('page-missing', { line: 1, column: 1 }, {});
  const text = list.problems.length > 0 ? undefined : readText(file, list);
  const page =
    text === undefined
      ? undefined
      : kept(cache, ['page', servedAt, text], list, () =>
          needed(parsers).parsePage(text, servedAt, list),
        );
  problems.push(...list.problems);
  return list.problems.every(isWarning) ? page : undefined;
}
