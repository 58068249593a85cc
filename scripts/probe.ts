import process from 'node:process';
import { setTimeout } from 'node:timers/promises';

import { UsageError } from '../src/authoring/usage-error.ts';
import { parseBriefDuration } from '../src/sources/text/duration-text.ts';
import { parseNow } from './cli/now.ts';
import { commonOptions, parseArguments, run } from './cli/run.ts';
import { Prober } from './probe/prober.ts';
import { openState, stateOption } from './state/open-state.ts';

await run(async () => {
  const { values } = parseArguments({
    usage: 'npm run probe -- [--every 60s] [--state DIR] [--probe ID] [--dry-run] [--json]',
    purpose:
      'Asks the probes of probes.yml once, all at the same time, and records the answers. Exit code 0 whatever they answer, 1 when the answers could not be recorded.',
    options: {
      ...commonOptions,
      ...stateOption,
      every: {
        type: 'string',
        value: 'TIME',
        about: 'repeats the round at this interval, such as 60s',
      },
      probe: { type: 'string', multiple: true, value: 'ID', about: 'only this probe' },
      'dry-run': { type: 'boolean', default: false, about: 'asks and records nothing' },
      json: { type: 'boolean', default: false, about: 'prints one JSON object, for machines' },
    },
  });
  const { content, every, probe, json, 'dry-run': isDry } = values;
  const everyMs = every === undefined ? undefined : parseEvery(every, values.now);
  const prober = new Prober({
    folder: content,
    state: await openState(values.state, content),
    environment: process.env,
    only: probe,
    ...{ isDry, isRepeated: everyMs !== undefined, json },
  });
  if (everyMs === undefined) return prober.round(parseNow(values.now));
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  while (!stop.signal.aborted) {
    const startedAt = Date.now();
    await prober.round(startedAt);
    const waitMs = Math.max(0, startedAt + everyMs - Date.now());
    await setTimeout(waitMs, undefined, { signal: stop.signal }).catch((error: unknown) => {
      if (!stop.signal.aborted) throw error;
    });
  }
  return 0;
});

function parseEvery(text: string, now: string | undefined): number {
  const ms = parseBriefDuration(text);
  if (ms === undefined || ms < 1_000) {
    const seconds = /^[1-9]\d{0,4}$/.test(text) ? text : '60';
    throw new UsageError(
      `--every "${text}" is not a time of a second or more; write --every ${seconds}s`,
    );
  }
  if (now !== undefined) throw new UsageError('--every goes by the clock; leave out --now');
  return ms;
}
