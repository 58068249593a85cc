import { withoutMentions, composeMessage } from '../composed-message.ts';
import type { Delivery } from '../delivery.ts';
import type { Message } from '../message.ts';
import { calmMarks, layOut } from './marks.ts';

/** Plain text; its formatting is stated separately. */
export function telegramBody(message: Message, delivery: Delivery) {
  const room = { ...delivery, hasPictures: true, limit: 4_000, escape: withoutMentions };
  const parts = composeMessage(message, room);
  const head = withoutMentions(parts.head);
  return {
    text: layOut(parts, calmMarks),
    entities: [{ type: 'bold', offset: 0, length: head.length }],
    link_preview_options: { is_disabled: true },
  };
}
