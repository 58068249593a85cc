import { parseObject } from '../../../src/model/text/json.ts';
import { zulipBody } from '../../../src/notifications/bodies/zulip.ts';
import { SendError, type Sender } from '../../../src/notifications/sender.ts';
import type { ChannelOf } from '../../../src/sources/channels/channel-schemas.ts';
import type { Answer } from '../../http/request.ts';
import { addressOf, codeIn, idsIn, type Ask } from '../service-request.ts';

export function zulipSender({ zulip, email, token, to }: ChannelOf<'zulip'>, ask: Ask): Sender {
  const headers = {
    authorization: `Basic ${Buffer.from(`${email}:${token}`).toString('base64')}`,
    'content-type': 'application/x-www-form-urlencoded',
  };
  const form = (fields: Readonly<Record<string, string>>) => new URLSearchParams(fields).toString();
  const checked = (answer: Answer) => {
    if (parseObject(answer.text)['result'] === 'error')
      throw new SendError(`it refuses${codeIn(answer)}`);
    return answer;
  };
  return {
    send: async (message, delivery) => {
      const { topic, content } = zulipBody(message, delivery);
      // The topic is the thread, so it stays the same when the title is corrected.
      const thread = delivery.thread?.['topic'] ?? topic;
      const body = form({ type: 'stream', to, topic: thread, content });
      const answer = await ask(addressOf(zulip, 'api/v1/messages'), { body, headers });
      return { ...idsIn(checked(answer), { id: 'id' }), topic: thread };
    },
    edit: async (message, delivery, { id }) => {
      if (id === undefined) return;
      const body = form({ content: zulipBody(message, delivery).content });
      const address = addressOf(zulip, `api/v1/messages/${encodeURIComponent(id)}`);
      checked(await ask(address, { method: 'PATCH', body, headers }));
    },
  };
}
