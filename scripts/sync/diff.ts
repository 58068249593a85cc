import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { FileChange } from '../../src/sync/outcome.ts';

/** A change as `git diff` shows it. Text from outside cannot drive the terminal: control characters are left out. */
export function formatDiff({ path: name, before, after }: FileChange): string {
  const head = `--- ${before === undefined ? '/dev/null' : name}\n+++ ${after === undefined ? '/dev/null' : name}\n`;
  const folder = mkdtempSync(path.join(tmpdir(), 'outpost-diff-'));
  try {
    writeFileSync(path.join(folder, 'before'), before ?? '');
    writeFileSync(path.join(folder, 'after'), after ?? '');
    const { stdout } = spawnSync(
      'git',
      ['diff', '--no-index', '--no-color', '--no-ext-diff', '--text', 'before', 'after'],
      { cwd: folder, encoding: 'utf8', maxBuffer: 16 * 1024 * 1024 },
    );
    const hunks = stdout.indexOf('\n@@');
    const shown = hunks < 0 ? '' : stdout.slice(hunks + 1);
    return (
      head +
      shown.replace(/[^\S\n]|[\p{Cc}\p{Cf}\u2028\u2029]/gu, (mark) => (mark === '\n' ? mark : ' '))
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
