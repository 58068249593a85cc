import type { Nodes } from 'mdast';

import { isParsable } from './limits.ts';
import { parseMarkdown } from './parse-text.ts';

const comments = /<!--(?:-?>|[\s\S]*?(?:-->|$))/g;

/**
 * The markdown of a text for whoever shows it by other means than ours: without what a page never shows, comments of
 * HTML and definitions to which nothing refers (`[//]: # (a note)`).
 */
export function toPublicMarkdown(markdown: string): string {
  if (!/<!--|^[ >]*\[[^\]]+\]:/m.test(markdown)) return markdown;
  // Rather a comment lost in code than one that is told.
  if (!isParsable(markdown)) return markdown.replace(comments, '');
  const tree = parseMarkdown(markdown);
  const used = new Set<string>();
  collectReferences(tree, used);
  const cuts: { from: number; to: number }[] = [];
  findPrivate(tree, markdown, used, cuts);
  let text = markdown;
  for (const { from, to } of cuts.toReversed()) text = cut(text, from, to);
  return text.replace(/\n{3,}/g, '\n\n').trim();
}

function collectReferences(node: Nodes, used: Set<string>): void {
  if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier);
  if ('children' in node) for (const child of node.children) collectReferences(child, used);
}

function findPrivate(
  node: Nodes,
  markdown: string,
  used: ReadonlySet<string>,
  cuts: { from: number; to: number }[],
): void {
  const from = node.position?.start.offset ?? 0;
  const to = node.position?.end.offset ?? 0;
  if (node.type === 'definition' && !used.has(node.identifier)) cuts.push({ from, to });
  if (node.type === 'html') {
    for (const { index, 0: comment } of markdown.slice(from, to).matchAll(comments)) {
      cuts.push({ from: from + index, to: from + index + comment.length });
    }
  }
  if ('children' in node)
    for (const child of node.children) findPrivate(child, markdown, used, cuts);
}

/** A line of which nothing is left goes as a whole. */
function cut(text: string, from: number, to: number): string {
  const before = text.slice(0, from);
  const after = text.slice(to);
  const isWholeLine = /(?:^|\n)[ >]*$/.test(before) && /^[ \t]*(?:\n|$)/.test(after);
  return isWholeLine
    ? before.replace(/[ >]*$/, '') + after.replace(/^[ \t]*\n?/, '')
    : before.replace(/[ \t]+$/, ' ') + after.replace(/^[ \t]+/, before.endsWith(' ') ? '' : ' ');
}
