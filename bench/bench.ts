import path from 'node:path';

import { measureBuilds } from './build.ts';
import { measureDeploy } from './deploy.ts';
import { measureSyncs } from './sync.ts';
import { measureStarts } from './start.ts';
import { measureState } from './state.ts';
import { measureWriters } from './writers/measure-writers.ts';
import { saveTable, toTable } from './table.ts';
import { UsageError } from '../src/authoring/usage-error.ts';
import { parseArguments, run } from '../scripts/cli/run.ts';
import { weighDemo } from './weigh-demo.ts';
import { print } from '../scripts/cli/print.ts';

const known = ['build', 'deploy', 'sync', 'start', 'weight', 'writers', 'state'];

const command = {
  usage:
    'npm run bench -- [--parts LIST] [--rounds NUMBER] [--sizes LIST] [--against DIR] [--save]',
  purpose:
    'Measures builds of invented histories beside a bare Astro site of the same texts, a deploy step by step, a first sync, the start of commands, the weight of pages, two writers at one report, and a state that is replaced a thousand times.',
  options: {
    parts: {
      type: 'string',
      default: 'build,weight',
      value: 'LIST',
      about: 'some of build, deploy, sync, start, weight, writers and state',
    },
    rounds: {
      type: 'string',
      default: '3',
      value: 'NUMBER',
      about: 'how often each build is measured',
    },
    sizes: {
      type: 'string',
      default: '200,2000,10000',
      value: 'LIST',
      about: 'numbers of reports',
    },
    against: {
      type: 'string',
      value: 'DIR',
      about: 'a checkout of another commit, after npm ci, to compare builds with',
    },
    save: {
      type: 'boolean',
      default: false,
      about: 'puts the table of builds into docs/performance.md',
    },
  },
} as const;

await run(async () => {
  const { values } = parseArguments(command);
  const parts = values.parts.split(',');
  const unknown = parts.filter((part) => !known.includes(part));
  if (unknown.length > 0) {
    throw new UsageError(
      `There is no part "${unknown.join('", "')}": write some of ${known.join(', ')}`,
    );
  }
  const sizes = values.sizes.split(',').map((size) => parseCount(size, 'sizes'));
  const rounds = parseCount(values.rounds, 'rounds');
  if (parts.includes('build')) {
    const other = values.against === undefined ? undefined : path.resolve(values.against);
    const table = toTable(await measureBuilds({ sizes, rounds, other }));
    print(`${table}\n`);
    if (values.save) saveTable(table);
  }
  if (parts.includes('deploy')) print(`${await measureDeploy()}\n`);
  if (parts.includes('sync')) console.table(await measureSyncs(5_000, 20));
  if (parts.includes('start')) console.table(await measureStarts());
  if (parts.includes('weight')) await weighDemo();
  if (parts.includes('writers')) console.table(await measureWriters(200));
  if (parts.includes('state')) console.table(await measureState([10, 1_000]));
  return 0;
});

function parseCount(text: string, flag: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count > 0) return count;
  throw new UsageError(`--${flag} takes whole numbers from 1 on, not "${text}"`);
}
