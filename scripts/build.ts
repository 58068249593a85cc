import process from 'node:process';

import { commonOptions, readArguments, run } from './lib/cli.ts';
import { readNow } from './lib/now.ts';
import { readInBackground } from './lib/read-in-background.ts';

await run(async () => {
  const { values } = readArguments({
    usage: 'npm run build -- [--out DIR] [--keep-going]',
    purpose:
      'Builds the site that is published. Stops at content that is wrong, with every place and cure.',
    options: {
      ...commonOptions,
      out: { type: 'string', default: 'dist', value: 'DIR', about: 'where the site is written' },
      'keep-going': {
        type: 'boolean',
        default: false,
        about: 'publishes the rest when a report cannot be read; the page says so',
      },
    },
  });
  const options = {
    content: values.content,
    now: readNow(values.now),
    output: values.out,
    keepGoing: values['keep-going'],
  };
  const begun = performance.now();
  const reading = readInBackground(options);
  // Read by the allocator of Astro's bundler when it is loaded: it gives back what it needs no more (120 MB).
  process.env['MIMALLOC_ARENA_EAGER_COMMIT'] ??= '0';
  process.env['MIMALLOC_PURGE_DELAY'] ??= '0';
  // Only now: to load Astro takes as long as to read a thousand files.
  const { buildSite } = await import('./lib/site-build.ts');
  const page = await buildSite(reading, options);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`Built ${values.out}/ for ${page.url} in ${seconds} s.`);
  return 0;
});
