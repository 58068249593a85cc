import { lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { compareText } from '../../model/order.ts';
import { toFileName } from '../text/file-name.ts';
import { fold, nearest } from '../text/nearest.ts';
import { ProblemList } from '../problem-list.ts';
import { isFolder, shown } from './content-folder.ts';

const folderNames = ['incidents', 'maintenances', 'announcements', 'templates'] as const;
const fileNames = ['page.yml', 'rota.yml', 'probes.yml', 'alerts.yml', 'channels.yml'] as const;

/** What certainly is no report: pictures, data, code. Anything else may be one. */
const otherFile =
  /\.(png|jpe?g|gif|svg|webp|avif|ico|pdf|json|ya?ml|toml|csv|zip|t?gz|mp4|webm|log|html?|css|js|ts|py|sh)$/i;
/** Copies that editors leave beside a file. */
export const backup = /(\.(bak|backup|orig|old|save|sav|swp|swo|tmp))$/i;

export function mayBeReport(name: string): boolean {
  return !otherFile.test(name) && !backup.test(name) && name !== 'README.md';
}

/** How deep folders are searched that should not be there. */
const maxDepth = 4;

/** Something that nothing reads because of where it stands, or how it is called. */
export interface Stray {
  readonly list: ProblemList;
  /** Its path, if it may be a report. */
  readonly report?: string;
}

/** What stands outside the folders that are read, or in one whose name is misspelt. */
export function findStrays(folder: string): Stray[] {
  return entriesOf(folder).flatMap((name): Stray[] => {
    const file = path.join(folder, name);
    const isKnownFolder = (folderNames as readonly string[]).includes(name);
    if (isFolder(file)) return isKnownFolder ? [] : straysIn(folder, name);
    if (isKnownFolder) return [{ list: listOf(file, 'file-unreadable'), report: file }];
    if ((fileNames as readonly string[]).includes(name) || name === 'README.md') return [];
    const known = misnamed(name);
    if (known !== undefined) return [{ list: listOf(file, 'file-misnamed', known) }];
    const suggestion = `incidents/${toFileName(path.parse(name).name)}.md`;
    return mayBeReport(name)
      ? [{ list: listOf(file, 'file-misplaced', suggestion), report: file }]
      : [{ list: listOf(file, 'file-unexpected', suggestion) }];
  });
}

/** `page.yml` for `page.yaml`, `Page.yml`, `page.yml.txt`. */
function misnamed(name: string): string | undefined {
  const [stem = ''] = fold(name).split('.');
  return /\.(ya?ml|json|txt)/i.test(name)
    ? fileNames.find((known) => known === `${stem}.yml`)
    : undefined;
}

function straysIn(folder: string, name: string): Stray[] {
  const meant = nearest(name, folderNames) ?? 'incidents';
  const reports = filesBelow(path.join(folder, name), maxDepth).filter((file) =>
    mayBeReport(path.basename(file)),
  );
  if (reports.length === 0) {
    return [{ list: listOf(path.join(folder, name), 'file-unexpected', meant) }];
  }
  return reports.map((file) => ({
    list: listOf(file, 'file-misplaced', `${meant}/${toFileName(path.parse(file).name)}.md`),
    report: file,
  }));
}

function filesBelow(folder: string, depth: number): string[] {
  return entriesOf(folder).flatMap((name) => {
    const file = path.join(folder, name);
    // A link may lead back to where it stands.
    if (!lstatSync(file).isDirectory()) return [file];
    return depth > 0 ? filesBelow(file, depth - 1) : [];
  });
}

function entriesOf(folder: string): string[] {
  return readdirSync(folder).filter(isShown).sort(compareText);
}

/** Whether a name is one that people see; systems and editors keep their own files under the others. */
export function isShown(name: string): boolean {
  return !/^(\.(?!.*\.md$)|\.#|~\$|_)|~$|^#.*#$|^\._/.test(name);
}

function listOf(
  file: string,
  code: 'file-unexpected' | 'file-misplaced' | 'file-misnamed' | 'file-unreadable',
  suggestion = '',
): ProblemList {
  const list = new ProblemList(shown(file));
  const at = { line: 1, column: 1 };
  if (code === 'file-unreadable') list.add(code, at, { reason: 'it is no folder' });
  else list.add(code, at, { suggestion });
  return list;
}
