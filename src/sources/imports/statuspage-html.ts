import { doubts } from './statuspage-doubts.ts';
import { decodeEntities, escapeInline, escapeTags } from './statuspage-escape.ts';
import { codeSpan, Frame, link } from './statuspage-frame.ts';
import { webUrl } from './moved-text.ts';

/** How the text between tags is meant: words alone, or markdown that tags stand in. */
export type TextKind = 'plain' | 'markdown';

const marks: Readonly<Record<string, string>> = {
  ...{ b: '**', strong: '**', i: '*', em: '*', s: '~~', del: '~~', strike: '~~' },
  ...{ h1: '**', h2: '**', h3: '**', h4: '**', h5: '**', h6: '**' },
};
const blocks = new Set(
  'p div h1 h2 h3 h4 h5 h6 ul ol blockquote pre table section article hr'.split(' '),
);
const lines = new Set(['br', 'tr', 'li']);
/** Their text stays, their tags say nothing that markdown has a mark for. */
const silent = new Set('span u font small big sub sup mark center tbody thead td th'.split(' '));
const hidden = new Set(['script', 'style']);

/** Deeper nesting is no text that a person wrote; there tags are dropped and words stay. */
const maxDepth = 20;
const tag = /<(\/?)([A-Za-z][A-Za-z0-9]{0,20})((?:\s[^<>]*)?)\/?>/y;
const address = /<https?:\/\/[^\s<>\\]+>/y;

/** Turns the tags that people write in updates into markdown; any other `<` stays as a character. */
export function tagsToMarkdown(text: string, kind: TextKind, found: string[]): string {
  const writer = new MarkdownWriter(kind, found);
  let at = 0;
  while (at < text.length) {
    const start = text.indexOf('<', at);
    if (start < 0) break;
    if (start > at) writer.words(text.slice(at, start));
    const end =
      writer.hasComments && text.startsWith('<!--', start) ? text.indexOf('-->', start) : -1;
    tag.lastIndex = start;
    address.lastIndex = start;
    const match = tag.exec(text);
    if (end >= 0) at = end + 3;
    else if (address.test(text)) {
      writer.address(text.slice(start, address.lastIndex));
      at = address.lastIndex;
    } else if (
      match &&
      writer.tag(match[2]?.toLowerCase() ?? '', match[1] === '/', match[3] ?? '')
    ) {
      at = tag.lastIndex;
    } else {
      // Without an end there is none for a later one either.
      if (text.startsWith('<!--', start)) writer.hasComments = false;
      writer.words('<', text[start + 1]);
      at = start + 1;
    }
  }
  writer.words(text.slice(at));
  return writer.finish();
}

class MarkdownWriter {
  hasComments = true;
  readonly #kind: TextKind;
  readonly #found: string[];
  readonly #frames: Frame[] = [new Frame('')];

  constructor(kind: TextKind, found: string[]) {
    this.#kind = kind;
    this.#found = found;
  }

