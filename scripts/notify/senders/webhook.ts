import { createHmac } from 'node:crypto';
import { webhookBody } from '../../../src/notifications/bodies/webhook.ts';
import type { Message } from '../../../src/notifications/message.ts';
import type { Sender } from '../../../src/notifications/sender.ts';
import type { ChannelOf } from '../../../src/sources/channels/channel-schemas.ts';
import type { Ask } from '../service-request.ts';

export function webhookSender(
  channel: ChannelOf<'webhook'>,
  ask: Ask,
  toStatuspage: (message: Message) => object,
): Sender {
  const { webhook, secret, format } = channel;
  return {
    send: async (message, delivery) => {
      const json = format === 'statuspage' ? toStatuspage(message) : webhookBody(message, delivery);
      const body = JSON.stringify(json);
      const id = `msg_${delivery.key}`;
      const timestamp = String(Math.floor(Date.now() / 1000));
      const headers = {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': timestamp,
        ...(secret !== undefined && {
          'webhook-signature': sign(secret, `${id}.${timestamp}.${body}`),
        }),
      };
      await ask(webhook, { body, headers, mayBePage: true });
      return {};
    },
  };
}

/** https://www.standardwebhooks.com: a secret is base64 behind `whsec_`; any other text is taken as it is. */
function sign(secret: string, content: string): string {
  const written = secret.replace(/^whsec_/, '');
  const isBase64 = /^[A-Za-z0-9+/]+={0,2}$/.test(written) && written.length % 4 === 0;
  const key = Buffer.from(written, isBase64 ? 'base64' : 'utf8');
  return `v1,${createHmac('sha256', key).update(content).digest('base64')}`;
}
