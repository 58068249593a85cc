import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';

import { refusalOf } from '../../src/deployment/preflight.ts';
import { run } from '../cli/run.ts';
import { annotate } from '../cli/workflow.ts';

// The first step of the action: needs no packages.
await run(() => {
  const file = 'content/page.yml';
  const refusal = refusalOf({
    server: process.env['GITHUB_SERVER_URL'] ?? 'https://github.com',
    page: existsSync(file) ? readFileSync(file, 'utf8') : undefined,
    action: process.env['OUTPOST_ACTION'] ?? 'publish',
  });
  if (refusal === undefined) return 0;
  annotate('error', refusal);
  return 1;
});
