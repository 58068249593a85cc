import type { Element, ElementContent, Nodes, Root } from 'hast';
import { remark } from 'remark';
import remarkRehype from 'remark-rehype';
import rehypeSanitize, { defaultSchema, type Options } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';

import { linkSchemes, resolveAddress, type TextPlace } from '../../markdown/addresses.ts';
import { isParsable } from '../../markdown/limits.ts';
import { parseText } from '../../markdown/parse-text.ts';
import { toPublicMarkdown } from '../../markdown/public-markdown.ts';
import { toPlainText } from './plain-text.ts';
import { directionMark, type Direction } from './direction.ts';

export interface MarkdownOptions extends TextPlace {
  /** The direction of the page around it. */
  readonly direction?: Direction;
  /** The level that the highest heading of the text gets, 1 to 6. */
  readonly topHeading: number;
}

/** What GitHub allows, without elements that a report does not need. */
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

/** The data of the current text for the plugins below, in `file.data`. */
interface Subject extends MarkdownOptions {
  /** Makes the ids of footnotes unique among the texts of a page. */
  readonly prefix: string;
}

/** One for all texts, because creating a processor takes longer than rendering most texts. */
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

/** The rendered texts by content, because a text is used on several pages and in feeds. */
const rendered = new Map<string, string>();

/** The number of rendered texts that are kept: more than 10,000 reports have. */
const mostRendered = 50_000;

/**
 * GitHub-flavoured markdown to HTML that is safe to show: of raw HTML it keeps the text and a few elements; it allows
 * links to web, mail and chat addresses, and images from the page's own address (others become links). A text that
 * would take the parser too long is shown literally.
 */
export function toHtml(markdown: string, options: MarkdownOptions): string {
  const { direction = 'ltr', pageUrl, ownUrl = '', topHeading } = options;
  // Only an address that begins with `#`, or with a name for it such as `&num;`, leads to the report's own page.
  const anyLevel = `${direction}\n${pageUrl}\n${/[#&]/.test(markdown) ? ownUrl : ''}\n${markdown}`;
  const atLevel = `${topHeading}\n${anyLevel}`;
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

/** Sets the level of the highest heading to `top` and those below it one by one, so that no level is skipped. */
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

/** Marks blocks whose text has another direction than the page. */
function markDirections(tree: Root, around: Direction): void {
  visit(tree, (element) => {
    if (!lines.includes(element.tagName)) return;
    const mark = directionMark(wordsOf(element), around);
    if (mark) element.properties['dir'] = mark.dir;
  });
}

/** The text of an element without code, which has a direction of its own. */
function wordsOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || node.tagName === 'code') return '';
  return node.children.map(wordsOf).join('');
}

function resolveAddresses(tree: Root, subject: Subject): void {
  visit(tree, (element, isInLink) => {
    const { properties, tagName } = element;
    // Only footnotes have ids, because the schema removes all others.
    if (typeof properties['id'] === 'string') properties['id'] = subject.prefix + properties['id'];
    if (tagName === 'a') resolveLink(element, subject);
    else if (tagName === 'img') resolveImage(element, subject, isInLink);
    else if (tagName === 'input') showTask(element);
    else if (tagName === 'summary') wrapSummary(element);
  });
}

function resolveLink(element: Element, subject: Subject): void {
  const { href } = element.properties;
  if (typeof href !== 'string') return;
  const resolved = href.startsWith('#user-content-fn')
    ? `#${subject.prefix}${href.slice(1)}`
    : href.startsWith('#') && subject.ownUrl === undefined
      ? href
      : resolveAddress(href, subject);
  if (resolved === undefined) delete element.properties['href'];
  else element.properties['href'] = resolved;
  // A link without text cannot be read aloud, so it shows its address.
  if (element.children.length === 0) element.children = [{ type: 'text', value: resolved ?? href }];
}

/**
 * An image from elsewhere would tell that host who reads the page, so it becomes a link, or plain text inside a link.
 */
function resolveImage(element: Element, subject: Subject, isInLink: boolean): void {
  const { src, alt } = element.properties;
  const source = typeof src === 'string' ? resolveAddress(src, subject) : undefined;
  if (source?.startsWith(subject.pageUrl)) {
    Object.assign(element.properties, { src: source, alt: alt ?? '', loading: 'lazy' });
    return;
  }
  const isLink = source !== undefined && !isInLink;
  element.tagName = isLink ? 'a' : 'span';
  element.children = [{ type: 'text', value: (typeof alt === 'string' && alt) || (source ?? '') }];
  element.properties = isLink ? { href: source } : {};
}

/** Shows a task's box as a sign instead of a form field, which would need a label. */
function showTask(element: Element): void {
  const isDone = element.properties['checked'] === true;
  element.tagName = 'span';
  element.properties = {};
  element.children = [{ type: 'text', value: isDone ? '☑' : '☐' }];
}

/** Our style puts its sign before the first element of a summary, and the rest at the other end of the line. */
function wrapSummary(element: Element): void {
  const { children } = element;
  element.children = [{ type: 'element', tagName: 'span', properties: {}, children }];
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
