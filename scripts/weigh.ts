import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

import { projectFolder, readArguments, run } from './lib/cli.ts';
import { demoNow, demoUrl } from './lib/demo-moment.ts';
import { formatScores, judgePages } from './lib/lighthouse.ts';
import { measure } from './lib/measured-run.ts';
import { formatWeights, weighSite } from './lib/page-weight.ts';

await run(async () => {
  readArguments({
    usage: 'npm run weigh',
    purpose:
      'Builds the demo and tells what each type of page weighs, with the scores of Lighthouse where it is installed.',
    options: {},
  });
  const folder = mkdtempSync(path.join(os.tmpdir(), 'outpost-weigh-'));
  try {
    const site = path.join(folder, 'site');
    await measure(process.execPath, [
      path.join(projectFolder, 'scripts/demo.ts'),
      ...['--now', demoNow, '--url', demoUrl, '--out', site],
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
  return 0;
});
