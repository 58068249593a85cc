import { caveats } from '../shared/caveats.ts';
import { cleanLine } from '../shared/imported-text.ts';
import { MarkdownWriter, type TextKind } from './markdown-writer.ts';

// Attributes as in CommonMark, where `<p | x>` is text
// (https://spec.commonmark.org/0.31.2/#raw-html).
const value = /(?:"[^"<>]*"|'[^'<>]*'|[^\s"'=<>`]+)/.source;
const tag = new RegExp(
  String.raw`<(\/?)([A-Za-z][A-Za-z0-9]{0,20})((?:\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*${value})?)*)\s*\/?>`,
  'y',
);
const address = /<(?:https?:\/\/|mailto:)[^\s<>\\]+>/y;
const mail = /<[\w.+-]{1,100}@[\w.-]{1,100}>/y;
const codeOrEscape = /(`{1,3})(?!`)[^\n]{1,500}?(?<!`)\1(?!`)|\\./y;

/**
 * Turns the tags that people write in updates into markdown; any other `<` stays as a character, as does a tag behind
 * a backslash in markdown. What no reader saw (comments, scripts) is a caveat.
 */
export function tagsToMarkdown(text: string, kind: TextKind, found: string[]): string {
  const writer = new MarkdownWriter(text, kind, found);
  const special = kind === 'plain' ? /</g : /[<`\\]/g;
  const endless = new Set<RegExp>();
  let at = 0;
  const match = (form: RegExp) => {
    form.lastIndex = at;
    return form.exec(text);
  };
  while (at < text.length) {
    special.lastIndex = at;
    const start = special.exec(text)?.index ?? text.length;
    if (start > at) writer.words(text.slice(at, start));
    at = start;
    const [whole = '', slash, name, attributes] = match(tag) ?? [];
    const [asIs] =
      match(address) ?? (kind === 'markdown' ? (match(mail) ?? match(codeOrEscape)) : null) ?? [];
    const unseen = unseenAt(text, at, endless);
    if (unseen) {
      if (unseen.words !== '') found.push(caveats.unseenDropped(unseen.words));
      at = unseen.end;
    } else if (asIs !== undefined) {
      writer.asIs(asIs);
      at += asIs.length;
    } else if (name && writer.tag(name.toLowerCase(), slash === '/', attributes ?? '')) {
      at += whole.length;
    } else if (at < text.length) {
      writer.words(text.slice(at, at + 1), text[at + 1]);
      at += 1;
    }
  }
  return writer.finish();
}

const unseenForms = [
  { begin: /<!--/y, end: /-->/g },
  ...['script', 'style'].map((name) => ({
    begin: new RegExp(`<${name}(?=[\\s>])[^<>]*>`, 'iy'),
    end: new RegExp(`</${name}>`, 'gi'),
  })),
];

/** The part that begins at a place and that no reader saw. Without an end it is text, so that nothing is lost. */
function unseenAt(
  text: string,
  at: number,
  endless: Set<RegExp>,
): { end: number; words: string } | undefined {
  for (const { begin, end } of unseenForms) {
    begin.lastIndex = at;
    const opening = endless.has(end) ? undefined : begin.exec(text)?.[0];
    if (opening === undefined) continue;
    end.lastIndex = at + opening.length;
    const closing = end.exec(text);
    if (closing) {
      const words = cleanLine(text.slice(at + opening.length, closing.index).slice(0, 200));
      return { end: end.lastIndex, words: words.replace(/^-+|-+$/g, '').trim() };
    }
    // Where this one has no end, a later one has none either.
    endless.add(end);
  }
  return undefined;
}
