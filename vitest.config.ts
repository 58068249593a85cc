import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

import { defineConfig } from 'vitest/config';

// Whatever the tests leave behind goes with this folder (test/support/remove-temporary-files.ts).
process.env['TMPDIR'] = mkdtempSync(path.join(tmpdir(), 'outpost-tests-'));
// What one process of the tests has compiled, the next need not compile again.
process.env['NODE_COMPILE_CACHE'] = path.join(tmpdir(), 'compiled');

export default defineConfig({
  test: {
    // A test may build a site several times; a busy machine takes a minute for each.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // By default one core is left alone, which is half of two.
    maxWorkers: '100%',
    globalSetup: ['test/support/remove-temporary-files.ts'],
    coverage: { provider: 'v8', reporter: ['text-summary'] },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          pool: 'threads',
          // Nothing here has a state of its own, so the files of a worker share their modules.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'parts',
          include: ['test/**/*.test.ts'],
          exclude: ['test/site/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['test/site/**/*.test.ts'],
          globalSetup: ['test/support/build-demo-site.ts'],
        },
      },
    ],
  },
});
