import { existsSync } from 'node:fs';
import path from 'node:path';

import { preview } from 'astro';

import { astroConfig } from './lib/astro-config.ts';
import { commonOptions, readArguments, run, UsageError } from './cli/run.ts';
import { readContentOrStop } from './cli/content-report.ts';
import { readNow } from './cli/now.ts';
import { portOption, readPort } from './cli/port.ts';

await run(async () => {
  const { values } = readArguments({
    usage: 'npm run preview -- [--out DIR] [--port NUMBER]',
    purpose: 'Serves a built site as it will be published.',
    options: {
      ...commonOptions,
      out: { type: 'string', default: 'dist', value: 'DIR', about: 'the folder that was built' },
      ...portOption,
    },
  });
  const port = readPort(values.port);
  if (!existsSync(path.join(values.out, 'index.html'))) {
    throw new UsageError(
      `There is no site in ${values.out}/. Build it first: npm run build -- --out ${values.out}`,
    );
  }
  const { page } = readContentOrStop({ content: values.content, now: readNow(values.now) });
  const server = await preview({
    ...astroConfig(page.url),
    // Unlike the pages, it compares what is encoded.
    base: new URL(page.url).pathname,
    outDir: path.resolve(values.out),
    logLevel: 'info',
    server: { port },
  });
  await server.closed();
  return 0;
});
