import type { Delivery } from '../delivery.ts';
import type { Message } from '../message.ts';
import { formatMessage, markdownMarks } from './marks.ts';

export function discordBody(message: Message, delivery: Delivery) {
  // The link to a status page needs no preview.
  const marks = { ...markdownMarks, link: (address: string) => `<${address}>` };
  return {
    content: formatMessage(message, delivery, marks, { limit: 1_980 }),
    allowed_mentions: { parse: [] as string[] },
  };
}
