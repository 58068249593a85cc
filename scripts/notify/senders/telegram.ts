import { parseObject } from '../../../src/model/text/json.ts';
import { telegramBody } from '../../../src/notifications/bodies/telegram.ts';
import { SendError, type Sender } from '../../../src/notifications/sender.ts';
import type { ChannelOf } from '../../../src/sources/channels/channel-schemas.ts';
import { addressOf, idsIn, type Ask } from '../service-request.ts';

export function telegramSender({ telegram, token, to }: ChannelOf<'telegram'>, ask: Ask): Sender {
  const call = async (method: string, json: object) => {
    const answer = await ask(addressOf(telegram, `bot${token}/${method}`), { json });
    if (parseObject(answer.text)['ok'] === false) throw new SendError('it refuses', true);
    return answer;
  };
  return {
    send: async (message, delivery) => {
      const first = Number(delivery.thread?.['id']);
      const reply = { message_id: first, allow_sending_without_reply: true };
      const answer = await call('sendMessage', {
        chat_id: to,
        ...telegramBody(message, delivery),
        ...(Number.isInteger(first) && { reply_parameters: reply }),
      });
      const { result } = parseObject(answer.text);
      return idsIn({ ...answer, text: JSON.stringify(result ?? null) }, { id: 'message_id' });
    },
    edit: async (message, delivery, { id }) => {
      const body = telegramBody(message, delivery);
      await call('editMessageText', { chat_id: to, message_id: Number(id), ...body });
    },
  };
}
