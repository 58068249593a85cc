import path from 'node:path';

import type { ReportKind, UnreadableReport } from '../../model/content.ts';
import type { Page } from '../../model/page/page.ts';
import { isWarning, type Problem } from '../../model/problem.ts';
import type { Announcement } from '../../model/reports/announcement.ts';
import { affectedComponentIds } from '../../model/reports/facts.ts';
import { isOpen, type Incident } from '../../model/reports/incident.ts';
import type { Maintenance } from '../../model/reports/maintenance.ts';
import type { AnyReport } from '../../model/reports/report-extent.ts';
import type { InLanguages, ReportTranslation } from '../../model/reports/translation.ts';
import type { Instant } from '../../model/time/instant.ts';
import type { ParsedReport } from '../reports/parsed-report.ts';
import type { KnownComponents } from '../page/known-components.ts';
import { ProblemList, type NamedAddress } from '../problem-list.ts';
import { checkPlaceholders } from '../templates/placeholder.ts';
import { listReports, displayPath } from './content-folder.ts';
import { digest, kept, needed, type ParseCache } from './parse-cache.ts';
import type { Parsers } from './parsers.ts';
import { readText } from './read-text.ts';
import { splitTranslations, type TranslationFile } from './translation-names.ts';
import { findUnexpectedFiles } from './unexpected-files.ts';

/** A picture and the file that names it. */
export interface PlacedPicture extends NamedAddress {
  readonly file: string;
}

/** What the parse cache keeps of a file. */
interface KeptFile<T> {
  readonly value: T;
  readonly pictures: readonly NamedAddress[];
}

type ReadReport = ParsedReport<Incident> | ParsedReport<Maintenance> | Announcement;

interface ReaderContext {
  readonly folder: string;
  /** Undefined when `page.yml` cannot be used: nothing can be said about components then. */
  readonly page: Page | undefined;
  readonly components: KnownComponents;
  readonly now: Instant;
  readonly cache: ParseCache | undefined;
  readonly parsers: Parsers | undefined;
}

type Parse<T> = (
  parsers: Parsers,
  ...file: readonly [id: string, text: string, components: KnownComponents, problems: ProblemList]
) => T | undefined;

/** Reads the reports of a content folder, and gathers what is wrong with them. */
export class ReportReader {
  readonly problems: Problem[] = [];
  readonly unreadable: UnreadableReport[] = [];
  /** The pictures that reports name. */
  readonly pictures: PlacedPicture[] = [];
  /** By the path of the report that they translate: `incident/x`. */
  readonly #translations = new Map<string, readonly TranslationFile[]>();
  readonly #context: ReaderContext;

  constructor(context: ReaderContext) {
    this.#context = context;
  }

  /** Warns of files that lie where nothing reads them, and keeps those that look like incidents. */
  readUnexpected(): void {
    const { folder } = this.#context;
    for (const { list, report } of findUnexpectedFiles(folder)) {
      this.problems.push(...list.problems);
      if (report === undefined) continue;
      this.#addUnreadable('incident', list, readText(report, new ProblemList(list.file)));
    }
  }

  /** All reports of a kind that can be read. */
  read<T extends ReadReport>(kind: ReportKind, parse: Parse<T>): T[] {
    const folder = path.join(this.#context.folder, `${kind}s`);
    const files = listReports(folder, kind, this.problems, this.unreadable);
    const { originals, translations } = splitTranslations(files);
    for (const [id, beside] of translations) this.#translations.set(`${kind}/${id}`, beside);
    return originals.flatMap(({ file, id }) => this.#readFile(kind, id, file, parse) ?? []);
  }

  /** The report with what the files beside it say in other languages. */
  withTranslations<R extends AnyReport>(report: R): R {
    const files = this.#translations.get(`${report.kind}/${report.id}`);
    return files ? { ...report, translations: this.#readTranslations(report, files) } : report;
  }

  #readFile<T extends ReadReport>(
    kind: ReportKind,
    id: string,
    file: string,
    parse: Parse<T>,
  ): T | undefined {
    const { page, components, now, cache, parsers } = this.#context;
    const list = new ProblemList(displayPath(file), now, page?.timeZone);
    const text = readText(file, list);
    const key = cache && digest([kind, id, list.file, components.ids, page?.url, text]);
    const known = key && (cache.get(key) as KeptFile<T> | undefined);
    if (known) {
      this.#addPictures(known.pictures, list.file);
      return known.value;
    }
    const all = needed(parsers);
    all.warnOfLossesBelow(text, list);
    const value = text === undefined ? undefined : parse(all, id, text, components, list);
    if (value !== undefined) all.warnOfDeadLinks(instantsOf(value), page?.url, list);
    if (text !== undefined) checkPlaceholders(text, list);
    const { pictures } = list;
    this.#addPictures(pictures, list.file);
    const found = page
      ? list.problems
      : list.problems.filter(({ code }) => code !== 'unknown-component');
    this.problems.push(...found);
    if (key !== undefined && value !== undefined && list.problems.length === 0) {
      cache?.set(key, { value, pictures } satisfies KeptFile<T>);
    }
    if (value !== undefined && found.every(isWarning)) return value;
    this.#addUnreadable(kind, list, text);
    return undefined;
  }

  /**
   * A translation that cannot be read is a problem and nothing more, as the report itself is there; but what goes on in
   * another language is not over.
   */
  #readTranslations(
    report: AnyReport,
    files: readonly TranslationFile[],
  ): InLanguages<ReportTranslation> {
    const { page, components, cache, parsers } = this.#context;
    const { kind } = report;
    const original = {
      kind,
      file: `${report.id}.md`,
      instants: instantsOf(report),
      isOver: kind === 'incident' && !isOpen(report),
    };
    return Object.fromEntries(
      files.flatMap(({ file, language }) => {
        const list = new ProblemList(displayPath(file));
        const text = readText(file, list);
        const key = ['translation', original, list.file, components.ids, page?.url, text];
        const { translation, pictures } = kept(cache, key, list, () => {
          const all = needed(parsers);
          const value =
            text === undefined ? undefined : all.parseTranslation(original, text, components, list);
          all.warnOfLossesBelow(text, list);
          all.warnOfDeadLinks(original.instants, page?.url, list);
          return { translation: value, pictures: list.pictures };
        })!;
        this.#addPictures(pictures, list.file);
        this.problems.push(...list.problems);
        if (list.problems.some(({ code }) => code === 'translation-ahead')) {
          const componentIds = kind === 'incident' ? affectedComponentIds(report) : [];
          this.unreadable.push({ file: list.file, kind, mayBeOpen: true, componentIds });
        }
        return translation && list.problems.every(isWarning) ? [[language, translation]] : [];
      }),
    );
  }

  #addPictures(pictures: readonly NamedAddress[], file: string): void {
    this.pictures.push(...pictures.map((each) => ({ ...each, file })));
  }

  #addUnreadable(kind: ReportKind, list: ProblemList, text: string | undefined): void {
    const { components: directory, now, parsers } = this.#context;
    const { describeUnreadable } = needed(parsers);
    this.unreadable.push(describeUnreadable(kind, list, text, { directory, now }));
  }
}

function instantsOf(read: ReadReport | AnyReport): readonly Instant[] {
  const report = 'report' in read ? read.report : read;
  return report.kind === 'announcement' ? [] : report.updates.map(({ postedAt }) => postedAt);
}
