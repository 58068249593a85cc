import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

import { benchNow, benchPage, benchReports } from '../bench/corpus.ts';
import { projectFolder, readArguments, run } from './lib/cli.ts';
import { measure, type Measurement } from './lib/measured-run.ts';

/** One thing that is measured on one corpus. */
interface Subject {
  readonly name: string;
  readonly incidents: number;
  readonly command: string;
  readonly args: readonly string[];
  /** Removed before each run. */
  readonly output: string;
}

await run(async () => {
  const { values } = readArguments({
    usage: 'npm run bench -- [--rounds NUMBER] [--sizes LIST]',
    purpose:
      'Measures check and build on invented histories, beside a bare Hugo where there is one.',
    options: {
      rounds: {
        type: 'string',
        default: '3',
        value: 'NUMBER',
        about: 'how often each is measured',
      },
      sizes: {
        type: 'string',
        default: '100,1000,10000',
        value: 'LIST',
        about: 'numbers of incidents',
      },
    },
  });
  // Memory-backed where there is such a place: the disk of a shared machine is the noisiest part of it.
  const base = existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir();
  const folder = mkdtempSync(path.join(base, 'outpost-bench-'));
  try {
    const subjects = values.sizes.split(',').flatMap((size) => subjectsOf(Number(size), folder));
    const results = new Map<Subject, Measurement[]>();
    for (let round = 0; round < Number(values.rounds); round += 1) {
      for (const subject of subjects) {
        rmSync(subject.output, { recursive: true, force: true });
        const measurement = await measure(subject.command, subject.args);
        results.set(subject, [...(results.get(subject) ?? []), measurement]);
      }
    }
    console.log(toTable(results));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return 0;
});

function subjectsOf(incidents: number, folder: string): Subject[] {
  const content = path.join(folder, `content-${incidents}`);
  const hugo = path.join(folder, `hugo-${incidents}`);
  mkdirSync(path.join(content, 'incidents'), { recursive: true });
  mkdirSync(path.join(hugo, 'incidents'), { recursive: true });
  writeFileSync(path.join(content, 'page.yml'), benchPage());
  for (const { id, text, hugo: page } of benchReports(incidents)) {
    writeFileSync(path.join(content, 'incidents', `${id}.md`), text);
    writeFileSync(path.join(hugo, 'incidents', `${id}.md`), page);
  }
  const script = (name: string) => path.join(projectFolder, 'scripts', `${name}.ts`);
  const ours = ['--content', content, '--now', benchNow];
  const output = path.join(folder, 'out');
  return [
    {
      name: 'check',
      incidents,
      command: process.execPath,
      args: [script('check'), ...ours],
      output,
    },
    {
      name: 'cold build',
      incidents,
      command: process.execPath,
      args: [script('build'), ...ours, '--out', output],
      output,
    },
    ...(spawnSync('hugo', ['version']).status === 0
      ? [
          {
            name: 'bare Hugo',
            incidents,
            command: 'hugo',
            args: [
              '-s',
              path.join(projectFolder, 'bench/hugo'),
              '--config',
              path.join(projectFolder, 'bench/hugo/hugo.yml'),
              '-c',
              hugo,
              '-d',
              output,
              '--quiet',
            ],
            output,
          },
        ]
      : []),
  ];
}

function toTable(results: ReadonlyMap<Subject, readonly Measurement[]>): string {
  const rows = [...results].map(([{ name, incidents }, list]) => {
    const seconds = list.map((each) => each.seconds).toSorted((a, b) => a - b);
    const peaks = list.flatMap(({ peakMb }) => peakMb ?? []);
    const spread = `${seconds[0]?.toFixed(2) ?? ''}–${seconds.at(-1)?.toFixed(2) ?? ''}`;
    const peak = peaks.length > 0 ? Math.max(...peaks).toFixed(0) : '';
    return `| ${name} | ${incidents} | ${median(seconds).toFixed(2)} | ${spread} | ${peak} |`;
  });
  return [
    '| what | incidents | median s | spread s | peak MB |',
    '|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

function median(sorted: readonly number[]): number {
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1] ?? 0, sorted[Math.floor(middle)] ?? 0];
  return (low + high) / 2;
}
