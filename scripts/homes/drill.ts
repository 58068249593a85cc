import process from 'node:process';

import { UsageError } from '../../src/authoring/usage-error.ts';
import { parseNow } from '../cli/now.ts';
import { commonOptions, parseArguments, run, parsePort, portOption } from '../cli/run.ts';
import { stateOption } from '../state/open-state.ts';

const flag = { type: 'boolean', default: false } as const;

await run(async () => {
  const { values } = parseArguments({
    usage: 'npm run drill -- [--as NAME] [--json] | --game-day [--auto]',
    purpose:
      'Tries, without publishing anything, whether you could publish while GitHub Actions is down: pushing, building, homes, channels, people. With --game-day it plays an invented outage with a stopwatch. Exit code 1 when something failed or was late.',
    options: {
      ...commonOptions,
      ...stateOption,
      as: {
        type: 'string',
        value: 'NAME',
        about: 'your GitHub name in rota.yml; otherwise as git knows you',
      },
      receiver: {
        type: 'string',
        value: 'ADDRESS',
        about: 'where npm run receive is served; otherwise OUTPOST_RECEIVER',
      },
      json: { ...flag, about: 'prints one JSON object, for machines' },
      'game-day': { ...flag, about: 'plays an outage with a stopwatch, on a copy of the content' },
      auto: {
        ...flag,
        about: "with --game-day: plays the people's part; the default without a terminal",
      },
      'no-page': { ...flag, about: 'with --game-day: serves no page' },
      ...portOption,
    },
  });
  const { content, json } = values;
  if (!values['game-day']) {
    const ofGames = (['auto', 'no-page'] as const).find((name) => values[name]);
    if (ofGames !== undefined)
      throw new UsageError(
        `--${ofGames} is for a game day: write npm run drill -- --game-day --${ofGames}`,
      );
    const { drillCommand } = await import('./drill/drill-command.ts');
    return drillCommand({
      ...{ content, json, state: values.state, as: values.as, now: parseNow(values.now) },
      receiver: values.receiver ?? (process.env['OUTPOST_RECEIVER'] || undefined),
    });
  }
  const isAuto = values.auto || json || !process.stdin.isTTY || !process.stdout.isTTY;
  const [{ playGameDay }, { performStep }] = await Promise.all([
    import('./game-day/game-day.ts'),
    import('./game-day/open-game.ts'),
  ]);
  return playGameDay({
    content,
    port: parsePort(values.port),
    servesPage: !values['no-page'],
    perform: isAuto ? performStep : undefined,
    json,
  });
});
