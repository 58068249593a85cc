import process from 'node:process';

import { dev } from 'astro';

import { projectFolder } from './cli/folders.ts';
import { commonOptions, parseArguments, run, portOption, parsePort } from './cli/run.ts';
import { parseNow } from './cli/now.ts';
import { pageOption, readSelectedPage, setPageEnvironment } from './cli/selected-page.ts';
import { setSiteEnvironment } from './cli/site-environment.ts';

await run(async () => {
  const { values } = parseArguments({
    usage: 'npm run dev -- [--port NUMBER] [--page ID]',
    purpose:
      'Serves the page while you write: it follows every change of the content and the code.',
    options: { ...commonOptions, ...portOption, ...pageOption },
  });
  const port = parsePort(values.port);
  setPageEnvironment(values.page);
  readSelectedPage(values.content);
  setSiteEnvironment({ content: values.content, now: parseNow(values.now) });
  if (values.now === undefined) delete process.env['OUTPOST_NOW'];
  await dev({ root: projectFolder, logLevel: 'info', server: { port } });
  return 0;
});
