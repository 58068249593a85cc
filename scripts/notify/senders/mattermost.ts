import { mattermostBody } from '../../../src/notifications/bodies/mattermost.ts';
import type { Sender } from '../../../src/notifications/sender.ts';
import type { ChannelOf } from '../../../src/sources/channels/channel-schemas.ts';
import { addressOf, bearer, idsIn, type Ask } from '../service-request.ts';

export function mattermostSender(channel: ChannelOf<'mattermost'>, ask: Ask): Sender {
  const { mattermost, token, to } = channel;
  if (token === undefined) {
    return {
      send: async (message, delivery) => {
        await ask(mattermost, { json: mattermostBody(message, delivery) });
        return {};
      },
    };
  }
  const headers = bearer(token);
  return {
    send: async (message, delivery) => {
      const { text } = mattermostBody(message, delivery);
      const root = delivery.thread?.['id'];
      const json = { channel_id: to, message: text, ...(root && { root_id: root }) };
      const answer = await ask(addressOf(mattermost, 'api/v4/posts'), { json, headers });
      return idsIn(answer, { id: 'id' });
    },
    edit: async (message, delivery, { id = '' }) => {
      const { text } = mattermostBody(message, delivery);
      const address = addressOf(mattermost, `api/v4/posts/${encodeURIComponent(id)}/patch`);
      await ask(address, { method: 'PUT', json: { message: text }, headers });
    },
  };
}
