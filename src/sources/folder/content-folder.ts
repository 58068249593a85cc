import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

import type { UnreadableReport } from '../../model/content.ts';
import { compareText } from '../../model/order.ts';
import { isWarning, type Problem } from '../../model/problem.ts';
import { isFileName, toFileName } from '../text/file-name.ts';
import { ProblemList } from '../problem-list.ts';
import { backup, isShown, mayBeReport } from './strays.ts';

const top = { line: 1, column: 1 } as const;

/** `x (1).md`, `x copy.md`, `Copy of x.md`: what systems call a second one. */
const copy = /^(?:copy of )?(.+?)(?:[ _-]*\(\d+\)|[ _-]copy(?:[ _-]?\d+)?| - copy)?\.md$/i;

/**
 * The reports of one folder, sorted by name. What does not belong there is a problem, never silently left out; what may
 * be a report all the same is read, or unreadable.
 */
export function listReports(
  folder: string,
  kind: UnreadableReport['kind'],
  problems: Problem[],
  unreadable: UnreadableReport[],
): { file: string; id: string }[] {
  const entries = listFolder(folder);
  const good = entries.filter((each) => !each.isDirectory() && isReportName(each.name));
  const ids = new Set(good.map(({ name }) => path.parse(name).name));
  return entries.flatMap((entry) => {
    const file = path.join(folder, entry.name);
    const { name, ext } = path.parse(entry.name);
    if (!entry.isDirectory() && isReportName(entry.name)) return [{ file, id: name }];
    const list = new ProblemList(shown(file));
    const isReport = mayBeReport(entry.name);
    const original = copy.exec(entry.name)?.[1];
    const suggestion = `${toFileName(/^\.(md|markdown|mdown|mkdn?|mdx|txt)\s*$/i.test(ext) ? name : entry.name)}.md`;
    const stem = entry.name.replace(backup, '').replace(/\.md$/, '');
    if (entry.isDirectory()) list.add('folder-unexpected', top, {});
    else if (original !== undefined && ids.has(original)) {
      list.add('file-copy', top, { original: `${original}.md` });
    } else if (backup.test(entry.name) && ids.has(stem)) {
      list.add('file-backup', top, { original: `${stem}.md` });
    } else if (isReport || backup.test(entry.name)) {
      const isBackup = backup.test(entry.name);
      list.add('file-name', top, {
        name: entry.name,
        suggestion: isBackup ? `${toFileName(stem)}.md` : suggestion,
        ...(isBackup && { isBackup }),
      });
    } else list.add('file-unexpected', top, { suggestion });
    problems.push(...list.problems);
    if (list.problems.every(isWarning)) return [];
    const id = path.parse(suggestion).name;
    const isCopy = list.problems.some(({ code }) => code === 'file-copy');
    if (!entry.isDirectory() && !isCopy && !ids.has(id)) {
      ids.add(id);
      return [{ file, id }];
    }
    unreadable.push({ file: list.file, kind, mayBeOpen: kind !== 'announcement' });
    return [];
  });
}

function isReportName(name: string): boolean {
  return name.endsWith('.md') && isFileName(name.slice(0, -3));
}

/** Sorted by name; none when there is no such folder. */
function listFolder(folder: string) {
  if (!isFolder(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => isShown(name))
    .sort((a, b) => compareText(a.name, b.name));
}

export function isFolder(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() === true;
}

export function exists(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false }) !== undefined;
}

/** The path as a person in this folder would type it, with slashes on every system. */
export function shown(file: string): string {
  const relative = path.relative('', file);
  return (relative.startsWith('..') ? file : relative).split(path.sep).join('/');
}
