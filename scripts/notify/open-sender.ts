import type { Channel } from '../../src/sources/channels/channel-schemas.ts';
import type { Message } from '../../src/notifications/message.ts';
import { secretName, type Secrets } from '../../src/model/secrets.ts';
import { createAsk, type Waiting } from './service-request.ts';
import type { Sender } from '../../src/notifications/sender.ts';
import { blueskySender } from './senders/bluesky.ts';
import { commandSender } from './senders/command.ts';
import { discordSender } from './senders/discord.ts';
import { googleChatSender } from './senders/google-chat.ts';
import { ircSender } from './senders/irc.ts';
import { mailSender } from './senders/mail.ts';
import { mastodonSender } from './senders/mastodon.ts';
import { matrixSender } from './senders/matrix.ts';
import { mattermostSender } from './senders/mattermost.ts';
import { ntfySender } from './senders/ntfy.ts';
import { slackSender } from './senders/slack.ts';
import { teamsSender } from './senders/teams.ts';
import { telegramSender } from './senders/telegram.ts';
import { webhookSender } from './senders/webhook.ts';
import { zulipSender } from './senders/zulip.ts';

export interface SenderContext {
  readonly waiting: Waiting;
  /** Where programs run: the folder above the content. */
  readonly folder: string;
  /** The environment of programs, without the secrets of channels. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly toStatuspage: (message: Message) => object;
}

/** The sender of a channel, or the names of the secrets that the environment lacks for it. */
export function openChannel(
  channel: Channel,
  secrets: Secrets,
  context: SenderContext,
): Sender | { readonly missing: readonly string[] } {
  const resolved = withSecrets(channel, secrets);
  return 'missing' in resolved
    ? resolved
    : withoutSecrets(openSender(resolved.channel, context), secrets);
}

/** The state keeps answers of services, and an answer may repeat a secret. */
function withoutSecrets(sender: Sender, secrets: Secrets): Sender {
  const { send, setTopic } = sender;
  return {
    ...sender,
    send: async (message, delivery) => {
      const ids = Object.entries(await send(message, delivery));
      return Object.fromEntries(ids.filter(([, id]) => secrets.mask(id) === id));
    },
    ...(setTopic && { setTopic: async (topic) => secrets.mask(await setTopic(topic)) }),
  };
}

/** @param channel with its secrets in their places */
function openSender(channel: Channel, context: SenderContext): Sender {
  const { waiting, toStatuspage } = context;
  const ask = createAsk(waiting);
  switch (channel.kind) {
    case 'slack':
      return slackSender(channel, ask);
    case 'discord':
      return discordSender(channel, ask);
    case 'teams':
      return teamsSender(channel, ask);
    case 'google_chat':
      return googleChatSender(channel, ask);
    case 'mattermost':
      return mattermostSender(channel, ask);
    case 'zulip':
      return zulipSender(channel, ask);
    case 'matrix':
      return matrixSender(channel, ask);
    case 'mastodon':
      return mastodonSender(channel, ask);
    case 'bluesky':
      return blueskySender(channel, ask);
    case 'telegram':
      return telegramSender(channel, ask);
    case 'ntfy':
      return ntfySender(channel, ask);
    case 'irc':
      return ircSender(channel, waiting);
    case 'mail':
      return mailSender(channel, waiting);
    case 'webhook':
      return webhookSender(channel, ask, toStatuspage);
    case 'command':
      return commandSender(channel, context);
  }
}

/** The keys of a channel in which `$NAME` stands for a secret. */
const secretPlaces = ['token', 'password', 'secret', 'smtp', 'homeserver'];

/** The channel with its secrets filled in, or the names of those that the environment lacks. */
export function withSecrets(
  channel: Channel,
  secrets: Secrets,
): { readonly channel: Channel } | { readonly missing: readonly string[] } {
  const missing: string[] = [];
  const resolved = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolved);
    if (typeof value !== 'string') return value;
    const found = secrets.resolve(value);
    if (found === undefined) missing.push(value);
    return found;
  };
  const places = [channel.kind, ...secretPlaces];
  const entries = Object.entries(channel).map(([key, value]) => [
    key,
    places.includes(key) ? resolved(value) : (value as unknown),
  ]);
  if (missing.length > 0) return { missing };
  // Only texts were replaced, by texts.
  return { channel: Object.fromEntries(entries) as Channel };
}

/** The names of the secrets that channels use. */
export function secretNames(channels: readonly Channel[]): string[] {
  return channels
    .flatMap((channel) => (Object.values(channel) as unknown[]).flat())
    .flatMap((value) => (typeof value === 'string' ? [value] : []))
    .flatMap((value) => secretName(value) ?? []);
}
