import { composeMessage } from '../composed-message.ts';
import type { Delivery } from '../delivery.ts';
import type { Message } from '../message.ts';
import { cutToFit } from '../safe-text.ts';
import { layOut, plainMarks } from './marks.ts';

/** Mails of one report form a thread by their references; a mail has the same id whenever it is sent. */
export function mailBody(
  message: Message,
  { isRepeat, key, thread, before }: Delivery,
  from: string,
) {
  const parts = composeMessage(message, { limit: 50_000, isRepeat });
  const { label, title, repeated, language } = message;
  const mark = isRepeat ? `(${repeated}) ` : '';
  const references = [thread?.['id'], before?.['id']].filter((id) => id !== undefined);
  return {
    subject: cutToFit(`${mark}[${label}] ${title}`, 200, (text) => text.length, language),
    text: `${layOut(parts, plainMarks)}\n`,
    messageId: `<${key}@${from.slice(from.lastIndexOf('@') + 1)}>`,
    references: [...new Set(references)],
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
  };
}
