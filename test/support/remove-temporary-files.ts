import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';

/** Removes the folder for temporary files of this run (vitest.config.ts) when the run is over. */
export function teardown(): void {
  rmSync(tmpdir(), { recursive: true, force: true });
}
