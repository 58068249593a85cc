import type { Nodes, Parent, PhrasingContent, RootContent } from 'mdast';
import { decodeString } from 'micromark-util-decode-string';

/** An element that markdown has no mark for. remark-rehype turns it into the element that `data` names. */
export interface HtmlElement extends Parent {
  readonly type: 'htmlElement';
  readonly data: { readonly hName: string };
}

declare module 'mdast' {
  interface RootContentMap {
    htmlElement: HtmlElement;
  }
  interface PhrasingContentMap {
    htmlElement: HtmlElement;
  }
}

/** The boundary between the text of one element and the next. */
export const boundary = { type: 'boundary' } as const;
export type Piece = Nodes | typeof boundary;

export function elementOf(name: string, children: RootContent[]): HtmlElement {
  return { type: 'htmlElement', data: { hName: name }, children };
}

/** The text node of a piece of raw HTML, in which entities are decoded and backslashes are plain characters. */
export function textOf(source: string): Nodes {
  return { type: 'text', value: decode(source) };
}

export function decode(source: string): string {
  return decodeString(source.replaceAll('\\', '\\\\'));
}

const phrasing = new Set([
  'text',
  'strong',
  'emphasis',
  'delete',
  'inlineCode',
  'link',
  'linkReference',
  'image',
  'imageReference',
  'break',
  'footnoteReference',
]);

export function isPhrasing(node: Nodes): boolean {
  return node.type === 'htmlElement'
    ? inlineElements.has(node.data.hName)
    : phrasing.has(node.type);
}

/** The text of a node, without its marks. */
export function wordsOf(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if ('children' in node) return node.children.map(wordsOf).join('');
  return 'value' in node ? node.value : '';
}

export function isVisible(piece: Piece): boolean {
  return piece.type !== 'boundary' && !(piece.type === 'text' && piece.value.trim() === '');
}

/** Inline elements that markdown has no mark for. */
export const inlineElements = new Set([
  'code',
  'ins',
  'kbd',
  'q',
  'samp',
  'sub',
  'sup',
  'tt',
  'var',
]);

/** Lines between blocks become paragraphs. */
export function toBlocks(pieces: readonly Piece[]): Nodes[] {
  const result: Nodes[] = [];
  let line: Nodes[] = [];
  const end = () => {
    const children = trimmed(line);
    if (children.length > 0) {
      result.push({ type: 'paragraph', children: children as PhrasingContent[] });
    }
    line = [];
  };
  for (const piece of pieces) {
    if (piece.type !== 'boundary' && isPhrasing(piece)) line.push(piece);
    else {
      end();
      if (piece.type !== 'boundary') result.push(piece);
    }
  }
  end();
  return result;
}

/** The pieces as one line, in which a paragraph becomes text after a line break. */
export function toLine(pieces: readonly Piece[]): Nodes[] {
  const result: Nodes[] = [];
  let isDue = false;
  for (const piece of pieces) {
    if (piece.type === 'boundary') isDue = result.some(isVisible);
    else {
      if (isDue && isVisible(piece)) {
        result.push({ type: 'break' });
        isDue = false;
      }
      result.push(piece);
    }
  }
  return result;
}

/** Without white space and line breaks at its ends. */
function trimmed(line: readonly Nodes[]): Nodes[] {
  const isShown = (node: Nodes) => isVisible(node) && node.type !== 'break';
  const first = line.findIndex(isShown);
  if (first < 0) return [];
  const shown = line.slice(first, line.findLastIndex(isShown) + 1);
  return shown.map((node, index) => {
    if (node.type !== 'text') return node;
    const value = index === 0 ? node.value.trimStart() : node.value;
    return { ...node, value: index === shown.length - 1 ? value.trimEnd() : value };
  });
}
