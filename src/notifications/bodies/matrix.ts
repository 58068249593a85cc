import { escapeHtml } from '../../views/text/markdown.ts';
import { bytesOf, withoutMentions, composeMessage } from '../composed-message.ts';
import type { Delivery } from '../delivery.ts';
import type { Message } from '../message.ts';
import type { Measure } from '../safe-text.ts';
import { calmMarks, layOut, withLinks } from './marks.ts';

const html = {
  bold: (text: string) => `<strong>${text}</strong>`,
  escape: (text: string) => escapeHtml(withoutMentions(text)),
  link: (address: string) => `<a href="${escapeHtml(address)}">${escapeHtml(address)}</a>`,
};
/** The message is sent as text and as HTML. An event has at most 64 kB, and one that replaces another has all of it twice. */
const matrixLength: Measure = (text) => bytesOf(text) + bytesOf(withLinks(text, html));

/** https://spec.matrix.org/latest/client-server-api/#mroommessage-msgtypes; an empty `m.mentions` notifies nobody. */
export function matrixBody(message: Message, delivery: Delivery) {
  const room = { ...delivery, hasPictures: true, limit: 24_000, measure: matrixLength };
  const parts = composeMessage(message, room);
  return {
    msgtype: 'm.text',
    body: layOut(parts, calmMarks),
    format: 'org.matrix.custom.html',
    formatted_body: layOut(parts, html).replaceAll('\n', '<br>'),
    'm.mentions': {},
  };
}
