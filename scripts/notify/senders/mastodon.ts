import { mastodonBody } from '../../../src/notifications/bodies/mastodon.ts';
import type { Sender } from '../../../src/notifications/sender.ts';
import type { ChannelOf } from '../../../src/sources/channels/channel-schemas.ts';
import { addressOf, bearer, idsIn, type Ask } from '../service-request.ts';

export function mastodonSender(channel: ChannelOf<'mastodon'>, ask: Ask): Sender {
  const { mastodon, token, visibility = 'public' } = channel;
  return {
    send: async (message, delivery) => {
      const reply = delivery.before?.['id'] ?? delivery.thread?.['id'];
      const json = {
        ...mastodonBody(message, delivery),
        visibility,
        ...(reply && { in_reply_to_id: reply }),
      };
      const headers = { ...bearer(token), 'idempotency-key': delivery.key };
      return idsIn(await ask(addressOf(mastodon, 'api/v1/statuses'), { json, headers }), {
        id: 'id',
      });
    },
    edit: async (message, delivery, { id = '' }) => {
      const json = mastodonBody(message, delivery);
      const address = addressOf(mastodon, `api/v1/statuses/${encodeURIComponent(id)}`);
      await ask(address, { method: 'PUT', json, headers: bearer(token) });
    },
  };
}
