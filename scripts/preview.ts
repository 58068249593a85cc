import { preview } from 'astro';

import { commonOptions, readArguments, run } from './lib/cli.ts';
import { readNow } from './lib/now.ts';
import { astroConfig, readContentOrStop } from './lib/site-build.ts';

await run(async () => {
  const { values } = readArguments({
    options: {
      ...commonOptions,
      out: { type: 'string', default: 'dist' },
      port: { type: 'string', default: '4321' },
    },
  });
  const options = { content: values.content, now: readNow(values.now), output: values.out };
  const { page } = readContentOrStop(options);
  const server = await preview({
    ...astroConfig(page, options),
    logLevel: 'info',
    server: { port: Number(values.port) },
  });
  await server.closed();
  return 0;
});
