import process from 'node:process';

import '../cli/compile-cache.mjs';
import { projectFolder } from '../cli/folders.ts';

// Started by `buildParts`, with the folder to build into: Astro's own build of the page that the environment names.
const { build } = await import('astro');
await build({ root: projectFolder, outDir: process.argv[2]!, logLevel: 'warn' });
