import type { Definition, Link, Nodes, Parents, Root } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';

import { isAllowedAddress } from './addresses.ts';
import type { DroppedElement } from './html-elements.ts';
import { beginsWithHtml, replaceRawHtml } from './html-in-markdown.ts';

/** A part of a text that no reader sees; its line counts from 1 in the text. */
export type TextLoss = { readonly line: number; readonly column: number } & (
  | { readonly kind: 'html'; readonly name: string }
  | { readonly kind: 'link'; readonly address: string }
);

export interface ParsedText {
  /** The markdown without raw HTML and without refused addresses, its references resolved. */
  readonly tree: Root;
  readonly losses: readonly TextLoss[];
  readonly pictures: readonly PlacedAddress[];
  /** Links whose address begins on the page itself, without a scheme and a host. */
  readonly ownLinks: readonly PlacedAddress[];
}

/** An address and its place, counted as that of a loss. */
interface PlacedAddress {
  readonly address: string;
  readonly line: number;
  readonly column: number;
}

const parser = remark().use(remarkGfm).freeze();

/** The tree as the parser gives it, with the places of everything in the text. */
export function parseMarkdown(markdown: string): Root {
  return parser.parse(markdown);
}

/**
 * Parses a text as all outputs show it: GitHub-flavoured markdown, with raw HTML where we have a node for it, else only
 * its text; tags that HTML does not have are text. The text must be `isParsable`.
 */
export function parseText(markdown: string): ParsedText {
  const { tree, text } = parseKnownHtml(markdown);
  const definitions = new Map<string, Definition>();
  const footnotes = new Set<string>();
  collect(tree, definitions, footnotes);
  const reading: Reading = { text, definitions, footnotes, losses: [], pictures: [], ownLinks: [] };
  settleChildren(tree, reading);
  const { losses, pictures, ownLinks } = reading;
  return { tree, losses, pictures, ownLinks };
}

/** The most times that a text is parsed again because an unknown tag hid another. */
const maxRounds = 20;

/** A line that begins with an unknown tag such as `<region>` is not HTML to us: a backslash tells the parser so. */
function parseKnownHtml(markdown: string): { tree: Root; text: string } {
  let text = markdown;
  let tree = parseMarkdown(text);
  for (let round = 0; round < maxRounds; round += 1) {
    const unknown: number[] = [];
    findUnknown(tree, text, unknown);
    if (unknown.length === 0) break;
    for (const offset of unknown.toReversed()) {
      text = `${text.slice(0, offset)}\\${text.slice(offset)}`;
    }
    tree = parseMarkdown(text);
  }
  return { tree, text };
}

function findUnknown(node: Nodes, text: string, found: number[]): void {
  if (!('children' in node)) return;
  for (const child of node.children) {
    if (child.type !== 'html') findUnknown(child, text, found);
    else if (isFlow(node) && !beginsWithHtml(child.value)) {
      found.push(text.indexOf('<', child.position?.start.offset ?? 0));
    }
  }
}

interface Reading {
  /** What the places in the tree refer to. */
  readonly text: string;
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly footnotes: ReadonlySet<string>;
  readonly losses: TextLoss[];
  readonly pictures: PlacedAddress[];
  readonly ownLinks: PlacedAddress[];
}

function collect(node: Nodes, definitions: Map<string, Definition>, footnotes: Set<string>): void {
  if (node.type === 'definition' && !definitions.has(node.identifier)) {
    definitions.set(node.identifier, node);
  }
  if (node.type === 'footnoteReference') footnotes.add(node.identifier);
  if ('children' in node) for (const child of node.children) collect(child, definitions, footnotes);
}

function isFlow({ type }: Parents): boolean {
  return ['root', 'blockquote', 'listItem', 'footnoteDefinition'].includes(type);
}

function settleChildren(node: Parents, reading: Reading): void {
  if (node.children.some(({ type }) => type === 'html')) {
    const dropped: DroppedElement[] = [];
    node.children = replaceRawHtml(node.children, isFlow(node), dropped) as typeof node.children;
    for (const each of dropped) reading.losses.push({ kind: 'html', ...each });
  }
  node.children = node.children.flatMap((child): Nodes[] => {
    if ('children' in child) settleChildren(child, reading);
    return settleNode(child, reading);
  }) as typeof node.children;
}

function settleNode(node: Nodes, reading: Reading): Nodes[] {
  const { definitions, footnotes } = reading;
  if (node.type === 'linkReference') {
    const { url = '', title } = definitions.get(node.identifier) ?? {};
    const { children, position } = node;
    return settleLink({ type: 'link', url, title, children, position }, reading);
  }
  if (node.type === 'imageReference') {
    const { url = '', title } = definitions.get(node.identifier) ?? {};
    const { alt, position } = node;
    return settleNode({ type: 'image', url, title, alt, position }, reading);
  }
  if (node.type === 'link') return settleLink(node, reading);
  if (node.type === 'image') {
    if (!isAllowedAddress(node.url, ['http', 'https'])) {
      reading.losses.push({ kind: 'link', address: node.url, ...placeOf(node) });
      return [{ type: 'text', value: node.alt ?? '' }];
    }
    reading.pictures.push({ address: node.url, ...placeOf(node) });
    return node.url === '' ? [{ type: 'text', value: node.alt ?? '' }] : [node];
  }
  if (node.type === 'definition') return [];
  // Nothing refers to it, so the renderer would leave it out.
  if (node.type === 'footnoteDefinition' && !footnotes.has(node.identifier)) {
    const mark: Nodes = { type: 'text', value: `[^${node.identifier}]:` };
    return [{ type: 'paragraph', children: [mark] }, ...node.children];
  }
  return [node];
}

function settleLink(node: Link, { text, losses, ownLinks }: Reading): Nodes[] {
  if (isAllowedAddress(node.url)) {
    const isOwn = !/^(?:[a-z][a-z0-9+.-]*:|[\\/]{2})/i.test(node.url);
    if (isOwn) ownLinks.push({ address: node.url, ...placeOf(node) });
    return [node];
  }
  const { offset } = node.position?.start ?? {};
  // `<tenant:id>` has the form of an address but is not one. What was an element has no offset.
  const isBracketed = offset !== undefined && text[offset] === '<';
  if (!isBracketed || node.url.includes('://')) {
    losses.push({ kind: 'link', address: node.url, ...placeOf(node) });
  }
  return isBracketed ? [{ type: 'text', value: `<${node.url}>` }] : node.children;
}

function placeOf({ position }: Nodes): { line: number; column: number } {
  return { line: position?.start.line ?? 1, column: position?.start.column ?? 1 };
}
