import type { Delivery } from '../delivery.ts';
import type { Message } from '../message.ts';
import { composed, markdownMarks } from './marks.ts';

export function mattermostBody(message: Message, delivery: Delivery) {
  return { text: composed(message, delivery, markdownMarks, { limit: 3_800 }) };
}
