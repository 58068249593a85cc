import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

import { openBuildCache } from '../../scripts/build/build-cache.ts';
import { filesIn, write, type Project } from './built-project.ts';

/** One of the files of a folder, the same for the same number. */
function pick(folder: string, index: number): string {
  const files = filesIn(folder);
  return path.join(folder, files[index % files.length] ?? '');
}

type Edit = (project: Project, index: number) => void;

/** The edits that may happen between two builds, by name. The same number chooses the same file. */
export const edits: Record<string, Edit> = {
  'a new incident': ({ content, now }, index) => {
    const day = new Date(now).toISOString().slice(0, 10);
    const text = `---\ntitle: New\ncomponents: { component-2: major_outage }\n---\n\n## Investigating — ${day} 09:00 UTC\n\nDown.\n`;
    write(content, `incidents/${day}-new-${index}.md`, text);
  },
  'one more word': ({ content }, index) => {
    const file = pick(path.join(content, 'incidents'), index);
    appendFileSync(file, '\n## Postmortem — 2026-11-20 11:00 UTC\n\nIt was **the disk**.\n');
  },
  'another title': ({ content }, index) => {
    const file = pick(path.join(content, 'incidents'), index);
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(/^title: .*/m, `title: "Other ${index}"`),
    );
  },
  'a report that breaks': ({ content }, index) => {
    const file = pick(path.join(content, 'incidents'), index);
    writeFileSync(file, readFileSync(file, 'utf8').replace('## Resolved', '## Solved'));
  },
  'a report less': ({ content }, index) => {
    rmSync(pick(path.join(content, 'incidents'), index));
  },
  'another name': ({ content }, index) => {
    const file = pick(path.join(content, 'incidents'), index);
    renameSync(file, file.replace('.md', `-renamed.md`));
  },
  'a translation': ({ content }, index) => {
    const file = pick(path.join(content, 'incidents'), index);
    if (!file.endsWith('.de.md'))
      writeFileSync(file.replace('.md', '.de.md'), '---\ntitle: Störung\n---\n');
  },
  'another name of a component': ({ content }, index) => {
    const file = path.join(content, 'page.yml');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(/name: component.*/, `name: C ${index}`),
    );
  },
  'another zone': ({ content }) => {
    const file = path.join(content, 'page.yml');
    const text = readFileSync(file, 'utf8');
    if (!text.includes('time_zone')) writeFileSync(file, `${text}time_zone: Asia/Tokyo\n`);
  },
  'time that passes': (project, index) => {
    project.now += (index + 1) * 3_600_000;
  },
  'a month that passes': (project) => {
    project.now += 31 * 86_400_000;
  },
  'a parse cache that is torn': ({ out }) => {
    const { parsed } = openBuildCache(out);
    writeFileSync(parsed, readFileSync(parsed, 'utf8').slice(0, -500));
  },
  'a page that was touched': ({ out }, index) => {
    appendFileSync(pick(path.join(out, 'incidents'), index), 'x');
  },
  'a page that is gone': ({ out }, index) => {
    rmSync(pick(path.join(out, 'incidents'), index));
  },
  'a file of somebody else': ({ out }) => {
    writeFileSync(path.join(out, 'incidents', 'stray.html'), 'x');
  },
  'an empty folder of somebody else': ({ out }) => {
    mkdirSync(path.join(out, 'old/empty'), { recursive: true });
  },
  'a folder where a file must be': ({ out }) => {
    rmSync(path.join(out, 'status.txt'), { force: true });
    mkdirSync(path.join(out, 'status.txt'), { recursive: true });
  },
};
