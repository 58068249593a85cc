import type { List, ListItem, Nodes } from 'mdast';

import { resolveAddress, type TextPlace } from '../../markdown/addresses.ts';
import { isParsable } from '../../markdown/limits.ts';
import { parseText } from '../../markdown/parse-text.ts';
import { toPublicMarkdown } from '../../markdown/public-markdown.ts';

/** The parsed texts, because lists, descriptions and feeds need the same ones. */
const known = new Map<string, string>();

/** How a text is written out. */
interface Form {
  /** Where it is shown; without it, addresses are left out. */
  readonly place?: TextPlace | undefined;
  /** A single line cannot show the columns of a table. */
  readonly isOneLine: boolean;
}

/** Markdown as one line of plain text, at most `limit` characters, for descriptions. */
export function toPlainText(markdown: string, limit = Infinity): string {
  const text = known.get(markdown) ?? write(markdown, { isOneLine: true }).replace(/\s+/g, ' ');
  known.set(markdown, text);
  return shorten(text, limit);
}

/**
 * Markdown as plain text of several lines: items of lists, rows of tables and lines of code on lines of their own, with
 * the addresses of links after their text. Blocks are separated by an empty line.
 * @param place Where the text is shown; without it, addresses are left out.
 */
export function toPlainLines(markdown: string, place?: TextPlace): string {
  return write(markdown, { place, isOneLine: false });
}

function write(markdown: string, form: Form): string {
  if (!isParsable(markdown)) return toPublicMarkdown(markdown);
  return linesOf(parseText(markdown).tree, form)
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

export function shorten(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1).trimEnd()}…`;
}

function linesOf(node: Nodes, form: Form): string {
  const inner = (separator: string) =>
    'children' in node ? node.children.map((child) => linesOf(child, form)).join(separator) : '';
  switch (node.type) {
    case 'root':
    case 'blockquote':
      return inner('\n\n');
    case 'htmlElement':
      return node.data.hName === 'details' ? inner('\n\n') : inner('');
    case 'list':
      return node.children.map((item, index) => itemOf(item, index, node, form)).join('\n');
    case 'listItem': {
      const box =
        node.checked === undefined || node.checked === null ? '' : node.checked ? '☑ ' : '☐ ';
      return `${box}${inner('\n')}`;
    }
    case 'footnoteDefinition':
      return `[${node.identifier}] ${inner('\n')}`;
    case 'footnoteReference':
      return `[${node.identifier}]`;
    case 'table':
      return form.isOneLine ? `${inner('; ')}.` : inner('\n');
    case 'tableRow':
      return inner(form.isOneLine ? ', ' : ' | ');
    case 'tableCell':
      return inner('').replaceAll('\n', ', ');
    case 'break':
      return '\n';
    case 'image':
      return withAddress(node.alt ?? '', node.url, form.place);
    case 'link':
      return withAddress(inner(''), node.url, form.place);
    case 'text':
      return node.value.replaceAll('\n', ' ');
    case 'inlineCode':
    case 'code':
      return node.value;
    case 'paragraph':
    case 'heading':
    case 'strong':
    case 'emphasis':
    case 'delete':
      return inner('');
    // `parseText` removes all nodes of the last kind.
    case 'thematicBreak':
    case 'definition':
    case 'html':
    case 'imageReference':
    case 'linkReference':
    case 'yaml':
      return '';
  }
}

function itemOf(item: ListItem, index: number, { ordered, start }: List, form: Form): string {
  const mark = ordered ? `${(start ?? 1) + index}. ` : '- ';
  return mark + linesOf(item, form).replaceAll('\n', `\n${' '.repeat(mark.length)}`);
}

/** `the fallback (https://…)`; only the address if it is also the text. */
function withAddress(words: string, address: string, place: TextPlace | undefined): string {
  const href = place && resolveAddress(address, place);
  if (href === undefined) return words;
  const isSame = [address, href, address.replace(/^(?:mailto|tel):/, '')].includes(words.trim());
  const isShort = /^https?:/.test(href) && [`http://${words}`, `http://${words}/`].includes(href);
  return isSame || isShort
    ? words
    : `${words}${words === '' ? '' : ' '}(${href})`.replace(/^\((.*)\)$/, '$1');
}
