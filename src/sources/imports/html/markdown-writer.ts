import { caveats } from '../shared/caveats.ts';
import { decodeEntities, escapeInline, escapeTags, mayLink } from './markdown-escape.ts';
import { codeSpan, Frame, link } from './markdown-frame.ts';
import { webUrl } from '../shared/imported-text.ts';

/** How the text between tags is meant: as plain words, or as markdown with tags in it. */
export type TextKind = 'plain' | 'markdown';

const marks: ReadonlyMap<string, string> = new Map([
  ...['b', 'strong', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, '**'] as const),
  ...['i', 'em'].map((name) => [name, '*'] as const),
  ...['s', 'del', 'strike'].map((name) => [name, '~~'] as const),
]);
const blocks = new Set(
  'p div h1 h2 h3 h4 h5 h6 ul ol blockquote pre table section article hr'.split(' '),
);
const lines = new Set(['br', 'tr', 'li']);
/** Elements of which only the text is kept, because markdown has no markup for them. */
const silent = new Set('span u font small big sub sup mark center tbody thead td th'.split(' '));

/** No person nests tags more deeply; beyond this depth tags are dropped and words stay. */
const maxDepth = 20;
/** Writes markdown from the parts of a text: words, tags, and parts that stay unchanged. */
export class MarkdownWriter {
  readonly #kind: TextKind;
  readonly #found: string[];
  readonly #mayLink: boolean;
  readonly #frames: Frame[] = [new Frame('')];

  /** @param text The whole text that will be written, with its tags. */
  constructor(text: string, kind: TextKind, found: string[]) {
    this.#kind = kind;
    this.#found = found;
    // Without the tag, brackets on its two sides are next to each other.
    this.#mayLink = kind === 'plain' && mayLink(decodeEntities(text.replace(/<[^<>]*>/g, '')));
  }

  get #top(): Frame {
    return this.#frames.at(-1)!;
  }

  words(written: string, next?: string): void {
    const top = this.#top;
    const isPlain = this.#kind === 'plain';
    const text = isPlain || top.name === 'code' ? decodeEntities(written) : written;
    if (text === '') return;
    if (top.name === 'code') top.append(text);
    else {
      const isAtLineStart = top.tail === '' || top.tail.endsWith('\n');
      // A line break in the source after the one that a tag made is the same break; its indentation
      // does not mean code.
      const rest = top.tail.endsWith('\n') ? text.replace(/^[ \t]{0,99}\n?[ \t]{0,99}/, '') : text;
      const isInLink = this.#frames.some(({ name }) => name === 'a');
      const shown = isPlain
        ? escapeInline(rest, { isAtLineStart, isInLink, mayLink: this.#mayLink, next })
        : escapeTags(rest, next);
      // In markdown, an address would include a backslash directly after it.
      const isBehind = shown.startsWith('\\<') && /\S$/.test(top.tail);
      if (shown !== '') top.append(isBehind ? `&lt;${shown.slice(2)}` : shown);
    }
  }

  /** Adds text that stays unchanged: code, and `<https://…>`, which is a link in markdown. */
  asIs(written: string): void {
    if (written.startsWith('<') && this.#frames.some(({ name }) => /^(?:a|code)$/.test(name))) {
      this.words(written.slice(1, -1));
    } else this.#top.append(written);
  }

  /**
   * Writes a known tag.
   * @returns false for an unknown tag, which is text
   */
  tag(name: string, isEnd: boolean, attributes: string): boolean {
    const isKnown = marks.has(name) || ['a', 'code', 'img'].includes(name) || silent.has(name);
    if (!isKnown && !blocks.has(name) && !lines.has(name)) return false;
    if (this.#top.name === 'code' && name !== 'code') return false;
    if (blocks.has(name)) this.#break(isEnd ? [name] : []);
    if (name === 'br') this.#top.append(this.#kind === 'plain' ? '\n' : '\\\n');
    else if (name === 'tr') this.#top.append(isEnd ? '\n' : '');
    else if (name === 'li' && !isEnd) this.#item();
    else if (name === 'img') this.#image(attributes);
    else if (isEnd) this.#close(name);
    else if (this.#frames.length < maxDepth && isContainer(name)) {
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

  /** Ends a paragraph, and with it everything that is open in it. */
  #break(kept: readonly string[]): void {
    while (marks.has(this.#top.name) && !kept.includes(this.#top.name)) this.#pop();
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
      if (url === undefined) this.#found.push(caveats.linkDropped(href));
      else return before + (inner === href ? href : link(inner || url, url)) + after;
    }
    const mark = marks.get(name);
    if (mark === undefined || inner === '' || /\n\s*\n/.test(inner)) return text;
    return `${before}${mark}${inner}${mark}${after}`;
  }
}

const isContainer = (name: string) => marks.has(name) || ['a', 'code', 'ul', 'ol'].includes(name);

function attribute(attributes: string, name: string): string | undefined {
  const pattern = new RegExp(
    `(?:^|\\s)${name}\\s{0,9}=\\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\\s"']+))`,
    'i',
  );
  const [, double, single, bare] = pattern.exec(attributes) ?? [];
  const value = double ?? single ?? bare;
  return value === undefined ? undefined : decodeEntities(value).trim();
}
