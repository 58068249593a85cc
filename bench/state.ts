import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { gitState } from '../scripts/state/git-state.ts';
import { folderSize } from './folder-size.ts';

/** What a state in git weighs after so many replacements. */
interface StateSize {
  readonly replacements: number;
  /** The size of the remote, after `git gc`. */
  readonly 'remote kB': number;
  readonly 'remote kB before gc': number;
  readonly 'clone of depth 1, kB': number;
  /** The size of the local repository, on which nobody runs `git gc`. */
  readonly 'at hand kB': number;
  readonly seconds: number;
  readonly 'slowest ms': number;
}

const text = Array.from({ length: 2_000 }, (_, index) => index * 7919).join('\n');

/** Replaces the state again and again, in a bare repository on this disk. */
export async function measureState(counts: readonly number[]): Promise<StateSize[]> {
  const home = mkdtempSync(path.join(os.tmpdir(), 'outpost-state-'));
  try {
    const bare = path.join(home, 'remote.git');
    const copy = path.join(home, 'copy');
    mkdirSync(copy);
    git(home, 'init', '--quiet', '--bare', bare);
    git(copy, 'init', '--quiet');
    git(copy, 'remote', 'add', 'origin', bare);
    const state = gitState(copy, 'origin');
    const sizes: StateSize[] = [];
    let done = 0;
    let slowest = 0;
    const begun = performance.now();
    for (const count of counts) {
      for (; done < count; done += 1) {
        const before = performance.now();
        await state.change(() => new Map([['a.json', `${done}\n${text}`]]));
        slowest = Math.max(slowest, performance.now() - before);
      }
      const seconds = Math.round((performance.now() - begun) / 1000);
      const atHand = folderSize(path.join(copy, '.git'));
      const loose = folderSize(bare);
      git(bare, 'gc', '--quiet', '--prune=now');
      const clone = path.join(home, 'clone');
      git(home, 'clone', '--quiet', '--depth=1', '--branch=outpost-state', `file://${bare}`, clone);
      sizes.push({
        replacements: count,
        'remote kB': kilobytes(folderSize(bare)),
        'remote kB before gc': kilobytes(loose),
        'clone of depth 1, kB': kilobytes(folderSize(path.join(clone, '.git/objects'))),
        'at hand kB': kilobytes(atHand),
        seconds,
        'slowest ms': Math.round(slowest),
      });
      rmSync(clone, { recursive: true });
    }
    return sizes;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function git(folder: string, ...args: readonly string[]): void {
  execFileSync('git', ['-C', folder, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
}

function kilobytes(bytes: number): number {
  return Math.round(bytes / 1000);
}
