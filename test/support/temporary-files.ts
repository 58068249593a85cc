import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

/** Gives this run of the tests a folder for temporary files, which is removed after the run. */
export function setup(): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'outpost-tests-'));
  process.env['TMPDIR'] = folder;
  // All processes of the tests share one compile cache.
  process.env['NODE_COMPILE_CACHE'] = path.join(folder, 'compiled');
  // Removed only at the exit, because workers write their compiled code when they end.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
}
