import process from 'node:process';
import { setTimeout } from 'node:timers/promises';

import { UsageError } from '../src/authoring/usage-error.ts';
import { memoriesOf, recordRound } from '../src/probes/round.ts';
import { beatsFile, parseBeats } from '../src/sources/probes/beats-file.ts';
import { readProbes } from '../src/sources/folder/settings/read-probes.ts';
import {
  parseUpstreamRecords,
  recordUpstreams,
  toUpstreamStates,
  upstreamsFile,
} from '../src/sources/upstreams/upstream-records.ts';
import { parseBriefDuration } from '../src/sources/text/duration-text.ts';
import { formatRound } from '../src/views/tools/probe-messages.ts';
import { formatProblem } from '../src/views/tools/problems/problem-report.ts';
import { doDueAlerts } from './alert/due-alerts.ts';
import { parseNow } from './cli/now.ts';
import { print, printError, printJson } from './cli/print.ts';
import { readContentOrStop } from './cli/read-content-or-stop.ts';
import { commonOptions, parseArguments, run } from './cli/run.ts';
import { Secrets } from './http/secrets.ts';
import { askUpstreams } from './probe/ask-upstreams.ts';
import { pingAfter, runRound, type AskedRound } from './probe/run-round.ts';
import type { Tools } from './probe/probe-tools.ts';
import { pullContent } from './git/commit-content.ts';
import { followRound, publishPage } from './probe/follow-round.ts';
import { nextShown } from '../src/probes/shown-probes.ts';
import { shownFile } from '../src/sources/probes/shown-file.ts';
import { openState, stateOption } from './state/open-state.ts';
import { StateError } from './state/state.ts';

await run(async () => {
  const { values } = parseArguments({
    usage: 'npm run probe -- [--every 60s] [--state DIR] [--probe ID] [--dry-run] [--json]',
    purpose:
      'Asks the probes of probes.yml once, all at the same time, and remembers what they answer. Exit code 0 whatever they answer, 1 when it could not be remembered.',
    options: {
      ...commonOptions,
      ...stateOption,
      every: {
        type: 'string',
        value: 'TIME',
        about: 'goes on, with a round so often, such as 60s',
      },
      probe: { type: 'string', multiple: true, value: 'ID', about: 'only this probe' },
      'dry-run': { type: 'boolean', default: false, about: 'asks, and remembers nothing' },
      json: { type: 'boolean', default: false, about: 'prints one JSON object, for machines' },
    },
  });
  const { every, 'dry-run': isDry } = values;
  const everyMs = every === undefined ? undefined : parseEvery(every, values.now);
  const secrets = new Secrets(process.env);
  const state = await openState(values.state, values.content);
  const { OUTPOST_SECRETS: _, GITHUB_TOKEN: __, ...environment } = process.env;
  let unsaved: AskedRound[] = [];

  /** One round, with what the content says now: it may have changed since the last. */
  const once = async (): Promise<number> => {
    const now = parseNow(values.now);
    if (everyMs !== undefined && !isDry) pullContent(values.content);
    const content = readContentOrStop(values.content, now);
    const isAlertSeen = !isDry && (await doDueAlerts(values.content, state, now));
    const { probes, problems } = readProbes(values.content, content.page);
    for (const problem of problems) printError(formatProblem(problem));
    if (!probes) {
      if (isAlertSeen) await publishPage(values.content);
      printError(
        problems.length > 0
          ? 'Nothing was asked.'
          : `${values.content}/probes.yml does not exist: nothing to ask.`,
      );
      return problems.length > 0 ? 1 : 0;
    }
    const chosen = probes.probes.filter(({ id }) => values.probe?.includes(id) ?? true);
    const unknown = values.probe?.find((id) => chosen.every((each) => each.id !== id));
    if (unknown !== undefined) {
      const known = probes.probes.map(({ id }) => id).join(', ') || 'none';
      throw new UsageError(`--probe "${unknown}" is not in probes.yml, which has ${known}`);
    }
    const upstreams = values.probe === undefined ? (content.page.upstreams ?? []) : [];
    const before =
      upstreams.length > 0 || chosen.some(({ kind }) => kind === 'heartbeat')
        ? await state.read()
        : undefined;
    const tools: Tools = {
      secrets,
      now: () => now,
      beats: parseBeats(before?.get(beatsFile)),
      environment,
      github: process.env['GITHUB_API_URL'] ?? 'https://api.github.com',
    };
    const { connectivity, ping } = probes;
    const [asked, said] = await Promise.all([
      runRound(chosen, { connectivity, maintenances: content.maintenances }, tools),
      askUpstreams(upstreams, parseUpstreamRecords(before?.get(upstreamsFile)), {
        now,
        isRested: true,
        timeoutMs: 5_000,
      }),
    ]);
    unsaved.push(asked);
    const page = { isNew: false };
    const record = (files: ReadonlyMap<string, string>) => {
      const next = unsaved.reduce(
        (each, { round }) => recordRound(each, round, probes, now),
        upstreams.length > 0 ? recordUpstreams(files, said) : new Map(files),
      );
      const shown = nextShown(files.get(shownFile), memoriesOf(next), {
        now,
        everyMs: probes.everyMs,
        upstreams: toUpstreamStates(
          content.page.upstreams ?? [],
          parseUpstreamRecords(next.get(upstreamsFile)),
        ),
      });
      page.isNew = shown.isNew;
      return next.set(shownFile, shown.text);
    };
    let files: ReadonlyMap<string, string>;
    if (isDry) files = record(await state.read());
    else {
      try {
        files = await state.change(record);
      } catch (error) {
        if (!(error instanceof StateError) || everyMs === undefined) throw error;
        // The next round brings it along; a day without a state is too much to keep.
        unsaved = unsaved.slice(-1440);
        printError(secrets.mask(`${error.message}. The next round tries again.`));
        return 1;
      }
    }
    unsaved = [];
    const memories = memoriesOf(files);
    if (!isDry) {
      const notes = new Map([...asked.notes].map(([id, note]) => [id, secrets.mask(note)]));
      const { content: folder } = values;
      const isSeen = await followRound({
        ...{ folder, content, probes, memories, now, notes, state, files },
      });
      if (isSeen || page.isNew || isAlertSeen) await publishPage(folder);
    }
    const lines = formatRound(chosen, asked, memories);
    if (values.json)
      printJson({
        at: new Date(now).toISOString(),
        probes: lines.map(({ text: _, ...each }) => ({
          ...each,
          ...(each.note !== undefined && { note: secrets.mask(each.note) }),
        })),
      });
    else for (const { text } of lines) print(secrets.mask(text));
    if (!isDry && ping !== undefined) {
      const refused = await pingAfter(ping, tools);
      if (refused !== undefined) printError(secrets.mask(`ping: ${refused}`));
    }
    return 0;
  };

  if (everyMs === undefined) return once();
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  while (!stop.signal.aborted) {
    const startedAt = Date.now();
    await once();
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
    throw new UsageError(`--every "${text}" is not a time of a second or more; write --every 60s`);
  }
  if (now !== undefined) throw new UsageError('--every goes by the clock; leave out --now');
  return ms;
}
