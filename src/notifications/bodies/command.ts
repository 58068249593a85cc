import { composeMessage } from '../composed-message.ts';
import type { Delivery } from '../delivery.ts';
import type { Message } from '../message.ts';
import { layOut, plainMarks } from './marks.ts';

/** What the adopter's program gets on standard input. */
export function commandText(message: Message, delivery: Delivery): string {
  return `${layOut(composeMessage(message, { ...delivery, limit: 20_000 }), plainMarks)}\n`;
}
