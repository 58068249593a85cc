import { parseObject } from '../../../src/model/text/json.ts';
import { slackBody } from '../../../src/notifications/bodies/slack.ts';
import { SendError, type Sender } from '../../../src/notifications/sender.ts';
import type { ChannelOf } from '../../../src/sources/channels/channel-schemas.ts';
import { addressOf, bearer, codeIn, idsIn, type Ask } from '../service-request.ts';

export function slackSender(channel: ChannelOf<'slack'>, ask: Ask): Sender {
  const { slack, token, to } = channel;
  if (token === undefined) {
    return {
      send: async (message, delivery) => {
        await ask(slack, { json: slackBody(message, delivery) });
        return {};
      },
    };
  }
  const call = async (method: string, json: object) => {
    const answer = await ask(addressOf(slack, method), { json, headers: bearer(token) });
    if (parseObject(answer.text)['ok'] === false) {
      const isRefusal = /invalid_blocks|too_long|no_text|invalid_arg/.test(answer.text);
      const isFinal = isRefusal || /_not_found|cant_update/.test(answer.text);
      throw new SendError(`it refuses${codeIn(answer)}`, isRefusal, isFinal);
    }
    return answer;
  };
  return {
    send: async (message, delivery) => {
      const thread = delivery.thread?.['ts'];
      const body = { channel: to, ...slackBody(message, delivery) };
      const answer = await call('chat.postMessage', {
        ...body,
        ...(thread && { thread_ts: thread }),
      });
      return idsIn(answer, { ts: 'ts', channel: 'channel' });
    },
    edit: async (message, delivery, ids) => {
      const { unfurl_links: _, unfurl_media: __, ...body } = slackBody(message, delivery);
      await call('chat.update', { channel: ids['channel'] ?? to, ts: ids['ts'], ...body });
    },
  };
}
