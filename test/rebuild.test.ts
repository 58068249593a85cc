import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import process from 'node:process';

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { benchReports } from '../bench/corpus.ts';
import { buildPlaces, clearNext } from '../scripts/build/build-paths.ts';
import {
  begin,
  build,
  createProject,
  expectAlike,
  filesIn,
  reports,
  write,
} from './support/built-project.ts';
import { edits } from './support/project-edits.ts';
import { runScript } from './support/run-script.ts';

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

  test('makes the same pages when two threads share them, at first and after a change of all', () => {
    const many = createProject(1300);
    const few = createProject(0);
    const incidents = (project: typeof few) => path.join(project.content, 'incidents');
    for (const file of readdirSync(incidents(many)).slice(0, 20)) {
      cpSync(path.join(incidents(many), file), path.join(incidents(few), file));
    }
    for (const line of ['', 'support: https://bench.example/help\n']) {
      for (const project of [few, many]) {
        appendFileSync(path.join(project.content, 'page.yml'), line);
        build(project, project.out);
      }
      const pages = filesIn(few.out).filter((file) => /^(de\/)?incidents\/.*html$/.test(file));
      expect(pages).toHaveLength(40);
      for (const page of pages) {
        const [one, other] = [few, many].map(({ out }) => readFileSync(path.join(out, page)));
        expect(other!.equals(one!), page).toBe(true);
      }
    }
  });

  test('takes nothing from a build that was cut off, and clears away what it left', () => {
    const project = createProject();
    const { next } = buildPlaces(project.out);
    const old = next.replace(/\d+$/, '1');
    for (const left of [next, old]) {
      mkdirSync(left);
      writeFileSync(path.join(left, 'ghost.html'), 'x');
    }
    clearNext(project.out);
    expect([next, old].filter((left) => existsSync(left))).toEqual([old]);
    utimesSync(old, 0, 0);
    build(project, project.out);
    expect(existsSync(old)).toBe(false);
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
