import path from 'node:path';

import { ProblemList } from '../problem-list.ts';
import { looksLikeTemplate } from '../reports/report-detection.ts';
import { toFileName } from '../text/file-name.ts';
import { fold, nearest } from '../text/nearest.ts';
import { displayPath } from './content-folder.ts';
import {
  entriesOf,
  filesBelow,
  hasOpenIncident,
  hasReportText,
  roughTextOf,
  type Entry,
} from './folder-entries.ts';
import { isDraft, isHidden, mayBeReport, originalOf } from './file-names.ts';
import { isUnfetched, leftOutOf } from './unfetched.ts';

const folderNames = ['incidents', 'maintenances', 'announcements', 'templates'] as const;
const fileNames = ['page.yml', 'rota.yml', 'probes.yml', 'alerts.yml', 'channels.yml'] as const;

/** A file or folder that nothing reads because of its place or its name. */
export interface UnexpectedFile {
  readonly list: ProblemList;
  /** The path, when it may be a report. */
  readonly report?: string;
}

/**
 * The files outside the folders that are read, or in one whose name is misspelt; and reports among the templates or in
 * the log. A name may show that a file is a report; if it shows the contrary, the text decides.
 */
export function findUnexpectedFiles(folder: string): UnexpectedFile[] {
  const [first, ...others] = leftOutOf(folder);
  const more = others.length === 0 ? '' : `, and ${others.length} others`;
  const file = path.join(folder, first ?? '');
  const reason = `a sparse checkout leaves it out${more}`;
  const leftOut = first === undefined ? [] : [{ list: unreadable(file, reason), report: file }];
  return [...leftOut, ...presentFiles(folder)];
}

function presentFiles(folder: string): UnexpectedFile[] {
  return entriesOf(folder).flatMap((entry): UnexpectedFile[] => {
    const { name, path: file, kind } = entry;
    if (kind === 'folder' && isUnfetched(file)) {
      return [{ list: unreadable(file, 'its submodule was not fetched'), report: file }];
    }
    if (kind === 'folder' && (name === 'templates' || name === 'log')) return reportsAmong(file);
    if ([...folderNames, 'log'].includes(name)) {
      return kind === 'folder' ? [] : [{ list: noFolder(file, kind), report: file }];
    }
    if (kind === 'folder') return unexpectedFilesIn(entry);
    if (fileNames.some((known) => known === name)) return [];
    const known = isHidden(name) ? undefined : (misnamed(name) ?? misnamedByText(entry, folder));
    if (known !== undefined) return [{ list: misnamedAs(known, entry, folder) }];
    const suggestion = `incidents/${nameOf(entry)}.md`;
    if (isReport(entry))
      return [{ list: listOf(file, 'file-misplaced', suggestion), report: file }];
    const isExpected = isHidden(name) || name === 'README.md';
    return isExpected ? [] : [{ list: listOf(file, 'file-unexpected', suggestion) }];
  });
}

/** A file that other tools would keep all reports in. */
const collection = /^(?:incidents?|outages?|maintenances?)\./i;

/** A file with a name that systems and editors use is a report only if its text is one. */
function isReport(entry: Entry): boolean {
  const isNamedSo = !isHidden(entry.name) && mayBeReport(entry.name);
  return isNamedSo || collection.test(entry.name) || hasReportText(entry);
}

function nameOf({ name }: Entry): string {
  return toFileName(isHidden(name) ? originalOf(name) : path.parse(name).name);
}

/** Whether the file of that name is there under a misspelt one. */
export function isMisnamed(folder: string, name: string): boolean {
  return findUnexpectedFiles(folder).some(({ list: { problems } }) =>
    problems.some(({ code, args }) => code === 'file-misnamed' && args.suggestion === name),
  );
}

/** `page.yml` for `page.yaml`, `Page.yml`, `page.yml.txt`, `page (1).yml`. */
function misnamed(name: string): string | undefined {
  const stem = fold(name)
    .replace(/\..*$/, '')
    .replace(/[\s_-]*(\(\d+\)|copy)$/, '');
  return /\.(ya?ml|json|txt)/i.test(name)
    ? fileNames.find((known) => known === `${stem}.yml` || known === `${stem}s.yml`)
    : undefined;
}

const textOfFile: Readonly<Record<string, RegExp>> = {
  'page.yml': /^name:[^]*^components:|^components:[^]*^name:/m,
  'rota.yml': /^people:/m,
  'probes.yml': /^probes:/m,
  'alerts.yml': /^routes:/m,
  'channels.yml': /^channels:/m,
};

/** `config.yml` for a file that is not there, if it has what that one would have. */
function misnamedByText(entry: Entry, folder: string): string | undefined {
  if (!/\.ya?ml$/i.test(entry.name)) return undefined;
  const text = roughTextOf(entry);
  const there = entriesOf(folder).map(({ name }) => name);
  return fileNames.find((known) => textOfFile[known]?.test(text) && !there.includes(known));
}

/** Beside the file with the right name, it is only a copy. */
function misnamedAs(known: string, entry: Entry, folder: string): ProblemList {
  if (entriesOf(folder).every(({ name }) => name !== known)) {
    return listOf(entry.path, 'file-misnamed', known);
  }
  const list = new ProblemList(displayPath(entry.path));
  list.add('file-copy', { line: 1, column: 1 }, { original: known });
  return list;
}

function unexpectedFilesIn(folder: Entry): UnexpectedFile[] {
  const meant = nearest(folder.name, folderNames) ?? 'incidents';
  const isForeign = isHidden(folder.name);
  const mayTell = isDraft(folder.name) ? hasOpenIncident : isForeign ? hasReportText : isReport;
  const reports = filesBelow(folder.path).filter((entry) => mayTell(entry));
  if (reports.length === 0 && isForeign) return [];
  if (reports.length === 0) return [{ list: listOf(folder.path, 'file-unexpected', meant) }];
  return reports.map((entry) => ({
    list: listOf(entry.path, 'file-misplaced', `${meant}/${nameOf(entry)}.md`),
    report: entry.path,
  }));
}

function reportsAmong(folder: string): UnexpectedFile[] {
  return filesBelow(folder)
    .filter((entry) => hasReportText(entry) && !looksLikeTemplate(roughTextOf(entry)))
    .map((entry) => ({
      list: listOf(entry.path, 'file-misplaced', `incidents/${nameOf(entry)}.md`),
      report: entry.path,
    }));
}

function noFolder(file: string, kind: Entry['kind']): ProblemList {
  if (kind !== 'link') return unreadable(file, 'it is not a folder');
  const list = new ProblemList(displayPath(file));
  list.add('file-not-plain', { line: 1, column: 1 }, { what: kind });
  return list;
}

function unreadable(file: string, reason: string): ProblemList {
  const list = new ProblemList(displayPath(file));
  list.add('file-unreadable', { line: 1, column: 1 }, { reason });
  return list;
}

function listOf(
  file: string,
  code: 'file-unexpected' | 'file-misplaced' | 'file-misnamed',
  suggestion: string,
): ProblemList {
  const list = new ProblemList(displayPath(file));
  list.add(code, { line: 1, column: 1 }, { suggestion });
  return list;
}
