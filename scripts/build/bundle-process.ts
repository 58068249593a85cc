/** The other process of `openBundle`. */
import process from 'node:process';

import { bundleSite } from './bundle-site.ts';
import { run } from '../cli/run.ts';

const [url = '', folder = ''] = process.argv.slice(2);
await run(async () => {
  await bundleSite(url, folder);
  return 0;
});
