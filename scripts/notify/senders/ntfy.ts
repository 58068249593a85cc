import { ntfyBody } from '../../../src/notifications/bodies/ntfy.ts';
import type { Sender } from '../../../src/notifications/sender.ts';
import type { ChannelOf } from '../../../src/sources/channels/channel-schemas.ts';
import { bearer, type Ask } from '../service-request.ts';

export function ntfySender({ ntfy, token }: ChannelOf<'ntfy'>, ask: Ask): Sender {
  const publish: Sender['send'] = async (message, delivery) => {
    const { headers, text } = ntfyBody(message, delivery);
    const credentials = token === undefined ? {} : bearer(token);
    await ask(ntfy, { body: text, headers: { ...headers, ...credentials } });
    return { id: delivery.key };
  };
  return {
    send: publish,
    // A message with the same sequence id replaces the earlier one.
    edit: async (message, delivery, { id }) => {
      await publish(message, { ...delivery, key: id ?? delivery.key });
    },
  };
}
