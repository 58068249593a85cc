import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { expect } from 'vitest';

import { benchPage, benchReports } from '../../bench/corpus.ts';
import { runScript, temporaryFolder } from './run-script.ts';

/** A content folder, what was built from it, and the instant of the last build. */
export interface Project {
  readonly content: string;
  readonly out: string;
  now: number;
}

/** How many incidents a project has. */
export const reports = 15;
/** The instant of a project's first build. */
export const begin = Date.parse('2026-11-20T12:00Z');

/** A page in two languages with a history of `incidents`; nothing is built yet. */
export function createProject(incidents = reports): Project {
  const folder = temporaryFolder();
  const content = path.join(folder, 'content');
  mkdirSync(path.join(content, 'incidents'), { recursive: true });
  mkdirSync(path.join(content, 'maintenances'));
  mkdirSync(path.join(content, 'announcements'));
  writeFileSync(path.join(content, 'page.yml'), `${benchPage()}languages: [en, de]\n`);
  for (const { id, text } of benchReports(incidents)) write(content, `incidents/${id}.md`, text);
  for (const [month, status] of [
    ['2026-03', 'Completed'],
    ['2026-06', 'Cancelled'],
  ]) {
    write(content, `maintenances/${month}-work.md`, maintenance(`${month}-14`, status));
  }
  write(content, 'maintenances/2026-11-21-disks.md', maintenance('2026-11-21'));
  write(
    content,
    'announcements/2026-02-02-hello.md',
    '---\ntitle: Hello\nfrom: 2026-02-02 10:00 UTC\nuntil: 2026-02-03 10:00 UTC\n---\n\nA *new* page.\n',
  );
  return { content, out: path.join(folder, 'dist'), now: begin };
}

function maintenance(day: string, status?: string): string {
  const ended = status === undefined ? '' : `\n## ${status} — ${day} 22:30 UTC\n\nSo it is.\n`;
  return `---\ntitle: Work of ${day}\ncomponents: { component-1: under_maintenance }\nscheduled_for: ${day} 22:00 UTC\nscheduled_until: ${day} 23:00 UTC\n---\n\nNew disks.\n${ended}`;
}

/** @param file Its path below `folder`. */
export function write(folder: string, file: string, text: string): void {
  writeFileSync(path.join(folder, file), text);
}

/** Builds into `out`, and expects that it works. */
export async function build({ content, now }: Project, out: string): Promise<void> {
  const flags = ['--content', content, '--out', out, '--now', new Date(now).toISOString()];
  const { code, stderr } = await runScript('build', [...flags, '--keep-going']);
  expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
}

/** All files of a folder, by path, sorted. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .toSorted();
}

/** Expects the same files with the same bytes. */
export function expectAlike(folder: string, other: string): void {
  expect(filesIn(folder)).toEqual(filesIn(other));
  for (const file of filesIn(folder)) {
    const [a, b] = [folder, other].map((each) => readFileSync(path.join(each, file)));
    if (!a!.equals(b!)) expect(a!.toString(), file).toBe(b!.toString());
  }
}
