import type { Element, ElementContent, Nodes, Root } from 'hast';
import { remark } from 'remark';
import remarkRehype from 'remark-rehype';
import rehypeSanitize, { defaultSchema, type Options } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';

import { linkSchemes } from '../../markdown/addresses.ts';
import { isParsable } from '../../markdown/limits.ts';
import { parseText } from '../../markdown/parse-text.ts';
import { toPublicMarkdown } from '../../markdown/public-markdown.ts';
import { toPlainText } from './plain-text.ts';
import { directionMark, type Direction } from './direction.ts';

export interface MarkdownOptions {
  /** The address of the page, which relative links are resolved against. */
  readonly pageUrl: string;
  /** The page of the report to which the text belongs: `#u2026…` leads there, wherever the text is shown. */
  readonly ownUrl?: string;
  /** Which way the page around it is written. */
  readonly direction?: Direction;
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
  protocols: { href: [...linkSchemes], src: ['http', 'https'] },
};

/** What the plugins below know about the current text, through `file.data`. */
interface Subject extends MarkdownOptions {
  /** Tells the footnotes of several texts on one page apart. */
  readonly prefix: string;
}

/** One for all texts: making a processor costs more than most texts do. */
const renderer = remark()
  .use(remarkRehype)
  .use(rehypeSanitize, { ...schema, clobberPrefix: '' })
  .use(() => (tree: Root, file: { data: Record<string, unknown> }) => {
    const subject = file.data['subject'] as Subject;
    levelHeadings(tree, subject.topHeading);
    resolveAddresses(tree, subject);
    markDirections(tree, subject.direction ?? 'ltr');
  })
  .use(rehypeStringify)
  .freeze();

/** What has been rendered, by place and content: a text stands on several pages and in feeds. */
const rendered = new Map<string, string>();

/** The number of rendered texts that are kept: those of the last months are asked for again. */
const mostRendered = 2_000;

/**
 * GitHub-flavoured markdown to HTML that is safe to show: of raw HTML its words and a few marks, links to the web, to
 * people and to chats alone, images only from the page's own address (others become links). A text that would take a
 * parser too long is shown as it is.
 */
export function toHtml(markdown: string, options: MarkdownOptions): string {
  const anyLevel = `${options.direction ?? ''}\n${options.pageUrl}\n${options.ownUrl ?? ''}\n${markdown}`;
  const atLevel = `${options.topHeading}\n${anyLevel}`;
  const known = rendered.get(anyLevel) ?? rendered.get(atLevel);
  if (known !== undefined) return known;
  const html = isParsable(markdown)
    ? render(markdown, { ...options, prefix: `n${shortHash(markdown)}-` })
    : `<pre>${escapeHtml(toPublicMarkdown(markdown))}</pre>`;
  if (rendered.size >= mostRendered) rendered.clear();
  rendered.set(/<h[1-6]/.test(html) ? atLevel : anyLevel, html);
  return html;
}

/** The same for a line inside of something else: without the paragraph around it, and without marks if it has blocks. */
export function toLineHtml(markdown: string, options: MarkdownOptions): string {
  const [, line] = /^<p>((?:(?!<p>).)*)<\/p>$/s.exec(toHtml(markdown, options)) ?? [];
  return line ?? escapeHtml(toPlainText(markdown));
}

function render(markdown: string, subject: Subject): string {
  const tree = renderer.runSync(parseText(markdown).tree, { data: { subject } });
  return renderer.stringify(tree);
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

const lines = ['p', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'td', 'th', 'summary'];

/** A line in another direction than the page begins where that direction begins, its full stop at its end. */
function markDirections(tree: Root, around: Direction): void {
  visit(tree, (element) => {
    if (!lines.includes(element.tagName)) return;
    const mark = directionMark(wordsOf(element), around);
    if (mark) element.properties['dir'] = mark.dir;
  });
}

/** The words of an element, code left out: it has a direction of its own. */
function wordsOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || node.tagName === 'code') return '';
  return node.children.map(wordsOf).join('');
}

function resolveAddresses(tree: Root, subject: Subject): void {
  visit(tree, (element, isInLink) => {
    const { properties, tagName } = element;
    // Only footnotes have ids: the schema takes all others away.
    if (typeof properties['id'] === 'string') properties['id'] = subject.prefix + properties['id'];
    if (tagName === 'a') resolveLink(element, subject);
    else if (tagName === 'img') resolveImage(element, subject, isInLink);
    else if (tagName === 'input') showTask(element);
  });
}

function resolveLink(element: Element, { pageUrl, ownUrl, prefix }: Subject): void {
  const { href } = element.properties;
  if (typeof href !== 'string') return;
  const resolved = href.startsWith('#user-content-fn')
    ? `#${prefix}${href.slice(1)}`
    : href.startsWith('#')
      ? `${ownUrl ?? ''}${href}`
      : absolute(href, pageUrl);
  if (resolved === undefined) delete element.properties['href'];
  else element.properties['href'] = resolved;
  // A link without words cannot be read aloud; its address says at least something.
  if (element.children.length === 0) element.children = [{ type: 'text', value: resolved ?? href }];
}

/** An image from elsewhere would tell that host who reads the page: it becomes a link, or plain words inside of one. */
function resolveImage(element: Element, { pageUrl }: Subject, isInLink: boolean): void {
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
  return URL.canParse(address, pageUrl) ? new URL(address, pageUrl).href : undefined;
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

function shortHash(text: string): string {
  let hash = 5381;
  for (let index = 0; index < text.length; index += 1) {
    hash = (hash * 33 + text.charCodeAt(index)) | 0;
  }
  return (hash >>> 0).toString(36);
}
