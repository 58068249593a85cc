import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { benchPage, benchReports } from '../bench/corpus.ts';
import { buildPlaces } from '../scripts/lib/build-places.ts';
import { runScript, temporaryFolder } from './support/run-script.ts';

/** A content folder, what was built from it, and the instant of the last build. */
interface Project {
  readonly content: string;
  readonly out: string;
  now: number;
}

const reports = 40;
const begin = Date.parse('2026-11-20T12:00Z');

function createProject(): Project {
  const folder = temporaryFolder();
  const content = path.join(folder, 'content');
  mkdirSync(path.join(content, 'incidents'), { recursive: true });
  mkdirSync(path.join(content, 'maintenances'));
  mkdirSync(path.join(content, 'announcements'));
  writeFileSync(path.join(content, 'page.yml'), `${benchPage()}languages: [en, de]\n`);
  for (const { id, text } of benchReports(reports)) write(content, `incidents/${id}.md`, text);
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

function write(folder: string, file: string, text: string): void {
  writeFileSync(path.join(folder, file), text);
}

function build({ content, now }: Project, out: string): void {
  const flags = ['--content', content, '--out', out, '--now', new Date(now).toISOString()];
  const { code, stderr } = runScript('build', [...flags, '--keep-going']);
  expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .toSorted();
}

function expectAlike(folder: string, other: string): void {
  expect(filesIn(folder)).toEqual(filesIn(other));
  for (const file of filesIn(folder)) {
    const [a, b] = [folder, other].map((each) => readFileSync(path.join(each, file)));
    if (!a!.equals(b!)) expect(a!.toString(), file).toBe(b!.toString());
  }
}

/** One of the files of a folder, the same for the same number. */
function pick(folder: string, index: number): string {
  const files = filesIn(folder);
  return path.join(folder, files[index % files.length] ?? '');
}

type Edit = (project: Project, index: number) => void;

const edits: Record<string, Edit> = {
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
  'another version of the code': ({ out }) => {
    const record = recordOf(out);
    const text = readFileSync(record, 'utf8');
    writeFileSync(record, text.replace(/"version":"[^"]*"/, '"version":"another"'));
  },
  'a record that is gone': ({ out }) => {
    rmSync(recordOf(out));
  },
  'a record that is torn': ({ out }) => {
    writeFileSync(recordOf(out), readFileSync(recordOf(out), 'utf8').slice(0, 500));
  },
  'a record that is nonsense': ({ out }) => {
    writeFileSync(recordOf(out), 'null');
  },
  'a memory that is torn': ({ out }) => {
    const memory = buildPlaces(out).read;
    writeFileSync(memory, readFileSync(memory, 'utf8').slice(0, -500));
  },
  'a memory that was touched': ({ out }) => {
    const memory = buildPlaces(out).read;
    writeFileSync(memory, readFileSync(memory, 'utf8').replaceAll('the', 'THE'));
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
  'nothing to go on': ({ out }) => {
    rmSync(out, { recursive: true });
  },
};

function recordOf(out: string): string {
  return buildPlaces(out).built;
}

describe('a build after a build', () => {
  // More with OUTPOST_RUNS, as before a release.
  const numRuns = Number(process.env['OUTPOST_RUNS'] ?? 1);

  test(
    'is a first build, to the byte, whatever happened in between',
    { timeout: 300_000 * numRuns },
    () => {
      const edit = fc.tuple(fc.constantFrom(...Object.keys(edits)), fc.nat(reports));
      fc.assert(
        fc.property(
          fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { minLength: 4, maxLength: 4 }),
          (steps) => {
            const project = createProject();
            build(project, project.out);
            for (const [index, step] of steps.entries()) {
              for (const [name, at] of step) {
                try {
                  edits[name]!(project, at);
                } catch (error) {
                  // An edit of what an edit before took away.
                  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
                }
              }
              build(project, project.out);
              const cold = path.join(path.dirname(project.out), `cold-${index}`);
              build(project, cold);
              expectAlike(project.out, cold);
            }
          },
        ),
        // The same sequence each time, so that a break shows in the change that made it.
        { numRuns, ...(process.env['OUTPOST_RUNS'] === undefined && { seed: 7 }) },
      );
    },
  );

  test('writes as few files for one word in a long history as in a short one', () => {
    const written = [10, 150].map((count) => {
      const project = createProject();
      rmSync(path.join(project.content, 'incidents'), { recursive: true });
      mkdirSync(path.join(project.content, 'incidents'));
      for (const { id, text } of benchReports(count)) {
        write(project.content, `incidents/${id}.md`, text);
      }
      build(project, project.out);
      const before = stamps(project.out);
      edits['a new incident']!(project, 1);
      project.now += 60_000;
      build(project, project.out);
      const after = stamps(project.out);
      return [...after].filter(([file, stamp]) => before.get(file) !== stamp).map(([file]) => file);
    });
    expect(written[1]!.filter((file) => !written[0]!.includes(file))).toEqual([]);
    expect(written[0]).toContain('incidents/2026-11-20-new-1/index.html');
    expect(written[0]!.length).toBeLessThan(100);
  });

  test('leaves what stands there when it fails', () => {
    const project = createProject();
    build(project, project.out);
    const copy = `${project.out}.copy`;
    cpSync(project.out, copy, { recursive: true });
    edits['a report that breaks']!(project, 3);
    const flags = ['--content', project.content, '--out', project.out];
    const { code, stderr } = runScript('build', [...flags, '--now', new Date(begin).toISOString()]);
    expect(code).toBe(1);
    expect(stderr).toContain('heading-unreadable');
    expectAlike(project.out, copy);
    expect(readdirSync(path.dirname(project.out)).filter((name) => name.includes('.next'))).toEqual(
      [],
    );
  });
});

/** When each file was last written, and where: a file that was replaced has another number. */
function stamps(folder: string): Map<string, string> {
  return new Map(
    filesIn(folder).map((file) => {
      const { mtimeMs, ino } = statSync(path.join(folder, file));
      return [file, `${mtimeMs} ${ino}`];
    }),
  );
}
