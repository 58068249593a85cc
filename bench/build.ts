import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

import { openBuildCache } from '../scripts/build/build-cache.ts';
import { projectFolder } from '../scripts/cli/folders.ts';
import { benchNow, benchPage, benchReports } from './corpus.ts';
import { measure, type Measurement } from './measured-run.ts';
import { scriptOf } from './npm-script.ts';
import type { Row } from './table.ts';

const otherBuild = 'the other commit';

/** Something that is measured once in each round. */
interface Subject {
  readonly name: string;
  readonly prepare: (round: number) => void;
  readonly run: () => Promise<Measurement>;
  /** What its time is compared with, in the same round. */
  readonly against?: readonly string[];
}

export interface BuildBench {
  /** Numbers of reports. */
  readonly sizes: readonly number[];
  readonly rounds: number;
  /** A checkout of another commit, with its packages installed. */
  readonly other: string | undefined;
}

/**
 * Measures builds of invented histories: a first one, one after an update, and beside them a bare Astro site of the same
 * texts and the first build of another commit. The subjects take turns, so that a noisy minute hits all of them.
 */
export async function measureBuilds({ sizes, rounds, other }: BuildBench): Promise<Row[]> {
  // Below the project, where Astro finds its packages.
  const cache = path.join(projectFolder, '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(path.join(cache, 'bench-'));
  try {
    const rows: Row[] = [];
    for (const reports of sizes) {
      const subjects = subjectsOf(reports, folder, other);
      rows.push(...(await measureSubjects(subjects, reports, rounds)));
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureSubjects(
  subjects: readonly Subject[],
  reports: number,
  rounds: number,
): Promise<Row[]> {
  const measured = new Map(subjects.map(({ name }) => [name, [] as Measurement[]]));
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, prepare, run } of subjects) {
      prepare(round);
      measured.get(name)!.push(await run());
    }
  }
  const secondsOf = (name: string) => measured.get(name)!.map(({ cpuSeconds }) => cpuSeconds);
  return subjects.map(({ name, against = [] }) => ({
    name,
    reports,
    seconds: secondsOf(name),
    ratios: against.map((other) => ({
      other,
      values: secondsOf(name).map((seconds, round) => seconds / secondsOf(other)[round]!),
    })),
    peaks: measured.get(name)!.flatMap(({ peakMb }) => peakMb ?? []),
  }));
}

function subjectsOf(reports: number, folder: string, other: string | undefined): Subject[] {
  const content = path.join(folder, `content-${reports}`);
  writeCorpus(reports, content);
  const update = path.join(content, 'incidents/2026-11-20-new.md');
  const output = path.join(folder, 'site');
  const build = (project: string, out: string) => () =>
    measure(
      process.execPath,
      [...scriptOf('build', project), '--content', content, '--now', benchNow, '--out', out],
      {},
      project,
    );
  const others =
    other === undefined
      ? []
      : [path.join(folder, 'other')].map((out): Subject => ({
          name: otherBuild,
          prepare: () => clear(update, out, path.join(other, '.cache')),
          run: build(other, out),
        }));
  return [
    bareAstro(content, path.join(folder, 'bare')),
    ...others,
    {
      name: 'first build',
      prepare: () => clear(update, output, openBuildCache(output).folder),
      run: build(projectFolder, output),
      against: ['bare Astro', ...others.map(({ name }) => name)],
    },
    {
      name: 'build after an update',
      prepare: (round) => writeUpdate(update, round),
      run: build(projectFolder, output),
      against: ['first build'],
    },
  ];
}

/** A site of the same texts as a beginner would build it. */
function bareAstro(content: string, output: string): Subject {
  const project = path.join(projectFolder, 'bench/bare-astro');
  const astro = path.join(projectFolder, 'node_modules/astro/bin/astro.mjs');
  return {
    name: 'bare Astro',
    prepare: () => clear(output, path.join(project, 'node_modules')),
    run: () =>
      measure(
        process.execPath,
        [astro, 'build', '--silent', '--root', project, '--outDir', output],
        {
          BENCH_INCIDENTS: path.join(content, 'incidents'),
          ASTRO_TELEMETRY_DISABLED: '1',
        },
      ),
  };
}

function clear(...places: readonly string[]): void {
  for (const place of places) rmSync(place, { recursive: true, force: true });
}

function writeUpdate(file: string, round: number): void {
  writeFileSync(
    file,
    `---
title: New
components: { component-1: major_outage }
---

## Investigating — 2026-11-20 11:${String(10 + round)} UTC

We are looking.
`,
  );
}

function writeCorpus(reports: number, content: string): void {
  mkdirSync(path.join(content, 'incidents'), { recursive: true });
  writeFileSync(path.join(content, 'page.yml'), benchPage());
  for (const { id, text } of benchReports(reports)) {
    writeFileSync(path.join(content, 'incidents', `${id}.md`), text);
  }
}
