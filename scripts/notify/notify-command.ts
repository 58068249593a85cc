import process from 'node:process';

import { UsageError } from '../../src/authoring/usage-error.ts';
import { planDryRun } from '../../src/notifications/dry-run.ts';
import { previewBody } from '../../src/notifications/preview.ts';
import type { Channel } from '../../src/sources/channels/channel-schemas.ts';
import { readChannels } from '../../src/sources/folder/settings/read-channels.ts';
import { readHistory } from '../../src/sources/folder/history/revisions.ts';
import { alarmText, formatOutcomes } from '../../src/views/tools/notification-messages.ts';
import { oneLine } from '../../src/views/tools/printable.ts';
import { formatProblem } from '../../src/views/tools/problems/problem-report.ts';
import { parseInstantFlag, parseNow } from '../cli/now.ts';
import { readContentOrStop } from '../cli/read-content-or-stop.ts';
import { commonOptions, parseArguments } from '../cli/run.ts';
import { appendStepSummary } from '../cli/workflow.ts';
import { Secrets } from '../http/secrets.ts';
import { awaitPage } from '../deploy/await-page.ts';
import { ledgerOf } from './held-ledger.ts';
import { print, printCommand, printError, printJson } from '../cli/print.ts';
import { openChannel, secretNames } from './open-sender.ts';
import { pingHub } from './ping-hub.ts';
import { usualWaiting } from './service-request.ts';
import { runNotifications } from './run-notifications.ts';
import { beyond, importedIn, toChannelContents } from './channel-contents.ts';
import { openState, stateOption } from '../state/open-state.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** @param environment holds the secrets */
export async function notifyCommand(environment: Environment): Promise<number> {
  const { values } = parseArguments({
    usage: 'npm run notify -- [--state DIR] [--channel ID] [--dry-run] [--json]',
    purpose:
      'Sends each update once to the channels of channels.yml. Exit code 1 when something could not be sent (the next run tries again), 75 when another run is sending.',
    options: {
      ...commonOptions,
      ...stateOption,
      channel: { type: 'string', multiple: true, value: 'ID', about: 'only to this channel' },
      'dry-run': {
        type: 'boolean',
        default: false,
        about: 'prints every message as it would go out, and sends nothing',
      },
      json: { type: 'boolean', default: false, about: 'prints one JSON object, for machines' },
      beyond: {
        type: 'string',
        value: 'DIR',
        about: 'only what the content in DIR does not say: of it somebody else may have sent all',
      },
      after: {
        type: 'string',
        value: 'INSTANT',
        about: 'waits, two minutes at most, until the page was generated then or later',
      },
    },
  });
  const folder = values.content;
  const now = parseNow(values.now);
  const since = parseInstantFlag('after', values.after);
  const content = readContentOrStop(folder, now);
  const { channels: all, problems } = readChannels(folder, content.page);
  for (const problem of problems) printError(formatProblem(problem));
  if (!all) {
    printError('Nothing was sent.');
    return 1;
  }
  const channels = chosen(all, values.channel);
  const { revisions } = readHistory(folder);
  const { toStatuspage, feedNews, ...contents } = toChannelContents(content, revisions, now);
  const contentsFor =
    values.beyond === undefined
      ? contents.contentsFor
      : beyond(
          contents.contentsFor,
          toChannelContents(readContentOrStop(values.beyond, now), revisions, now).contentsFor,
        );
  const state = await openState(values.state, folder);
  const common = { page: content.page, isImported: importedIn(folder), now };
  const secrets = new Secrets(environment);
  const printMasked = (line: string) => print(secrets.mask(line));

  if (values['dry-run']) {
    const ledger = ledgerOf(await state.read());
    const messages = channels
      .flatMap((channel) =>
        planDryRun(ledger, { ...common, channel, messages: contentsFor(channel).messages }),
      )
      .map(({ channel, message, delivery, what }) => ({
        channel: channel.id,
        kind: channel.kind,
        what,
        id: message.id,
        title: `${message.label}: ${message.title}`,
        body: previewBody(channel, message, delivery, toStatuspage),
      }));
    if (values.json) printJson({ messages });
    else {
      for (const { channel, kind, what, body } of messages) {
        const note = what === 'not sent' ? 'not sent: it was there before the channel' : what;
        const text = typeof body === 'string' ? body : JSON.stringify(body, undefined, 2);
        print(`${channel} (${kind}), ${note}:\n\n${text}\n`);
      }
      if (messages.length === 0) print('Nothing is due.');
    }
    return 0;
  }

  const hidden = environment['GITHUB_ACTIONS'] === 'true';
  const context = {
    waiting: usualWaiting,
    environment: withoutSecrets(environment, all),
    toStatuspage,
  };
  try {
    const { outcomes, exitCode, alarming } = await runNotifications({
      ...common,
      channels,
      contentsFor,
      state,
      open: (channel) => openChannel(channel, secrets, context),
      ...(since !== undefined && {
        prepare: async () => {
          if ((await awaitPage(content.page.url, since)).generatedAt >= since) return;
          printError('The page does not show this build yet; the updates go out all the same.');
        },
      }),
    });
    const { hub } = content.page;
    if (hub !== undefined) {
      const { feeds, newsAt } = feedNews();
      const failure = await pingHub(hub, feeds, { newsAt, now });
      if (failure !== undefined) printError(secrets.mask(failure));
    }
    if (values.json) {
      printMasked(
        JSON.stringify(
          { outcomes, failing_three_times: alarming, exit_code: exitCode },
          undefined,
          2,
        ),
      );
    } else {
      for (const line of outcomes.length === 0 ? ['Nothing is due.'] : formatOutcomes(outcomes))
        printMasked(line);
      if (exitCode === 1)
        printMasked('What failed is tried again by the next run, until it is a day old.');
    }
    if (alarming.length > 0) {
      appendStepSummary(`**${alarmText(alarming)}**\n`);
      const text = oneLine(alarmText(alarming));
      // What is printed on the other stream may be JSON.
      if (hidden) printCommand(`::error title=Notifications::${text}`, process.stderr);
      else printError(text);
    }
    return exitCode;
  } catch (error) {
    throw masked(error, secrets);
  }
}

function chosen(
  channels: readonly Channel[],
  ids: readonly string[] | undefined,
): readonly Channel[] {
  const unknown = ids?.find((id) => channels.every((channel) => channel.id !== id));
  if (unknown !== undefined) {
    const known = channels.map(({ id }) => id).join(', ') || 'none';
    throw new UsageError(`--channel "${unknown}" is not in channels.yml, which has ${known}`);
  }
  return ids ? channels.filter(({ id }) => ids.includes(id)) : channels;
}

/** What programs are started with. */
function withoutSecrets(environment: Environment, channels: readonly Channel[]): Environment {
  const hidden = new Set([...secretNames(channels), 'OUTPOST_SECRETS', 'GITHUB_TOKEN']);
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !hidden.has(name)));
}

/** A fault of ours, told without what it may have had at hand. */
function masked(error: unknown, secrets: Secrets): unknown {
  if (error instanceof Error && 'exitCode' in error) {
    error.message = secrets.mask(error.message);
    return error;
  }
  return new Error(
    secrets.mask(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  );
}
