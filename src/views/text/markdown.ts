import type { Element, ElementContent, Nodes, Root } from 'hast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkRehype from 'remark-rehype';
import rehypeSanitize, { defaultSchema, type Options } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';

import { isParsable } from './markdown-limits.ts';
import { isPlainProse, proseToHtml, proseToText } from '../plain-prose.ts';

export interface MarkdownOptions {
  /** Where the page is served; relative addresses are read from there. */
  readonly pageUrl: string;
  /** The level that the highest heading of the text gets, 1 to 6. */
  readonly topHeading: number;
}

/** What GitHub lets through, less what a report has no use for. */
const schema: Options = {
  ...defaultSchema,
  attributes: {
    ...defaultSchema.attributes,
    '*': (defaultSchema.attributes?.['*'] ?? []).filter((name) =>
      ['align', 'lang', 'dir', 'colSpan', 'rowSpan'].includes(String(name)),
    ),
    a: ['href', 'title', 'dataFootnoteRef', 'dataFootnoteBackref', ['id', /^user-content-fnref-/]],
    li: [
      ['className', 'task-list-item'],
      ['id', /^user-content-fn-/],
    ],
    h2: [],
    img: ['src', 'alt', 'title', 'width', 'height'],
    input: [['disabled', true], ['type', 'checkbox'], 'checked'],
  },
  protocols: { href: ['http', 'https', 'mailto'], src: ['http', 'https'] },
};

/** What the plugins below are told of the text at hand, by way of `file.data`. */
interface Subject extends MarkdownOptions {
  /** Tells the footnotes of several texts on one page apart. */
  readonly prefix: string;
}

const parser = remark().use(remarkGfm).freeze();

/** One for all texts: making a processor costs more than most texts do. */
const renderer = remark()
  .use(remarkGfm)
  .use(remarkRehype)
  .use(rehypeSanitize, { ...schema, clobberPrefix: '' })
  .use(() => (tree: Root, file: { data: Record<string, unknown> }) => {
    const subject = file.data['subject'] as Subject;
    levelHeadings(tree, subject.topHeading);
    settleAddresses(tree, subject);
  })
  .use(rehypeStringify)
  .freeze();

const cache = new Map<string, string>();

/**
 * GitHub-flavoured markdown to HTML that is safe to show: no raw HTML, links to http, https and mailto alone, images
 * only from the page's own address (others become links). A text that would take a parser too long is shown as it is.
 */
export function toHtml(markdown: string, options: MarkdownOptions): string {
  if (isPlainProse(markdown)) return proseToHtml(markdown);
  const key = `${options.topHeading}\n${options.pageUrl}\n${markdown}`;
  const cached = cache.get(key);
  if (cached !== undefined) return cached;
  const subject: Subject = { ...options, prefix: `n${shortHash(markdown)}-` };
  const html = isParsable(markdown)
    ? String(renderer.processSync({ value: markdown, data: { subject } }))
    : `<pre>${escapeHtml(markdown)}</pre>`;
  cache.set(key, html);
  return html;
}

/** Markdown as one line of plain text, at most `limit` characters, for descriptions and terminals. */
export function toPlainText(markdown: string, limit = Infinity): string {
  return shorten(readText(markdown).replace(/\s+/g, ' ').trim(), limit);
}

export function shorten(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1).trimEnd()}…`;
}

function readText(markdown: string): string {
  if (isPlainProse(markdown)) return proseToText(markdown);
  return isParsable(markdown) ? textOf(parser.parse(markdown)) : markdown;
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Sets the highest heading of the text to `top`, and those below it one by one, so that no level is skipped. */
function levelHeadings(tree: Root, top: number): void {
  const open: number[] = [];
  visit(tree, (element) => {
    const level = /^h([1-6])$/.exec(element.tagName)?.[1];
    if (level === undefined) return;
    while (open.length > 0 && (open.at(-1) ?? 0) >= Number(level)) open.pop();
    open.push(Number(level));
    element.tagName = `h${Math.min(6, top + open.length - 1)}`;
  });
}

function settleAddresses(tree: Root, subject: Subject): void {
  visit(tree, (element, isInLink) => {
    const { properties, tagName } = element;
    // Only footnotes have ids: the schema takes all others away.
    if (typeof properties['id'] === 'string') properties['id'] = subject.prefix + properties['id'];
    if (tagName === 'a') settleLink(element, subject);
    else if (tagName === 'img') settleImage(element, subject, isInLink);
    else if (tagName === 'input') showTask(element);
  });
}

function settleLink(element: Element, { pageUrl, prefix }: Subject): void {
  const { href } = element.properties;
  if (typeof href !== 'string') return;
  const settled = href.startsWith('#') ? `#${prefix}${href.slice(1)}` : absolute(href, pageUrl);
  if (settled === undefined) delete element.properties['href'];
  else element.properties['href'] = settled;
  // A link without words cannot be read aloud; its address says at least something.
  if (element.children.length === 0) element.children = [{ type: 'text', value: settled ?? href }];
}

/** An image from elsewhere would tell that host who reads the page: it becomes a link, or plain words inside of one. */
function settleImage(element: Element, { pageUrl }: Subject, isInLink: boolean): void {
  const { src, alt } = element.properties;
  const source = typeof src === 'string' ? absolute(src, pageUrl) : undefined;
  if (source?.startsWith(pageUrl)) {
    Object.assign(element.properties, { src: source, alt: alt ?? '', loading: 'lazy' });
    return;
  }
  const isLink = source !== undefined && !isInLink;
  element.tagName = isLink ? 'a' : 'span';
  element.children = [{ type: 'text', value: (typeof alt === 'string' && alt) || (source ?? '') }];
  element.properties = isLink ? { href: source } : {};
}

/** A box that nobody can tick is a sign, not a form field that lacks a label. */
function showTask(element: Element): void {
  const isDone = element.properties['checked'] === true;
  element.tagName = 'span';
  element.properties = {};
  element.children = [{ type: 'text', value: isDone ? '☑' : '☐' }];
}

function absolute(address: string, pageUrl: string): string | undefined {
  if (!URL.canParse(address, pageUrl)) return undefined;
  const url = new URL(address, pageUrl);
  return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : undefined;
}

function visit(
  node: Nodes,
  act: (element: Element, isInLink: boolean) => void,
  isInLink = false,
): void {
  const isLink = node.type === 'element' && node.tagName === 'a';
  if ('children' in node) {
    for (const child of node.children as ElementContent[]) visit(child, act, isInLink || isLink);
  }
  if (node.type === 'element') act(node, isInLink);
}

/** The text of a markdown tree; code and link texts stay, raw HTML goes. */
function textOf(node: unknown): string {
  const { type, value, children, alt } = node as {
    type: string;
    value?: string;
    children?: unknown[];
    alt?: string | null;
  };
  if (type === 'html') return '';
  if (type === 'image') return alt ?? '';
  if (type === 'break') return ' ';
  if (children === undefined) return value ?? '';
  const isBlock = ['root', 'list', 'listItem', 'blockquote', 'table', 'tableRow'].includes(type);
  return children.map(textOf).join(isBlock ? ' ' : '');
}

function shortHash(text: string): string {
  let hash = 5381;
  for (let index = 0; index < text.length; index += 1) {
    hash = (hash * 33 + text.charCodeAt(index)) | 0;
  }
  return (hash >>> 0).toString(36);
}
