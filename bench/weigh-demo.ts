import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

import { projectFolder } from '../scripts/cli/folders.ts';
import { demoUrl } from '../scripts/demo/story.ts';
import { formatScores, judgePages } from './lighthouse.ts';
import { measure } from './measured-run.ts';
import { formatWeights, weighSite } from './page-weight.ts';

/** Builds the demo and prints what each type of page weighs, and how Lighthouse judges it where that is installed. */
export async function weighDemo(): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'outpost-weigh-'));
  try {
    const site = path.join(folder, 'site');
    await measure(process.execPath, [
      path.join(projectFolder, 'scripts/demo.ts'),
      // By the present clock: a page of another day would show a browser that it is out of date.
      ...['--url', demoUrl, '--out', site],
      ...['--content', path.join(folder, 'content')],
    ]);
    const weights = weighSite(site);
    console.log(`${formatWeights(weights)}\n`);
    const scores = await judgePages(site, weights);
    console.log(
      scores
        ? formatScores(scores)
        : 'No Lighthouse here. To have its scores too: npm install --no-save lighthouse (176 MB), then again.',
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
