import { existsSync } from 'node:fs';
import path from 'node:path';

import { preview } from 'astro';

import { astroConfig } from './build/astro-config.ts';
import { UsageError } from '../src/authoring/usage-error.ts';
import { commonOptions, parseArguments, run } from './cli/run.ts';
import { readContentOrStop } from './cli/content-report.ts';
import { parseNow } from './cli/now.ts';
import { portOption, parsePort } from './cli/port.ts';

await run(async () => {
  const { values } = parseArguments({
    usage: 'npm run preview -- [--out DIR] [--port NUMBER]',
    purpose: 'Serves a built site as it will be published.',
    options: {
      ...commonOptions,
      out: { type: 'string', default: 'dist', value: 'DIR', about: 'the folder that was built' },
      ...portOption,
    },
  });
  const port = parsePort(values.port);
  if (!existsSync(path.join(values.out, 'index.html'))) {
    throw new UsageError(
      `There is no site in ${values.out}/. Build it first: npm run build -- --out ${values.out}`,
    );
  }
  const { page } = readContentOrStop({ content: values.content, now: parseNow(values.now) });
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
