import { withoutMentions } from '../composed-message.ts';
import type { Delivery } from '../delivery.ts';
import type { Message } from '../message.ts';
import { formatMessage, type Marks } from './marks.ts';

const chatMarks: Marks = {
  bold: (text) => `*${text}*`,
  escape: (text) =>
    withoutMentions(text).replace(
      /(?<![\p{L}\p{N}])[*_~`](?=\S)|(?<=\S)[*_~`](?![\p{L}\p{N}])/gu,
      '\u200B$&\u200B',
    ),
  link: (address) => address,
};

export function googleChatBody(message: Message, delivery: Delivery) {
  return { text: formatMessage(message, delivery, chatMarks, { limit: 3_800 }) };
}
