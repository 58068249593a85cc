import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

import { buildPlaces } from '../scripts/build/build-paths.ts';
import { projectFolder } from '../scripts/cli/run.ts';
import { codeVersion } from '../scripts/build/code-version.ts';
import { measure } from './measured-run.ts';
import { bundleFolder } from '../scripts/build/site-bundle.ts';
import { benchNow, benchPage, benchReports, benchUrl } from './corpus.ts';
import type { Row } from './table.ts';

/** One thing that is measured, once in each round. */
interface Subject {
  readonly name: string;
  readonly prepare: (round: number) => void;
  readonly command: string;
  readonly args: readonly string[];
  /** What its time is compared with, in the same round. */
  readonly against?: string;
}

/**
 * Times check and build on invented histories: first build, nothing new, one word more, and beside them a bare Hugo of
 * the same texts where there is one. The subjects take turns, so that a noisy minute hits all of them.
 */
export async function measureBuilds(sizes: readonly number[], rounds: number): Promise<Row[]> {
  // Memory-backed where there is such a place: the disk of a shared machine is the noisiest part of it.
  const base = existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir();
  const folder = mkdtempSync(path.join(base, 'outpost-bench-'));
  try {
    const rows: Row[] = [];
    for (const incidents of sizes) rows.push(...(await measureSize(incidents, rounds, folder)));
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureSize(incidents: number, rounds: number, folder: string): Promise<Row[]> {
  const subjects = subjectsOf(incidents, folder);
  const rows = new Map(
    subjects.map(({ name, against }) => [
      name,
      {
        name,
        incidents,
        against,
        seconds: [] as number[],
        ratios: [] as number[],
        peaks: [] as number[],
      },
    ]),
  );
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, prepare, command, args, against } of subjects) {
      prepare(round);
      const { seconds, peakMb } = await measure(command, args);
      const row = rows.get(name)!;
      row.seconds.push(seconds);
      if (peakMb !== undefined) row.peaks.push(peakMb);
      const other = against === undefined ? undefined : rows.get(against)?.seconds[round];
      if (other !== undefined) row.ratios.push(seconds / other);
    }
  }
  return [...rows.values()];
}

function subjectsOf(incidents: number, folder: string): Subject[] {
  const content = path.join(folder, `content-${incidents}`);
  const hugo = path.join(folder, `hugo-${incidents}`);
  writeCorpus(incidents, content, hugo);
  const output = path.join(folder, 'site');
  const hugoOutput = path.join(folder, 'hugo-site');
  const script = (name: string) => path.join(projectFolder, 'scripts', `${name}.ts`);
  const ours = ['--content', content, '--now', benchNow];
  const build = { command: process.execPath, args: [...buildCommand(), ...ours, '--out', output] };
  const nothing = () => undefined;
  const hugoFolder = path.join(projectFolder, 'bench/hugo');
  return [
    ...(spawnSync('hugo', ['version']).status === 0
      ? [
          {
            name: 'bare Hugo',
            prepare: () => {
              rmSync(hugoOutput, { recursive: true, force: true });
            },
            command: 'hugo',
            args: [
              ...['-s', hugoFolder, '--config', path.join(hugoFolder, 'hugo.yml')],
              ...['-c', hugo, '-d', hugoOutput, '--quiet'],
            ],
          },
        ]
      : []),
    {
      name: 'check',
      prepare: nothing,
      command: process.execPath,
      args: [script('check'), ...ours],
    },
    {
      name: 'first build',
      prepare: () => {
        rmSync(output, { recursive: true, force: true });
        rmSync(buildPlaces(output).records, { recursive: true, force: true });
        rmSync(bundleFolder(benchUrl, codeVersion()), { recursive: true, force: true });
      },
      ...build,
      against: 'bare Hugo',
    },
    { name: 'build again', prepare: nothing, ...build, against: 'first build' },
    {
      name: 'build after one word',
      prepare: (round) => {
        const text = `---\ntitle: New\ncomponents: { component-1: major_outage }\n---\n\n## Investigating — 2026-11-20 11:${10 + round} UTC\n\nWe are looking.\n`;
        writeFileSync(path.join(content, 'incidents/2026-11-20-new.md'), text);
      },
      ...build,
      against: 'first build',
    },
  ];
}

/** What `npm run build` runs, with its flags for Node. */
function buildCommand(): string[] {
  const file = path.join(projectFolder, 'package.json');
  const { scripts } = JSON.parse(readFileSync(file, 'utf8')) as { scripts: { build: string } };
  return scripts.build.split(' ').slice(1);
}

function writeCorpus(incidents: number, content: string, hugo: string): void {
  mkdirSync(path.join(content, 'incidents'), { recursive: true });
  mkdirSync(path.join(hugo, 'incidents'), { recursive: true });
  writeFileSync(path.join(content, 'page.yml'), benchPage());
  for (const { id, text, hugo: page } of benchReports(incidents)) {
    writeFileSync(path.join(content, 'incidents', `${id}.md`), text);
    writeFileSync(path.join(hugo, 'incidents', `${id}.md`), page);
  }
}
