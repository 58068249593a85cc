import { dev } from 'astro';

import { astroConfig } from './build/astro-config.ts';
import { commonOptions, parseArguments, run } from './cli/run.ts';
import { describeProblems, readContentOrStop } from './cli/content-report.ts';
import { contentWatcher } from './build/content-watcher.ts';
import { parseNow } from './cli/now.ts';
import { portOption, parsePort } from './cli/port.ts';
import { tellPages } from './cli/site-options.ts';

await run(async () => {
  const { values } = parseArguments({
    usage: 'npm run dev -- [--port NUMBER]',
    purpose:
      'Serves the page while you write: it follows every change of the content and the code.',
    options: { ...commonOptions, ...portOption },
  });
  const port = parsePort(values.port);
  const options = { content: values.content, now: parseNow(values.now) };
  const { page } = readContentOrStop(options);
  let told = describeProblems(options);
  const tellWhatIsNew = () => {
    const lines = describeProblems({ ...options, now: parseNow(values.now) });
    for (const line of lines) if (!told.includes(line)) console.error(line);
    told = lines;
  };
  tellPages(options);
  if (values.now === undefined) delete process.env['OUTPOST_NOW'];
  await dev({
    ...astroConfig(page.url),
    logLevel: 'info',
    server: { port },
    integrations: [contentWatcher(values.content, tellWhatIsNew)],
  });
  return 0;
});
