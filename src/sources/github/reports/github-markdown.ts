import { nameToEmoji } from 'gemoji';
import type { Nodes, Parents } from 'mdast';

import { tokenize, type HtmlToken } from '../../../markdown/html-tokens.ts';
import { isParsable } from '../../../markdown/limits.ts';
import { parseMarkdown } from '../../../markdown/parse-text.ts';

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

interface Translation {
  readonly source: string;
  /** `https://github.com/acme/status`; undefined when it is unknown. */
  readonly repository: string | undefined;
  readonly edits: Edit[];
}

/**
 * Writes a text from an issue so that a page shows what GitHub shows: a line break for each line, pictures in markdown,
 * emoji for their names, a bold word for an alert, links for issues and commits. Code stays as it is, `@name` too,
 * which is only text in a file.
 * @param repository the repository that `#12` refers to
 */
export function fromGitHub(markdown: string, repository: string | undefined): string {
  if (!isParsable(markdown)) return markdown;
  const edits: Edit[] = [];
  translate(parseMarkdown(markdown), { source: markdown, repository, edits });
  let text = markdown;
  for (const { from, to, text: instead } of edits.toSorted((a, b) => b.from - a.from)) {
    text = text.slice(0, from) + instead + text.slice(to);
  }
  return text;
}

/** A title as GitHub shows it. */
export function titleFromGitHub(title: string): string {
  return title.replace(shortcode, (code, name: string) => emojiOf(name) ?? code);
}

/** A title without the names of emoji, for ids. */
export function withoutShortcodes(title: string): string {
  return title.replace(shortcode, (code, name: string) =>
    emojiOf(name) === undefined ? code : ' ',
  );
}

/** The address of a repository, `https://github.com/acme/status`, from that of an issue. */
export function repositoryOf(issueUrl: string): string | undefined {
  return /^(https?:\/\/[^/]+\/[^/]+\/[^/]+)\/(?:issues|pull)\/\d+/.exec(issueUrl)?.[1];
}

