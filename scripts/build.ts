import { commonOptions, readArguments, run } from './lib/cli.ts';
import { readNow } from './lib/now.ts';
import { buildSite, readContentOrStop } from './lib/site-build.ts';

await run(async () => {
  const { values } = readArguments({
    options: {
      ...commonOptions,
      out: { type: 'string', default: 'dist' },
      'keep-going': { type: 'boolean', default: false },
    },
  });
  const options = { content: values.content, now: readNow(values.now), output: values.out };
  const content = readContentOrStop(options, values['keep-going']);
  const begun = performance.now();
  await buildSite(content, options);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`Built ${values.out}/ for ${content.page.url} in ${seconds} s.`);
  return 0;
});
