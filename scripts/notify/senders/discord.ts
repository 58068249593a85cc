import { discordBody } from '../../../src/notifications/bodies/discord.ts';
import { shorten } from '../../../src/notifications/safe-text.ts';
import type { Sender } from '../../../src/notifications/sender.ts';
import type { ChannelOf } from '../../../src/sources/channels/channel-schemas.ts';
import { addressOf, idsIn, type Ask } from '../service-request.ts';

export function discordSender({ discord, forum }: ChannelOf<'discord'>, ask: Ask): Sender {
  return {
    send: async (message, delivery) => {
      const thread = forum ? delivery.thread?.['thread'] : undefined;
      const address = addressOf(discord, '', { wait: 'true', thread_id: thread });
      const json = {
        ...discordBody(message, delivery),
        ...(forum &&
          thread === undefined && { thread_name: shorten(message.title, 100, message.language) }),
      };
      return idsIn(await ask(address, { json }), {
        id: 'id',
        ...(forum && { thread: 'channel_id' }),
      });
    },
    edit: async (message, delivery, { id = '', thread }) => {
      const address = addressOf(discord, `messages/${encodeURIComponent(id)}`, {
        thread_id: thread,
      });
      await ask(address, { method: 'PATCH', json: discordBody(message, delivery) });
    },
  };
}
