import type { Delivery } from '../delivery.ts';
import type { Message } from '../message.ts';
import { shorten } from '../safe-text.ts';
import { formatMessage, markdownMarks } from './marks.ts';

export function zulipBody(message: Message, delivery: Delivery) {
  // A topic has at most 60 characters.
  const topic = shorten(message.title, 60, message.language);
  return { topic, content: formatMessage(message, delivery, markdownMarks, { limit: 9_000 }) };
}
