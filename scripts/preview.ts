import { existsSync } from 'node:fs';
import path from 'node:path';

import { preview } from 'astro';

import { UsageError } from '../src/authoring/usage-error.ts';
import { projectFolder } from './cli/folders.ts';
import { commonOptions, parseArguments, run, portOption, parsePort } from './cli/run.ts';
import { parseNow } from './cli/now.ts';
import { pageOption, readSelectedPage, setPageEnvironment } from './cli/selected-page.ts';
import { setSiteEnvironment } from './cli/site-environment.ts';

await run(async () => {
  const { values } = parseArguments({
    usage: 'npm run preview -- [--out DIR] [--port NUMBER] [--page ID]',
    purpose: 'Serves a built site as it will be published.',
    options: {
      ...commonOptions,
      out: { type: 'string', default: 'dist', value: 'DIR', about: 'the folder that was built' },
      ...portOption,
      ...pageOption,
    },
  });
  const port = parsePort(values.port);
  if (!existsSync(path.join(values.out, 'index.html'))) {
    throw new UsageError(
      `There is no site in ${values.out}/. Build it first: npm run build -- --out ${values.out}`,
    );
  }
  setPageEnvironment(values.page);
  readSelectedPage(values.content);
  setSiteEnvironment({ content: values.content, now: parseNow(values.now) });
  const server = await preview({
    root: projectFolder,
    outDir: path.resolve(values.out),
    logLevel: 'info',
    server: { port },
  });
  await server.closed();
  return 0;
});
