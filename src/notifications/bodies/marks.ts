import { withoutMentions, composeMessage, type Composed, type Room } from '../composed-message.ts';
import type { Delivery } from '../delivery.ts';
import type { Message } from '../message.ts';
import { linksIn } from '../safe-text.ts';

/**
 * How a service writes bold text and links, and what it must not take for markup. A body shows the text literally: it
 * mentions nobody.
 */
export interface Marks {
  readonly bold: (text: string) => string;
  readonly escape: (text: string) => string;
  readonly link: (address: string) => string;
}

/** The text, escaped outside of its links, with its links as the medium writes them. */
export function withLinks(text: string, { escape, link }: Omit<Marks, 'bold'>): string {
  let from = 0;
  let result = '';
  for (const [start, end] of linksIn(text)) {
    result += escape(text.slice(from, start)) + link(text.slice(start, end));
    from = end;
  }
  return result + escape(text.slice(from));
}

/** Head, paragraphs and link, with empty lines between them. */
export function layOut({ head, paragraphs, url }: Composed, marks: Marks): string {
  const parts = paragraphs.map((part) => withLinks(part, marks));
  return [marks.bold(marks.escape(head)), ...parts, marks.link(url)].join('\n\n');
}

/** A whole message in the room that a service has for it. */
export function formatMessage(
  message: Message,
  delivery: Delivery,
  marks: Marks,
  room: Room,
): string {
  const escape = (text: string) => withLinks(text, marks);
  return layOut(
    composeMessage(message, { ...delivery, hasPictures: true, ...room, escape }),
    marks,
  );
}

export const markdownMarks: Marks = {
  bold: (text) => `**${text}**`,
  escape: (text) =>
    withoutMentions(text)
      .replace(/[\\*_~`|[\]]/g, '\\$&')
      .replace(/^(\s*)([#>])/gm, '$1\\$2'),
  link: (address) => address,
};

const entities = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export const slackMarks: Marks = {
  bold: (text) => text,
  escape: (text) => entities(withoutMentions(text)),
  link: (address) => `<${entities(address).replaceAll('|', '%7C')}>`,
};

const same = (text: string) => text;
export const plainMarks: Marks = { bold: same, escape: same, link: same };
export const calmMarks: Marks = { ...plainMarks, escape: withoutMentions };
