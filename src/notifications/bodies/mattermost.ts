import type { Delivery } from '../delivery.ts';
import type { Message } from '../message.ts';
import { formatMessage, markdownMarks } from './marks.ts';

export function mattermostBody(message: Message, delivery: Delivery) {
  return { text: formatMessage(message, delivery, markdownMarks, { limit: 3_800 }) };
}
