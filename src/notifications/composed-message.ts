import { cutToFit, type Measure } from './safe-text.ts';
import type { Message, Mood } from './message.ts';

/** The limits and the markup of a medium. */
export interface Room {
  readonly limit: number;
  /** Measures a text as it is sent, with the markup of the medium. */
  readonly measure?: Measure;
  /** Escapes the markup of the medium. */
  readonly escape?: (text: string) => string;
  readonly hasPictures?: boolean;
  /** Whether the first message of a thread has to say that its report is over now. */
  readonly saysOver?: boolean;
  readonly isRepeat?: boolean;
}

/** A message that fits the limits; each part is plain text and not escaped yet. */
export interface Composed {
  /** `🔴 Investigating: API requests fail` */
  readonly head: string;
  /** Below the head, with empty lines between: what is affected, the text, what to do. */
  readonly paragraphs: readonly string[];
  readonly url: string;
}

const pictures: Readonly<Record<Mood, string>> = {
  critical: '🔴',
  major: '🟠',
  minor: '🟡',
  planned: '🔧',
  over: '✅',
  news: '📢',
};

/**
 * The message that fits: always head and link, then what is affected, then what to do, then as much of the text as
 * possible.
 */
export function composeMessage(message: Message, room: Room): Composed {
  const { escape = (text: string) => text, limit } = room;
  const size = (text: string) => (room.measure ?? unitsOf)(escape(text));
  const within = (text: string, share: number) =>
    cutToFit(text, Math.floor(share), size, message.language);
  const { mood, label, title, over, what, facts, text, url, repeated } = message;
  const saysOver = room.saysOver === true && over !== undefined;
  const picture = room.hasPictures ? `${pictures[saysOver ? 'over' : mood]} ` : '';
  const mark = room.isRepeat ? `(${repeated}) ` : '';
  const head = within(
    `${mark}${picture}${saysOver ? over : label}: ${title}`,
    Math.min(limit / 2, 600),
  );
  // Two line breaks between paragraphs, and some room for markup.
  let left = limit - size(head) - size(url) - 16;
  const take = (part: string, share: number) => {
    const taken = within(part, Math.min(share, left));
    left -= taken === '' ? 0 : size(taken) + 2;
    return taken;
  };
  const affected = take(what.map((each) => within(each, limit / 4)).join('\n'), limit / 4);
  const meanwhile = take(
    facts
      .map((each) => within(each, limit / 4))
      .filter(Boolean)
      .join('\n'),
    limit / 3,
  );
  const said = take(text, left);
  return { head, paragraphs: [affected, said, meanwhile].filter(Boolean), url };
}

/** UTF-16, as most services count at most. */
const unitsOf: Measure = (text) => text.length;
export const bytesOf: Measure = (text) => Buffer.byteLength(text);

/** Breaks up what services take for a mention: `@everyone`, `@room`, `<!channel>`; mail addresses stay. */
export function withoutMentions(text: string): string {
  return text
    .replace(
      /(?<![\p{L}\p{N}._%+-])[@＠](?=\S)|[@＠](?=everyone|here|channel|all\b|room\b)/giu,
      '$&\u200B',
    )
    .replace(/<(?=[!@#:/&a-z])/gi, '<\u200B');
}
