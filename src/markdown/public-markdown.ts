import type { Definition, Image, Link, Nodes } from 'mdast';

import { resolveAddress, type TextPlace } from './addresses.ts';
import { isParsable } from './limits.ts';
import { parseMarkdown } from './parse-text.ts';

/** What may be a link to an address without a scheme. Only such addresses are written out. */
const ownAddress = /\]\(\s*<?(?![a-z][a-z\d+.-]*:)/i;

const comments = /<!--(?:-?>|[\s\S]*?(?:-->|$))/g;

/**
 * The markdown of a text for other programs to show, without what our page never shows: HTML comments, and definitions
 * to which nothing refers (`[//]: # (a note)`).
 * @param place if given, addresses are written out, so that they lead to the same wherever the text is shown
 */
export function toPublicMarkdown(markdown: string, place?: TextPlace): string {
  const mayLead = place !== undefined && ownAddress.test(markdown);
  if (!mayLead && !/<!--|^[ >]*\[[^\]]+\]:/m.test(markdown)) return markdown;
  // It is better to lose a comment in code than to publish one.
  if (!isParsable(markdown)) return markdown.replace(comments, '');
  const tree = parseMarkdown(markdown);
  const used = new Set<string>();
  collectReferences(tree, used);
  const edits: Edit[] = [];
  findEdits(tree, { markdown, used, place, edits });
  let text = markdown;
  for (const { from, to, address } of edits.toSorted((a, b) => b.from - a.from)) {
    text =
      address === undefined ? cut(text, from, to) : text.slice(0, from) + address + text.slice(to);
  }
  return text.replace(/\n{3,}/g, '\n\n').trim();
}

function collectReferences(node: Nodes, used: Set<string>): void {
  if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier);
  if ('children' in node) for (const child of node.children) collectReferences(child, used);
}

/** A part of a text to cut out, or to write an address over. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly address?: string;
}

interface Reading {
  readonly markdown: string;
  readonly used: ReadonlySet<string>;
  readonly place: TextPlace | undefined;
  readonly edits: Edit[];
}

function findEdits(node: Nodes, reading: Reading): void {
  const { markdown, used, edits } = reading;
  const from = node.position?.start.offset ?? 0;
  const to = node.position?.end.offset ?? 0;
  if (node.type === 'definition' && !used.has(node.identifier)) edits.push({ from, to });
  else if (node.type === 'definition' || node.type === 'link' || node.type === 'image') {
    writeOut(node, reading);
  }
  if (node.type === 'html') {
    for (const { index, 0: comment } of markdown.slice(from, to).matchAll(comments)) {
      edits.push({ from: from + index, to: from + index + comment.length });
    }
  }
  if ('children' in node) for (const child of node.children) findEdits(child, reading);
}

/** An address with escapes stays as it is, because its text differs from the address. */
function writeOut(node: Definition | Link | Image, { markdown, place, edits }: Reading): void {
  const address = place && resolveAddress(node.url, place);
  if (address === undefined || URL.canParse(node.url)) return;
  const end = node.position?.end.offset ?? 0;
  const words = 'children' in node ? node.children.at(-1)?.position?.end.offset : undefined;
  const mark = node.type === 'definition' ? ']:' : '](';
  const begin = markdown.indexOf(mark, words ?? node.position?.start.offset);
  const from = markdown.indexOf(node.url, begin + mark.length);
  if (begin >= 0 && from >= 0 && from < end) {
    edits.push({ from, to: from + node.url.length, address });
  }
}

/** Removes the whole line when nothing is left of it. */
function cut(text: string, from: number, to: number): string {
  const before = text.slice(0, from);
  const after = text.slice(to);
  const isWholeLine = /(?:^|\n)[ >]*$/.test(before) && /^[ \t]*(?:\n|$)/.test(after);
  return isWholeLine
    ? before.replace(/[ >]*$/, '') + after.replace(/^[ \t]*\n?/, '')
    : before.replace(/[ \t]+$/, ' ') + after.replace(/^[ \t]+/, before.endsWith(' ') ? '' : ' ');
}