  get #top(): Frame {
    return this.#frames.at(-1)!;
  }

  words(written: string, next?: string): void {
    const top = this.#top;
    const text = decodeEntities(written);
    if (hidden.has(top.name) || text === '') return;
    if (top.name === 'code') top.append(text);
    else if (/^[uo]l$/.test(top.name) && text.trim() === '') return;
    else {
      // A line break in the source after one that a tag made is the same break.
      const rest = top.tail.endsWith('\n') ? text.replace(/^[ \t]{0,99}\n/, '') : text;
      const isInLink = this.#frames.some(({ name }) => name === 'a');
      const place = { isAtLineStart: top.tail === '' || top.tail.endsWith('\n'), isInLink, next };
      const shown = this.#kind === 'plain' ? escapeInline(rest, place) : escapeTags(rest, next);
      if (shown !== '') top.append(shown);
    }
  }

  /** `<https://…>`, which markdown reads as a link as it stands. */
  address(written: string): void {
    if (this.#frames.some(({ name }) => ['a', 'code'].includes(name))) {
      this.words(written.slice(1, -1));
    } else if (!hidden.has(this.#top.name)) this.#top.append(written);
  }

  /** False when it is no tag that is known: then it is text. */
  tag(name: string, isEnd: boolean, attributes: string): boolean {
    const isKnown = name in marks || ['a', 'code', 'img'].includes(name) || silent.has(name);
    if (!isKnown && !blocks.has(name) && !lines.has(name) && !hidden.has(name)) return false;
    if (this.#top.name === 'code' && name !== 'code') return false;
    if (hidden.has(this.#top.name) && name !== this.#top.name) return true;
    if (blocks.has(name)) this.#break(isEnd ? [name] : []);
    if (name === 'br') this.#top.append(this.#kind === 'plain' ? '\n' : '\\\n');
    else if (name === 'tr') this.#top.append('\n');
    else if (name === 'li' && !isEnd) this.#item();
    else if (name === 'img') this.#image(attributes);
    else if (isEnd) this.#close(name);
    else if (this.#frames.length < maxDepth && isContainer(name)) {
      if (hidden.has(name)) this.#found.push(doubts.scriptDropped(name));
      const href = name === 'a' ? attribute(attributes, 'href') : undefined;
      this.#frames.push(new Frame(name, href));
    }
    if (blocks.has(name) && isEnd) this.#break([]);
    return true;
  }

  finish(): string {
    while (this.#frames.length > 1) this.#pop();
    return this.#top.text;
  }

  /** A paragraph ends; what is open inside of it ends with it. */
  #break(kept: readonly string[]): void {
    while (this.#top.name in marks && !kept.includes(this.#top.name)) this.#pop();
    if (this.#top.tail !== '' && kept.length === 0) this.#top.append('\n\n');
  }

  #item(): void {
    this.#top.items += 1;
    const mark = this.#top.name === 'ol' ? `${this.#top.items}.` : '-';
    this.#top.append(`\n${mark} `);
  }

  #image(attributes: string): void {
    const source = webUrl(attribute(attributes, 'src') ?? '');
    const alt = attribute(attributes, 'alt') ?? '';
    if (source === undefined) this.words(alt);
    else this.#top.append(link(escapeInline(alt || source, { isInLink: true }), source));
  }

  #close(name: string): void {
    const place = this.#frames.findLastIndex((frame) => frame.name === name);
    while (place > 0 && this.#frames.length > place) this.#pop();
  }

  #pop(): void {
    const frame = this.#frames.pop()!;
    const shown = this.#render(frame);
    if (shown !== '') this.#top.append(shown);
  }

  #render({ name, text, href }: Frame): string {
    if (name === 'code') return codeSpan(text);
    if (name === 'ul' || name === 'ol') {
      const items = text.split('\n').filter((line) => line.trim() !== '');
      return `\n\n${items.join('\n')}\n\n`;
    }
    const inner = text.trim();
    const [before = '', after = ''] = inner === '' ? [text, ''] : text.split(inner);
    if (name === 'a' && href !== undefined) {
      const url = /^mailto:\S+@\S+$/i.test(href) ? href : webUrl(href);
      if (url === undefined) this.#found.push(doubts.linkDropped(href));
      else return before + (inner === href ? href : link(inner || url, url)) + after;
    }
    const mark = marks[name];
    if (mark === undefined || inner === '' || /\n\s*\n/.test(inner)) return text;
    return `${before}${mark}${inner}${mark}${after}`;
  }
}

const isContainer = (name: string) =>
  name in marks || hidden.has(name) || ['a', 'code', 'ul', 'ol'].includes(name);

function attribute(attributes: string, name: string): string | undefined {
  const pattern = new RegExp(
    `(?:^|\\s)${name}\\s{0,9}=\\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\\s"']+))`,
    'i',
  );
  const [, double, single, bare] = pattern.exec(attributes) ?? [];
  const value = double ?? single ?? bare;
  return value === undefined ? undefined : decodeEntities(value).trim();
}
