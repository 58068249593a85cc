import process from 'node:process';

import { UsageError } from '../../src/authoring/usage-error.ts';
import { run, commonOptions, parseArguments } from '../cli/run.ts';
import { parseBriefDuration } from '../../src/sources/text/duration-text.ts';
import { parseNow } from '../cli/now.ts';
import { stateOption } from '../state/open-state.ts';

await run(async () => {
  const { values } = parseArguments({
    usage: 'npm run publish -- [--home URL] [--dry-run] [--json]',
    purpose:
      'Publishes the page from this machine, whether or not GitHub is up: pulls, checks, commits, pushes, builds and deploys for each home of page.yml, checks that each serves the page, and notifies channels. Exit code 0 when every home serves it, 1 when something is missing: it says what, why and what to do.',
    options: {
      ...commonOptions,
      ...stateOption,
      home: { type: 'string', multiple: true, value: 'URL', about: 'only this home' },
      'dry-run': {
        type: 'boolean',
        default: false,
        about: 'says what would be done, and changes nothing',
      },
      json: { type: 'boolean', default: false, about: 'prints one JSON object, for machines' },
      'keep-going': {
        type: 'boolean',
        default: false,
        about: 'publishes the rest when a report cannot be read; the page says so',
      },
      'deploy-only': {
        type: 'boolean',
        default: false,
        about: 'builds, deploys and asks; for a workflow, whose other steps do the rest',
      },
      timeout: {
        type: 'string',
        default: '180',
        value: 'SECONDS',
        about: 'how long the command of a home may take',
      },
      wait: {
        type: 'string',
        value: 'SECONDS',
        about:
          'how long a home may take to serve it; default 90, and 240 where the workflow deploys',
      },
    },
  });
  const { publishCommand } = await import('./publish-command.ts');
  return publishCommand(
    {
      content: values.content,
      now: parseNow(values.now),
      state: values.state,
      homes: values.home,
      isDryRun: values['dry-run'],
      json: values.json,
      keepGoing: values['keep-going'],
      deployOnly: values['deploy-only'],
      timeoutMs: parseSeconds('timeout', values.timeout),
      waitMs: values.wait === undefined ? undefined : parseSeconds('wait', values.wait),
    },
    process.env,
  );
}, toFailure);

/** The JSON that is printed when nothing was done. */
function toFailure(exitCode: number, message: string) {
  return { homes: [], missing: [message], exit_code: exitCode };
}

function parseSeconds(flag: string, text: string): number {
  const seconds = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (Number.isNaN(seconds)) {
    const meant = (parseBriefDuration(text) ?? 90_000) / 1000;
    throw new UsageError(
      `--${flag} "${text}" is not a number of seconds; write --${flag} ${meant}.`,
    );
  }
  return seconds * 1000;
}
