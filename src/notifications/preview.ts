import type { Channel } from '../sources/channels/channel-schemas.ts';
import { blueskyBody } from './bodies/bluesky.ts';
import { commandText } from './bodies/command.ts';
import { discordBody } from './bodies/discord.ts';
import { googleChatBody } from './bodies/google-chat.ts';
import { ircLine } from './bodies/irc.ts';
import { mailBody } from './bodies/mail.ts';
import { mastodonBody } from './bodies/mastodon.ts';
import { matrixBody } from './bodies/matrix.ts';
import { mattermostBody } from './bodies/mattermost.ts';
import { ntfyBody } from './bodies/ntfy.ts';
import { slackBody } from './bodies/slack.ts';
import { teamsBody } from './bodies/teams.ts';
import { telegramBody } from './bodies/telegram.ts';
import { webhookBody } from './bodies/webhook.ts';
import { zulipBody } from './bodies/zulip.ts';
import type { Message } from './message.ts';
import type { Delivery } from './delivery.ts';

/** A message as it would be sent: text, or the body for programs. */
export function previewBody(
  channel: Channel,
  message: Message,
  delivery: Delivery,
  toStatuspage: (message: Message) => object,
): string | object {
  switch (channel.kind) {
    case 'slack':
      return slackBody(message, delivery);
    case 'discord':
      return discordBody(message, delivery);
    case 'teams':
      return teamsBody(message, delivery);
    case 'google_chat':
      return googleChatBody(message, delivery);
    case 'mattermost':
      return mattermostBody(message, delivery);
    case 'zulip':
      return zulipBody(message, delivery);
    case 'matrix':
      return matrixBody(message, delivery);
    case 'mastodon':
      return mastodonBody(message, delivery);
    case 'bluesky':
      return blueskyBody(message, delivery);
    case 'telegram':
      return telegramBody(message, delivery);
    case 'ntfy':
      return ntfyBody(message, delivery);
    case 'irc':
      return ircLine(message, delivery, channel);
    case 'mail': {
      const { subject, text: body } = mailBody(message, delivery, channel.from);
      return `Subject: ${subject}\n\n${body}`;
    }
    case 'webhook':
      return channel.format === 'statuspage'
        ? toStatuspage(message)
        : webhookBody(message, delivery);
    case 'command':
      return commandText(message, delivery);
  }
}
