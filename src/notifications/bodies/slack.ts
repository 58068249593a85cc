import { withoutMentions, composeMessage } from '../composed-message.ts';
import type { Delivery } from '../delivery.ts';
import type { Message } from '../message.ts';
import { linksIn } from '../safe-text.ts';
import { layOut, slackMarks, withLinks } from './marks.ts';

/** `text` is what notifications show; the room shows the block, in which no text has a meaning. */
export function slackBody(message: Message, delivery: Delivery) {
  const escape = (text: string) => withLinks(text, slackMarks);
  const parts = composeMessage(message, { ...delivery, hasPictures: true, limit: 2_800, escape });
  const text = (words: string, style?: { bold: true }) =>
    words === '' ? [] : [{ type: 'text', text: withoutMentions(words), ...(style && { style }) }];
  const runs = (words: string) => {
    let from = 0;
    const found = linksIn(words).flatMap(([start, end]) => {
      const before = text(words.slice(from, start));
      from = end;
      return [...before, { type: 'link', url: words.slice(start, end) }];
    });
    return [...found, ...text(words.slice(from))];
  };
  const elements = [
    ...text(parts.head, { bold: true }),
    ...parts.paragraphs.flatMap((part) => [...text('\n\n'), ...runs(part)]),
    ...text('\n\n'),
    { type: 'link', url: parts.url },
  ];
  return {
    text: layOut(parts, slackMarks),
    blocks: [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] }],
    unfurl_links: false,
    unfurl_media: false,
  };
}
