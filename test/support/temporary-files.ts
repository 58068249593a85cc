import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

/** Gives this run of the tests a folder for temporary files, which goes with the run, whatever is in it by then. */
export function setup(): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'outpost-tests-'));
  process.env['TMPDIR'] = folder;
  // What one process of the tests has compiled, the next need not compile again.
  process.env['NODE_COMPILE_CACHE'] = path.join(folder, 'compiled');
  // Not before: workers write down what they have compiled when they end.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
}
