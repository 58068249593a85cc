import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';

import type { TestProject } from 'vitest/node';

import { demoNow, demoUrl } from '../../scripts/demo/story.ts';
import type { DemoSite } from './demo-site.ts';

const run = promisify(execFile);

declare module 'vitest' {
  interface ProvidedContext {
    readonly demoSite: DemoSite;
  }
}

/** Builds the demo once for all tests of the site, whatever the number of files and workers. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const temporary = await mkdtemp(join(tmpdir(), 'outpost-demo-'));
  const site = { folder: join(temporary, 'site'), content: join(temporary, 'content') };
  await run(process.execPath, [
    'scripts/demo.ts',
    ...['--now', demoNow, '--url', demoUrl, '--out', site.folder, '--content', site.content],
  ]);
  project.provide('demoSite', site);
  return () => rm(temporary, { recursive: true, force: true });
}
