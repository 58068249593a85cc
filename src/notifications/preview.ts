import type { Channel } from '../sources/channels/channel-schemas.ts';
import * as chat from './bodies/chat.ts';
import * as social from './bodies/social.ts';
import * as text from './bodies/text.ts';
import type { Message } from './message.ts';
import type { Occasion } from './delivery.ts';

/** A message as it would go out: text, or the body for programs. */
export function previewBody(
  channel: Channel,
  message: Message,
  occasion: Occasion,
  toStatuspage: (message: Message) => object,
): string | object {
  switch (channel.kind) {
    case 'slack':
      return chat.slackBody(message, occasion);
    case 'discord':
      return chat.discordBody(message, occasion);
    case 'teams':
      return chat.teamsBody(message, occasion);
    case 'google_chat':
      return chat.googleChatBody(message, occasion);
    case 'mattermost':
      return chat.mattermostBody(message, occasion);
    case 'zulip':
      return chat.zulipBody(message, occasion);
    case 'matrix':
      return social.matrixBody(message, occasion);
    case 'mastodon':
      return social.mastodonBody(message, occasion);
    case 'bluesky':
      return social.blueskyBody(message, occasion);
    case 'telegram':
      return chat.telegramBody(message, occasion);
    case 'ntfy':
      return social.ntfyBody(message, occasion);
    case 'irc':
      return text.ircLine(message, occasion);
    case 'mail': {
      const { subject, text: body } = text.mailBody(message, occasion, channel.from);
      return `Subject: ${subject}\n\n${body}`;
    }
    case 'webhook':
      return channel.format === 'statuspage'
        ? toStatuspage(message)
        : text.webhookBody(message, occasion);
    case 'command':
      return text.commandText(message, occasion);
  }
}
