import process from 'node:process';

import { UsageError } from '../../src/authoring/usage-error.ts';
import { parsePort, portOption } from '../cli/port.ts';
import { commonOptions, parseArguments, run } from '../cli/run.ts';

await run(async () => {
  const { values } = parseArguments({
    usage: 'npm run drill -- --game-day [--auto] [--json]',
    purpose:
      'Plays an outage that is made up, on a copy of the content that nobody else sees, and takes the time from the alarm to the postmortem. Exit code 1 when something took longer than the policy of the page gives.',
    options: {
      content: commonOptions.content,
      'game-day': { type: 'boolean', default: false, about: 'plays an outage with a stopwatch' },
      auto: {
        type: 'boolean',
        default: false,
        about:
          'with --game-day: does what people would do, to show it; so it is without a terminal',
      },
      'no-page': { type: 'boolean', default: false, about: 'with --game-day: serves no page' },
      ...portOption,
      json: { type: 'boolean', default: false, about: 'prints one JSON object, for machines' },
    },
  });
  if (!values['game-day']) throw new UsageError('Say which drill: --game-day.');
  const isAuto = values.auto || values.json || !process.stdin.isTTY || !process.stdout.isTTY;
  const [{ playGameDay }, { performStep }] = await Promise.all([
    import('./game-day.ts'),
    import('./game.ts'),
  ]);
  return playGameDay({
    content: values.content,
    port: parsePort(values.port),
    servesPage: !values['no-page'],
    perform: isAuto ? performStep : undefined,
    json: values.json,
  });
});
