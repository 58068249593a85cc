import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // A test may build a site several times; a busy machine takes a minute for each.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // By default one core is left alone, which is half of two.
    maxWorkers: '100%',
    globalSetup: ['test/support/temporary-files.ts'],
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
