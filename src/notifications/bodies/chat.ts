import { bytesOf, callNobody, compose, type Composed, type Room } from '../composed-message.ts';
import { linksIn, shorten } from '../safe-text.ts';
import type { Message } from '../message.ts';
import type { Delivery } from '../delivery.ts';

/** Bodies for chat rooms. Each shows the text literally: it mentions nobody and has no markup. */

interface Marks {
  readonly bold: (text: string) => string;
  readonly escape: (text: string) => string;
  readonly link: (address: string) => string;
}

/** The text with what stands between its links escaped, and its links as the medium writes them. */
export function withLinks(text: string, { escape, link }: Omit<Marks, 'bold'>): string {
  let from = 0;
  let result = '';
  for (const [start, end] of linksIn(text)) {
    result += escape(text.slice(from, start)) + link(text.slice(start, end));
    from = end;
  }
  return result + escape(text.slice(from));
}

/** Head, paragraphs and link, with an empty line between. */
export function layOut({ head, paragraphs, url }: Composed, marks: Marks): string {
  const parts = paragraphs.map((part) => withLinks(part, marks));
  return [marks.bold(marks.escape(head)), ...parts, marks.link(url)].join('\n\n');
}

function composed(message: Message, delivery: Delivery, marks: Marks, room: Room): string {
  const escape = (text: string) => withLinks(text, marks);
  return layOut(compose(message, { ...delivery, hasPictures: true, ...room, escape }), marks);
}

export const markdownMarks: Marks = {
  bold: (text) => `**${text}**`,
  escape: (text) =>
    callNobody(text)
      .replace(/[\\*_~`|[\]]/g, '\\$&')
      .replace(/^(\s*)([#>])/gm, '$1\\$2'),
  link: (address) => address,
};

const entities = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export const slackMarks: Marks = {
  bold: (text) => text,
  escape: (text) => entities(callNobody(text)),
  link: (address) => `<${entities(address).replaceAll('|', '%7C')}>`,
};

/** `text` is what notifications show; the room shows the block, in which no text has a meaning. */
export function slackBody(message: Message, delivery: Delivery) {
  const escape = (text: string) => withLinks(text, slackMarks);
  const parts = compose(message, { ...delivery, hasPictures: true, limit: 2_800, escape });
  const text = (words: string, style?: { bold: true }) =>
    words === '' ? [] : [{ type: 'text', text: callNobody(words), ...(style && { style }) }];
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

export function discordBody(message: Message, delivery: Delivery) {
  // The link to a status page needs no preview.
  const marks = { ...markdownMarks, link: (address: string) => `<${address}>` };
  return {
    content: composed(message, delivery, marks, { limit: 1_980 }),
    allowed_mentions: { parse: [] as string[] },
  };
}

export function mattermostBody(message: Message, delivery: Delivery) {
  return { text: composed(message, delivery, markdownMarks, { limit: 3_800 }) };
}

export function zulipBody(message: Message, delivery: Delivery) {
  // A topic has at most 60 characters.
  const topic = shorten(message.title, 60, message.language);
  return { topic, content: composed(message, delivery, markdownMarks, { limit: 9_000 }) };
}

const chatMarks: Marks = {
  bold: (text) => `*${text}*`,
  escape: (text) =>
    callNobody(text).replace(
      /(?<![\p{L}\p{N}])[*_~`](?=\S)|(?<=\S)[*_~`](?![\p{L}\p{N}])/gu,
      '\u200B$&\u200B',
    ),
  link: (address) => address,
};

export function googleChatBody(message: Message, delivery: Delivery) {
  return { text: composed(message, delivery, chatMarks, { limit: 3_800 }) };
}

/** Runs of text, which know no markup; https://adaptivecards.io/explorer/TextRun.html */
function textRuns(words: string): object[] {
  const run = (text: string, more: object = {}) => ({ type: 'TextRun', text, ...more });
  let from = 0;
  const found = linksIn(words).flatMap(([start, end]) => {
    const before = words.slice(from, start);
    const url = words.slice(start, end);
    from = end;
    const link = run(url, { selectAction: { type: 'Action.OpenUrl', url } });
    return [...(before === '' ? [] : [run(callNobody(before))]), link];
  });
  return from === words.length ? found : [...found, run(callNobody(words.slice(from)))];
}

/** An Adaptive Card. With all that goes around it, a message has 28 kB. */
export function teamsBody(message: Message, delivery: Delivery) {
  const { head, paragraphs, url } = compose(message, {
    ...delivery,
    hasPictures: true,
    limit: 20_000,
    measure: (text) => bytesOf(JSON.stringify(textRuns(text))),
  });
  const block = (inlines: readonly object[]) => ({ type: 'RichTextBlock', inlines });
  const title = { type: 'TextRun', text: callNobody(head), weight: 'bolder', size: 'medium' };
  return {
    type: 'message',
    summary: callNobody(head),
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.4',
          lang: message.language,
          body: [block([title]), ...[...paragraphs, url].map((part) => block(textRuns(part)))],
          actions: [
            {
              type: 'Action.OpenUrl',
              title: shorten(message.page, 60, message.language),
              url,
            },
          ],
          msteams: { width: 'Full' },
        },
      },
    ],
  };
}

/** Plain text; its formatting is stated separately. */
export function telegramBody(message: Message, delivery: Delivery) {
  const room = { ...delivery, hasPictures: true, limit: 4_000, escape: callNobody };
  const parts = compose(message, room);
  const head = callNobody(parts.head);
  return {
    text: layOut(parts, { ...plainMarks, escape: callNobody }),
    entities: [{ type: 'bold', offset: 0, length: head.length }],
    link_preview_options: { is_disabled: true },
  };
}

const same = (text: string) => text;
export const plainMarks: Marks = { bold: same, escape: same, link: same };
