import type { Sender } from '../../../src/notifications/sender.ts';
import { googleChatBody } from '../../../src/notifications/bodies/google-chat.ts';
import type { ChannelOf } from '../../../src/sources/channels/channel-schemas.ts';
import { addressOf, idsIn, type Ask } from '../service-request.ts';

export function googleChatSender({ google_chat }: ChannelOf<'google_chat'>, ask: Ask): Sender {
  return {
    send: async (message, delivery) => {
      const address = addressOf(google_chat, '', {
        messageReplyOption: 'REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD',
        requestId: delivery.key.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5'),
      });
      const json = {
        ...googleChatBody(message, delivery),
        thread: { threadKey: message.report },
      };
      return idsIn(await ask(address, { json }), { name: 'name' });
    },
  };
}
