import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

import type { UnreadableReport } from '../../model/content.ts';
import { compareText } from '../../model/order.ts';
import { isWarning, type Problem } from '../../model/problem.ts';
import { isFileName, toFileName } from '../text/file-name.ts';
import { nearest } from '../text/nearest.ts';
import { ProblemList } from '../problem-list.ts';

const top = { line: 1, column: 1 } as const;

const folderNames = ['incidents', 'maintenances', 'announcements', 'templates'] as const;

/** What nothing reads because it stands outside the folders, or in one whose name is misspelt. */
export function findUnexpectedFiles(folder: string): Problem[] {
  return listFolder(folder).flatMap((entry) => {
    const { name } = entry;
    const isKnown = entry.isDirectory()
      ? (folderNames as readonly string[]).includes(name)
      : ['page.yml', 'rota.yml', 'README.md'].includes(name);
    if (isKnown) return [];
    const list = new ProblemList(shown(path.join(folder, name)));
    const suggestion = entry.isDirectory()
      ? (nearest(name, folderNames) ?? folderNames[0])
      : `${folderNames[0]}/${toFileName(path.parse(name).name)}.md`;
    list.add('file-unexpected', top, { suggestion });
    return list.problems;
  });
}

/** What people mean as a report, though its name does not end as it must. */
const reportName = /^[^.]+$|\.(md|markdown|mdown|mkdn?|mdx|txt)$/i;

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
    const suggestion = `${toFileName(ext === '' || reportName.test(entry.name) ? name : entry.name)}.md`;
    if (entry.isDirectory()) list.add('folder-unexpected', top, {});
    else if (reportName.test(entry.name)) {
      list.add('file-name', top, { name: entry.name, suggestion });
    } else list.add('file-unexpected', top, { suggestion });
    problems.push(...list.problems);
    if (list.problems.every(isWarning)) return [];
    const id = path.parse(suggestion).name;
    if (!entry.isDirectory() && !ids.has(id)) {
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
  if (!exists(folder)) return [];
  return (
    readdirSync(folder, { withFileTypes: true })
      // Editors and systems leave their own files about.
      .filter(({ name }) => !/^[._~]|~$/.test(name))
      .sort((a, b) => compareText(a.name, b.name))
  );
}

export function exists(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false }) !== undefined;
}

/** The path as a person in this folder would type it, with slashes on every system. */
export function shown(file: string): string {
  const relative = path.relative('', file);
  return (relative.startsWith('..') ? file : relative).split(path.sep).join('/');
}
