/** The other process of `openBundle`. */
import process from 'node:process';

import { astroConfig } from './astro-config.ts';
import { bundleSite } from './bundle-site.ts';

const [url = '', folder = ''] = process.argv.slice(2);
await bundleSite(astroConfig(url, folder), folder);
