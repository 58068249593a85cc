import process from 'node:process';

import { build } from 'astro';

import { projectFolder } from '../cli/folders.ts';

// Started by `buildParts`, with the folder to build into: Astro's own build of the page that the environment names.
await build({ root: projectFolder, outDir: process.argv[2]!, logLevel: 'warn' });