const bareAddressAtEnd = /(?:https?:\/\/|www\.)\S*$/i;
const shortcode = /(?<![\w\\]):([\w+-]{1,50}):(?!\w)/g;
const alert = /^\[!(note|tip|important|warning|caution)\](?=[ \t]*(?:\n|$))/i;
const issue = /(?<![\w/&#.\\@-])(?:([\w.-]{1,100}\/[\w.-]{1,100})?#|GH-)([1-9]\d{0,8})(?![\w/-])/g;
const commit = /(?<![\w/&#.\\@-])(?:([\w.-]{1,100}\/[\w.-]{1,100})@)?([0-9a-f]{40})(?!\w)/g;

/** Elements in which GitHub shows no emoji. */
const codes = new Set(['code', 'pre', 'tt']);

function emojiOf(name: string): string | undefined {
  return Object.hasOwn(nameToEmoji, name) ? nameToEmoji[name] : undefined;
}

function translate(node: Parents, translation: Translation, isInLink = false): void {
  for (const [index, child] of node.children.entries()) {
    const { from, source } = sliceOf(child, translation);
    if (child.type === 'text') {
      translateText(from, source, node, isInLink, translation);
    } else if (child.type === 'html') {
      const isRow = node.children[index - 1]?.type === 'table';
      translateHtml(from, source, isRow, translation);
    } else if (child.type === 'blockquote') {
      translateAlert(child, translation);
      translate(child, translation, isInLink);
    } else if (child.type === 'link') {
      // The text of a bare address is the address.
      if (source.startsWith('[')) translate(child, translation, true);
    } else if ('children' in child) translate(child, translation, isInLink);
  }
}

function translateText(
  start: number,
  source: string,
  parent: Parents,
  isInLink: boolean,
  { source: whole, repository, edits }: Translation,
): void {
  const replace = (form: RegExp, instead: (match: RegExpExecArray) => string | undefined) => {
    for (const match of source.matchAll(form)) {
      const text = instead(match);
      const from = start + match.index;
      if (text !== undefined) edits.push({ from, to: from + match[0].length, text });
    }
  };
  replace(shortcode, ([, name = '']) => emojiOf(name));
  if (repository !== undefined && !isInLink) {
    const host = new URL(repository).origin;
    const address = (other: string | undefined) => (other ? `${host}/${other}` : repository);
    replace(issue, ([words, other, number]) => `[${words}](${address(other)}/issues/${number})`);
    replace(commit, ([, other, hash = '']) => {
      const words = `${other === undefined ? '' : `${other}@`}\`${hash.slice(0, 7)}\``;
      return `[${words}](${address(other)}/commit/${hash})`;
    });
  }
  if (parent.type === 'heading') return;
  for (const { index } of source.matchAll(/\n/g)) {
    const at = start + index;
    const line = whole.slice(whole.lastIndexOf('\n', at - 1) + 1, at);
    if (/<br *\/?>$/i.test(line)) continue;
    // A backslash directly after a bare address would be part of it; after a star, it would make that a mark.
    const isApart = bareAddressAtEnd.test(line) || '*_~'.includes(source[index - 1] ?? ' ');
    edits.push({ from: at, to: at, text: isApart ? ' \\' : '\\' });
  }
}

/** `> [!WARNING]` is a quote that begins with a bold word. */
function translateAlert(
  quote: Extract<Nodes, { type: 'blockquote' }>,
  translation: Translation,
): void {
  const [paragraph] = quote.children;
  const [text] = paragraph?.type === 'paragraph' ? paragraph.children : [];
  if (text?.type !== 'text') return;
  const { from, source } = sliceOf(text, translation);
  const [mark, word = ''] = alert.exec(source) ?? [];
  if (mark === undefined) return;
  const bold = `**${word.charAt(0).toUpperCase()}${word.slice(1).toLowerCase()}**`;
  translation.edits.push({ from, to: from + mark.length, text: bold });
}

/**
 * Emoji, and pictures that GitHub writes as HTML, where nothing else of HTML is around them, nor a bare address or a
 * table before them, of which markdown would become a part.
 */
function translateHtml(
  start: number,
  source: string,
  isAfterTable: boolean,
  { source: whole, edits }: Translation,
): void {
  const tokens = tokenize(source);
  const isAlone = tokens.every((token) => isPicture(token) || token.source.trim() === '');
  const isPart = isAfterTable || bareAddressAtEnd.test(whole.slice(0, start));
  let code = 0;
  for (const token of tokens) {
    const from = start + token.index;
    if (isPicture(token) && isAlone && !isPart) {
      edits.push({ from, to: from + token.source.length, text: toPicture(token) });
    } else if (token.kind === 'text' && code === 0) {
      for (const { index, 0: written, 1: name = '' } of token.source.matchAll(shortcode)) {
        const text = emojiOf(name) ?? written;
        edits.push({ from: from + index, to: from + index + written.length, text });
      }
    } else if ('name' in token && codes.has(token.name)) code += token.kind === 'open' ? 1 : -1;
  }
}

function isPicture(token: HtmlToken): token is Extract<HtmlToken, { kind: 'open' }> {
  return token.kind === 'open' && token.name === 'img' && Boolean(token.attributes.get('src'));
}

function toPicture({ attributes }: Extract<HtmlToken, { kind: 'open' }>): string {
  const alt = (attributes.get('alt') ?? '').replace(/[[\]\\]/g, '\\$&').replace(/\s+/g, ' ');
  const src = (attributes.get('src') ?? '').trim();
  return `![${alt}](${/[\s()<>]/.test(src) ? `<${src.replace(/[<>\n]/g, encodeURIComponent)}>` : src})`;
}

function sliceOf({ position }: Nodes, { source }: Translation): { from: number; source: string } {
  const from = position?.start.offset ?? 0;
  return { from, source: source.slice(from, position?.end.offset ?? from) };
}
