import { cpSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { openBuildCache } from '../scripts/build/build-cache.ts';
import {
  begin,
  build,
  createProject,
  expectAlike,
  filesIn,
  reports,
} from './support/built-project.ts';
import { edits } from './support/project-edits.ts';
import { runs } from './support/property-runs.ts';
import { runScript } from './support/run-script.ts';

describe('a build after a build', () => {
  const numRuns = runs(1);

  test(
    'is a first build, to the byte, whatever happened in between',
    { timeout: 900_000 * numRuns },
    async () => {
      const names = fc.shuffledSubarray(Object.keys(edits), {
        minLength: Object.keys(edits).length,
      });
      await fc.assert(
        fc.asyncProperty(names, fc.nat(reports), async (order, at) => {
          const project = createProject();
          await build(project, project.out);
          const half = Math.ceil(order.length / 2);
          for (const [index, step] of [order.slice(0, half), order.slice(half)].entries()) {
            for (const [nth, name] of step.entries()) edits[name]!(project, at + 3 * nth);
            await build(project, project.out);
            const first = `${project.out}-first-${index}`;
            await build(project, first);
            expectAlike(project.out, first);
          }
        }),
        { numRuns },
      );
    },
  );

  test('writes what has changed, and leaves what stands there when it fails', async () => {
    const project = createProject();
    await build(project, project.out);
    const tampered = tamperUnseen(project.out);
    const before = stamps(project.out);
    edits['a new incident']!(project, 1);
    await build(project, project.out);
    const after = stamps(project.out);
    // Nobody has built it again.
    expect(readFileSync(tampered, 'utf8')).toMatch(/^x/);
    const written = [...after].flatMap(([file, stamp]) =>
      before.get(file) === stamp ? [] : [file],
    );
    expect(written.filter((file) => /^(?:de\/)?incidents\//.test(file))).toEqual([
      'de/incidents/2026-11-20-new-1/index.html',
      'incidents/2026-11-20-new-1.md',
      'incidents/2026-11-20-new-1/index.html',
    ]);

    const copy = `${project.out}.copy`;
    cpSync(project.out, copy, { recursive: true });
    edits['a report that breaks']!(project, 3);
    const flags = ['--content', project.content, '--out', project.out];
    const { code, stderr } = await runScript('build', [
      ...flags,
      '--now',
      new Date(begin).toISOString(),
    ]);
    expect(code).toBe(1);
    expect(stderr).toContain('heading-unreadable');
    expectAlike(project.out, copy);
  });
});

/** Changes a page of the past in a way that no build can see. */
function tamperUnseen(out: string): string {
  const name = filesIn(out).find((file) => file.startsWith('incidents/'))!;
  const [file, { pages }] = [path.join(out, name), openBuildCache(out)];
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^./, 'x'));
  utimesSync(file, 1000, 1000);
  const record = JSON.parse(readFileSync(pages, 'utf8')) as Record<string, string>;
  record[name] = record[name]!.replace(/[\d.]+$/, '1000000');
  writeFileSync(pages, JSON.stringify(record));
  return file;
}

/** When each file was last written, and where: a file that was replaced has another number. */
function stamps(folder: string): Map<string, string> {
  return new Map(
    filesIn(folder).map((file) => {
      const { mtimeMs, ino } = statSync(path.join(folder, file));
      return [file, `${mtimeMs} ${ino}`];
    }),
  );
}
