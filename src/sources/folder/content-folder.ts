import { lstatSync } from 'node:fs';
import path from 'node:path';

import type { UnreadableReport } from '../../model/content.ts';
import { isWarning, type Problem } from '../../model/problem.ts';
import { isFileName, toFileName } from '../text/file-name.ts';
import { ProblemList } from '../problem-list.ts';
import { entriesOf, filesBelow, hasReportText, roughTextOf, type Entry } from './folder-entries.ts';
import { backup, isDraft, isHidden, mayBeReport, originalOf } from './file-names.ts';

const top = { line: 1, column: 1 } as const;

/** What a report may end in when a system or an editor has added to it: `x.md.txt`. */
const endings = /(?:\.(?:md|markdown|mdown|mkdn?|mdx|txt|html?|ya?ml|json|log)\s*)+$/i;

/** `x (1).md`, `x copy.md`, `Copy of x.md`: names that systems give to copies. */
const copy = /^(?:copy of )?(.+?)(?:[ _-]*\(\d+\)|[ _-]copy(?:[ _-]?\d+)?| - copy)?\.md$/i;

/** The names that tools and people give to copies, and that reports may have as well. */
const twin =
  /^(.+?)[-_.](?:copy|bak|backup|old|orig|conflict|sync-conflict-[\w-]+|local|remote|base)(?:[-_.]?\d+)*\.md$/i;

/**
 * The reports of one folder, sorted by name. A file that does not belong there is a problem, never skipped without a
 * word; one that may still be a report is read, or counts as unreadable.
 */
export function listReports(
  folder: string,
  kind: UnreadableReport['kind'],
  problems: Problem[],
  unreadable: UnreadableReport[],
): { file: string; id: string }[] {
  const entries = isFolder(folder) ? entriesOf(folder) : [];
  const isGood = (entry: Entry) =>
    entry.kind === 'file' && isReportName(entry.name) && twinOf(entry, entries) === undefined;
  const ids = new Set(entries.filter(isGood).map(({ name }) => path.parse(name).name));
  return entries.flatMap((entry) => {
    const { name, path: file } = entry;
    if (isGood(entry)) return [{ file, id: path.parse(name).name }];
    const list = problemsOf(entry, ids, twinOf(entry, entries));
    if (!list) return [];
    problems.push(...list.problems);
    if (list.problems.every(isWarning)) return [];
    const named = list.problems.flatMap((each) => (each.code === 'file-name' ? each.args : []))[0];
    const id = named && path.parse(named.suggestion).name;
    if (id !== undefined && !ids.has(id)) {
      ids.add(id);
      return [{ file, id }];
    }
    // An announcement is never open, but a misplaced incident may be among them.
    const isTrouble = kind !== 'announcement' || (entry.kind === 'folder' && hasReports(file));
    const mayBeOpen = isTrouble || entry.kind === 'link' || entry.kind === 'other';
    unreadable.push({
      file: list.file,
      kind: isTrouble && kind === 'announcement' ? 'incident' : kind,
      mayBeOpen,
    });
    return [];
  });
}

/** The report with the same title that `x.bak.md`, `x-copy.md` or `x.sync-conflict-….md` is a copy of. */
function twinOf(entry: Entry, entries: readonly Entry[]): string | undefined {
  const id = twin.exec(entry.name)?.[1];
  const original = entries.find(({ name }) => id !== undefined && name === `${id}.md`);
  const titleOf = (each: Entry) => /^title:.*$/m.exec(roughTextOf(each))?.[0];
  const title = original && titleOf(original);
  return title !== undefined && titleOf(entry) === title ? id : undefined;
}

/**
 * What is wrong with a file whose name is not that of a report; undefined when nothing is.
 * @param twin the report that it is a copy of
 */
function problemsOf(
  entry: Entry,
  ids: ReadonlySet<string>,
  twin: string | undefined,
): ProblemList | undefined {
  const { name, path: file, kind } = entry;
  const list = new ProblemList(displayPath(file));
  const stem = name.replace(backup, '').replace(/\.md$/, '');
  const { name: base, ext } = path.parse(name);
  const suggestion = `${toFileName(endings.test(ext) ? base.replace(endings, '') : name)}.md`;
  const original = twin ?? copy.exec(name)?.[1];
  if (isHidden(name)) {
    if (kind === 'folder' && hasReports(file))
      list.add('folder-unexpected', top, { into: path.basename(path.dirname(file)) });
    // Beside its report, such a file is a backup, a lock, or not saved yet.
    else if (!ids.has(originalOf(name)) && hasReportText(entry)) {
      list.add('file-name', top, {
        name,
        suggestion: `${toFileName(originalOf(name))}.md`,
        isBackup: true,
      });
    }
    return list.problems.length > 0 ? list : undefined;
  }
  if (kind === 'folder')
    list.add('folder-unexpected', top, { into: path.basename(path.dirname(file)) });
  else if (isDraft(name)) list.add('file-draft', top, { suggestion });
  else if (kind !== 'file') {
    list.add('file-not-plain', top, { what: kind });
  } else if (original !== undefined && ids.has(original)) {
    list.add('file-copy', top, { original: `${original}.md` });
  } else if (backup.test(name) && ids.has(stem)) {
    list.add('file-backup', top, { original: `${stem}.md` });
  } else if (backup.test(name)) {
    list.add('file-name', top, { name, suggestion: `${toFileName(stem)}.md`, isBackup: true });
  } else if (mayBeReport(name) || hasReportText(entry))
    list.add('file-name', top, { name, suggestion });
  else list.add('file-unexpected', top, { suggestion });
  return list;
}

function hasReports(folder: string): boolean {
  return filesBelow(folder).some((entry) => hasReportText(entry) || entry.kind === 'folder');
}

function isReportName(name: string): boolean {
  const id = name.slice(0, -3);
  return name.endsWith('.md') && isFileName(id) && !endings.test(id);
}

/** Whether it is a folder, and not a link to one. */
function isFolder(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Whether something has that name, be it a link to nowhere. */
export function exists(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}

/** The path as a person in this folder would type it, with slashes on every system. */
export function displayPath(file: string): string {
  const relative = path.relative('', file);
  return (relative.startsWith('..') ? file : relative).split(path.sep).join('/');
}
