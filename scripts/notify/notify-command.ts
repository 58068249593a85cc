import path from 'node:path';
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
import { parseNow } from '../cli/now.ts';
import { readContentOrStop } from '../cli/read-content-or-stop.ts';
import { commonOptions, parseArguments } from '../cli/run.ts';
import { appendStepSummary, isInWorkflow } from '../cli/workflow.ts';
import type { CommandDescription } from '../../src/authoring/flags/command-help.ts';
import { Secrets } from '../../src/model/secrets.ts';
import { ledgerOf } from './ledger-writer.ts';
import { print, printCommand, printError, printJson } from '../cli/print.ts';
import { openChannel, secretNames, type SenderContext } from './open-sender.ts';
import { pingWebSubHub } from './ping-websub-hub.ts';
import { usualWaiting } from './service-request.ts';
import { runNotifications, type RunOptions, type RunResult } from './run-notifications.ts';
import { messagesOnlyIn, importedIn, toChannelContents } from './channel-contents.ts';
import { openState, stateOption } from '../state/open-state.ts';
import type { StateFiles } from '../state/state.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const command = {
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
      about: 'prints every message and sends nothing',
    },
    json: { type: 'boolean', default: false, about: 'prints one JSON object, for machines' },
    beyond: {
      type: 'string',
      value: 'DIR',
      about: 'only messages that the content in DIR does not have: others may have sent those',
    },
  },
} as const satisfies CommandDescription;

/** @param environment holds the secrets */
export async function notifyCommand(environment: Environment): Promise<number> {
  const { values } = parseArguments(command);
  const { content: folder, json, beyond: other } = values;
  const now = parseNow(values.now);
  const content = readContentOrStop(folder, now);
  for (const { file } of content.unreadable) {
    printError(`${file} cannot be read, so nothing of it is sent. npm run check says why.`);
  }
  const { channels: all, problems } = readChannels(folder, content.page);
  for (const problem of problems) printError(formatProblem(problem));
  if (!all) {
    printError('Nothing was sent.');
    return 1;
  }
  const { revisions } = readHistory(folder);
  const { toStatuspage, feedNews, ...own } = toChannelContents(content, revisions, now);
  const contentsFor =
    other === undefined
      ? own.contentsFor
      : messagesOnlyIn(
          own.contentsFor,
          toChannelContents(readContentOrStop(other, now), revisions, now).contentsFor,
        );
  const state = await openState(values.state, folder);
  const channels = chosen(all, values.channel);
  const run = { channels, contentsFor, page: content.page, isImported: importedIn(folder), now };
  if (values['dry-run']) {
    printPlanned(planMessages(await state.read(), run, toStatuspage), json);
    return 0;
  }
  const secrets = new Secrets(environment);
  const context = {
    waiting: usualWaiting,
    folder: path.resolve(folder, '..'),
    environment: withoutSecrets(environment, all),
    toStatuspage,
  };
  try {
    const result = await runNotifications({
      ...run,
      state,
      open: (channel) => openChannel(channel, secrets, context),
    });
    const { hub } = content.page;
    const failure = hub === undefined ? undefined : await pingWebSubHub(hub, feedNews(), now);
    if (failure !== undefined) printError(secrets.mask(failure));
    printResult(result, json, secrets);
    if (result.alarming.length > 0) printAlarm(result.alarming);
    return result.exitCode;
  } catch (error) {
    throw masked(error, secrets);
  }
}

type Run = Pick<RunOptions, 'channels' | 'contentsFor' | 'page' | 'isImported' | 'now'>;

/** The messages that are due, as they would go out. */
function planMessages(
  files: StateFiles,
  { channels, contentsFor, ...run }: Run,
  toStatuspage: SenderContext['toStatuspage'],
) {
  const ledger = ledgerOf(files);
  return channels
    .flatMap((channel) =>
      planDryRun(ledger, { ...run, channel, messages: contentsFor(channel).messages }),
    )
    .map(({ channel, message, delivery, what }) => ({
      channel: channel.id,
      kind: channel.kind,
      what,
      id: message.id,
      title: `${message.label}: ${message.title}`,
      body: previewBody(channel, message, delivery, toStatuspage),
    }));
}

function printPlanned(messages: ReturnType<typeof planMessages>, json: boolean): void {
  if (json) {
    printJson({ messages });
    return;
  }
  for (const { channel, kind, what, body } of messages) {
    const note = what === 'not sent' ? 'not sent: it was there before the channel' : what;
    const text = typeof body === 'string' ? body : JSON.stringify(body, undefined, 2);
    print(`${channel} (${kind}), ${note}:\n\n${text}\n`);
  }
  if (messages.length === 0) print('Nothing is due.');
}

function printResult(
  { outcomes, alarming, exitCode }: RunResult,
  json: boolean,
  secrets: Secrets,
): void {
  if (json) {
    const document = { outcomes, failing_three_times: alarming, exit_code: exitCode };
    print(secrets.mask(JSON.stringify(document, undefined, 2)));
    return;
  }
  const lines = outcomes.length === 0 ? ['Nothing is due.'] : formatOutcomes(outcomes);
  for (const line of lines) print(secrets.mask(line));
  if (exitCode === 1) print('What failed is tried again by the next run, until it is a day old.');
}

function printAlarm(alarming: readonly string[]): void {
  const text = alarmText(alarming);
  appendStepSummary(`**${text}**\n`);
  // What is printed on the other stream may be JSON.
  if (isInWorkflow()) {
    printCommand(`::error title=Notifications::${oneLine(text)}`, process.stderr);
  } else printError(oneLine(text));
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

/** The environment of programs that channels start. */
function withoutSecrets(environment: Environment, channels: readonly Channel[]): Environment {
  const hidden = new Set([...secretNames(channels), 'OUTPOST_SECRETS', 'GITHUB_TOKEN']);
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !hidden.has(name)));
}

/** An internal error, without the secrets that it may contain. */
function masked(error: unknown, secrets: Secrets): unknown {
  if (error instanceof Error && 'exitCode' in error) {
    error.message = secrets.mask(error.message);
    return error;
  }
  return new Error(
    secrets.mask(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  );
}
