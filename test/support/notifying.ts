import type { Content } from '../../src/model/content.ts';
import type { Channel } from '../../src/sources/channels/channel-schemas.ts';
import { readChannels } from '../../src/sources/folder/settings/read-channels.ts';
import { readContent } from '../../src/sources/folder/read-content.ts';
import { Secrets } from '../../src/model/secrets.ts';
import { openChannel } from '../../scripts/notify/open-sender.ts';
import { runNotifications, type RunOptions } from '../../scripts/notify/run-notifications.ts';
import { toChannelContents } from '../../scripts/notify/channel-contents.ts';
import type { State, StateFiles } from '../../scripts/state/state.ts';

/** A state in memory. */
export function memoryState(): State & { files: StateFiles } {
  const state = {
    place: 'memory',
    files: new Map<string, string>() as StateFiles,
    read: () => Promise.resolve(state.files),
    change: (edit: (files: StateFiles) => StateFiles | undefined) => {
      state.files = edit(state.files) ?? state.files;
      return Promise.resolve(state.files);
    },
  };
  return state;
}

/** The limits are long for busy machines; no test waits until they are over. */
const quick = { timeoutMs: 60_000, firstWaitMs: 1, maxWaitMs: 50 };

/** Does what `npm run notify` does with a folder and an environment, without its waits. */
export function notifyFolder(
  folder: string,
  environment: Readonly<Record<string, string>>,
  now: number,
  options: Pick<RunOptions, 'state'> & Partial<RunOptions>,
) {
  const { content, problems } = readContent(folder, {
    now,
    servedAt: 'https://status.example.org/',
  });
  if (!content) throw new Error(JSON.stringify(problems));
  const { channels, problems: wrong } = readChannels(folder, content.page);
  if (!channels) throw new Error(JSON.stringify(wrong));
  return notifyContent(content, channels, environment, now, options);
}

async function notifyContent(
  content: Content,
  channels: readonly Channel[],
  environment: Readonly<Record<string, string>>,
  now: number,
  options: Pick<RunOptions, 'state'> & Partial<RunOptions>,
) {
  const { contentsFor, toStatuspage } = toChannelContents(content, new Map(), now);
  const secrets = new Secrets(environment);
  const context = { waiting: quick, folder: '.', environment: process.env, toStatuspage };
  const result = await runNotifications({
    channels,
    contentsFor,
    page: content.page,
    isImported: () => false,
    now,
    open: (channel) => openChannel(channel, secrets, context),
    ...options,
  });
  return { ...result, secrets };
}
