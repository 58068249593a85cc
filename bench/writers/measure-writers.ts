import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { print } from '../../scripts/cli/print.ts';
import { createRandom } from '../random.ts';
import { openSharedReport, updatesIn, writers, type Step } from './shared-report.ts';
import type { WriterReport, WriterTask } from './writer-process.ts';

const updatesEach = 5;

/** The results of rounds in which two people write to one report at once. */
interface Rounds {
  readonly rounds: number;
  readonly 'updates lost': number;
  readonly 'updates twice': number;
  readonly 'rounds out of order': number;
  readonly 'commands that failed': number;
  readonly seconds: number;
}

/**
 * Two writers in processes of their own, with real git and one bare remote: each posts five updates, at moments and with
 * clocks that the number of the round decides, some of them committed first and pushed with the next.
 */
export async function measureWriters(rounds: number, first = 1): Promise<Rounds> {
  const begun = performance.now();
  const children = writers.map(() => fork(path.join(import.meta.dirname, 'writer-process.ts')));
  const sums = { lost: 0, twice: 0, unordered: 0, failed: 0 };
  try {
    for (let round = first; round < first + rounds; round += 1) {
      const { missing, repeated, isOrdered, failures } = await playRound(round, children);
      sums.lost += missing;
      sums.twice += repeated;
      sums.unordered += isOrdered ? 0 : 1;
      sums.failed += failures.length;
      if (missing + repeated + failures.length > 0 || !isOrdered) {
        print(`Round ${round}: ${failures.join('; ') || 'something is wrong'}`);
      }
    }
  } finally {
    for (const child of children) child.kill();
  }
  return {
    rounds,
    'updates lost': sums.lost,
    'updates twice': sums.twice,
    'rounds out of order': sums.unordered,
    'commands that failed': sums.failed,
    seconds: Math.round((performance.now() - begun) / 1000),
  };
}

async function playRound(round: number, children: readonly ChildProcess[]) {
  const home = mkdtempSync(path.join(os.tmpdir(), 'outpost-writers-'));
  try {
    const opened = openSharedReport(home);
    const random = createRandom(round);
    const plans = writers.map((name) => stepsOf(name, random));
    const reports = await Promise.all(
      children.map(async (child, index) => {
        const task: WriterTask = { folder: opened.clones[index]!, steps: plans[index]! };
        child.send(task);
        const [report] = (await once(child, 'message')) as [WriterReport];
        return report;
      }),
    );
    const written = updatesIn(opened);
    const wanted = plans.flat().map(({ time, text }) => `${time} ${text}`);
    const times = written.map((each) => each.slice(0, 5));
    return {
      missing: wanted.filter((each) => !written.includes(each)).length,
      repeated: written.length - new Set(written).size,
      isOrdered: times.join() === times.toSorted().join(),
      failures: reports.flatMap(({ codes, errors }) => [
        ...codes.filter((code) => code !== 0).map((code) => `exit code ${code}`),
        ...errors,
      ]),
    };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function stepsOf(name: string, random: () => number): Step[] {
  let minute = Math.floor(random() * 20);
  return Array.from({ length: updatesEach }, (_, index): Step => {
    minute += Math.floor(random() * 9);
    return {
      text: `${name} ${index + 1}`,
      time: `10:${String(minute).padStart(2, '0')}`,
      ending: index < updatesEach - 1 && random() < 0.2 ? '--commit' : '--push',
      waitMs: random() < 0.5 ? 0 : Math.floor(random() * 200),
    };
  });
}
