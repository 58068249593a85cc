import { commonOptions, readArguments, run, servedAt } from './lib/cli.ts';
import { readNow } from './lib/now.ts';
import { readInBackground } from './lib/read-in-background.ts';

await run(async () => {
  const { values } = readArguments({
    options: {
      ...commonOptions,
      out: { type: 'string', default: 'dist' },
      'keep-going': { type: 'boolean', default: false },
    },
  });
  const options = {
    content: values.content,
    now: readNow(values.now),
    output: values.out,
    keepGoing: values['keep-going'],
  };
  const begun = performance.now();
  const reading = readInBackground(options.content, { now: options.now, servedAt: servedAt() });
  // Only now: to load Astro takes as long as to read a thousand files.
  const { buildSite } = await import('./lib/site-build.ts');
  const page = await buildSite(reading, options);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`Built ${values.out}/ for ${page.url} in ${seconds} s.`);
  return 0;
});
