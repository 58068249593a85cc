import type { Channel } from '../sources/channels/channel-schemas.ts';
import * as chat from './bodies/chat.ts';
import * as social from './bodies/social.ts';
import * as text from './bodies/text.ts';
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
      return chat.slackBody(message, delivery);
    case 'discord':
      return chat.discordBody(message, delivery);
    case 'teams':
      return chat.teamsBody(message, delivery);
    case 'google_chat':
      return chat.googleChatBody(message, delivery);
    case 'mattermost':
      return chat.mattermostBody(message, delivery);
    case 'zulip':
      return chat.zulipBody(message, delivery);
    case 'matrix':
      return social.matrixBody(message, delivery);
    case 'mastodon':
      return social.mastodonBody(message, delivery);
    case 'bluesky':
      return social.blueskyBody(message, delivery);
    case 'telegram':
      return chat.telegramBody(message, delivery);
    case 'ntfy':
      return social.ntfyBody(message, delivery);
    case 'irc':
      return text.ircLine(message, delivery, channel);
    case 'mail': {
      const { subject, text: body } = text.mailBody(message, delivery, channel.from);
      return `Subject: ${subject}\n\n${body}`;
    }
    case 'webhook':
      return channel.format === 'statuspage'
        ? toStatuspage(message)
        : text.webhookBody(message, delivery);
    case 'command':
      return text.commandText(message, delivery);
  }
}
