import { webUrl } from './moved-text.ts';

/** A text of theirs as our pages show it, and how many tags of it stay in sight. */
export interface MovedText {
  readonly text: string;
  readonly tagsKept: number;
}

// Bounded everywhere: the text is a stranger's, and a pattern that backtracks over it could hang the import.
const tag = new RegExp(
  [
    String.raw`<(?:https?:\/\/|mailto:)[^<>\s]{1,500}>`,
    String.raw`<[^<>\s@]{1,100}@[^<>\s@]{1,100}>`,
    String.raw`<!--[^]{0,2000}?-->`,
    String.raw`(?<!\\)<(\/?)([a-z][a-z0-9]{0,11})((?:\s[^<>]{0,500})?)\/?>(\s{0,200})`,
    String.raw`(?<!\\)<(?=[a-z/!?])`,
  ].join('|'),
  'gi',
);
const link = /\bhref\s{0,3}=\s{0,3}["']?([^"'<>\s]{1,300})/i;
const codeSpan = /(?<!`)(`{1,3})(?!`)[^`\n]{1,500}\1(?!`)/g;

const marks: ReadonlyMap<string, string> = new Map([
  ['strong', '**'],
  ['b', '**'],
  ['em', '*'],
  ['i', '*'],
  ['del', '~~'],
  ['s', '~~'],
  ['code', '`'],
]);
const blocks = new Set(['p', 'div', 'ul', 'ol', 'blockquote', 'section', 'pre', 'table', 'tr']);
const silent = new Set(['span', 'small', 'u', 'font', 'thead', 'tbody', 'td', 'th']);

/**
 * Markdown without raw HTML, which our pages do not show: simple tags become markdown, all others stay in sight as
 * text. Code is left as it is.
 */
export function withoutHtml(markdown: string): MovedText {
  if (!markdown.includes('<')) return { text: markdown, tagsKept: 0 };
  let tagsKept = 0;
  let fence: string | undefined;
  const parts: string[] = [];
  let prose: string[] = [];
  const flush = () => {
    if (prose.length === 0) return;
    const moved = proseWithoutHtml(prose.join('\n'));
    tagsKept += moved.tagsKept;
    parts.push(moved.text);
    prose = [];
  };
  for (const line of markdown.replace(/\r\n?/g, '\n').split('\n')) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence === undefined && mark === undefined) {
      prose.push(line);
      continue;
    }
    flush();
    parts.push(line);
    if (fence === undefined) fence = mark;
    else if (mark?.startsWith(fence)) fence = undefined;
  }
  flush();
  return { text: parts.join('\n'), tagsKept };
}

function proseWithoutHtml(prose: string): MovedText {
  let text = '';
  let tagsKept = 0;
  let from = 0;
  const links: (string | undefined)[] = [];
  const move = (part: string) =>
    part.replace(tag, (whole: string, ...groups: readonly unknown[]) => {
      const [closing, name, attributes = '', after = ''] = groups as readonly (
        string | undefined
      )[];
      if (whole.startsWith('<!--')) return '';
      if (name === undefined && whole !== '<') return whole;
      const kind = name?.toLowerCase() ?? '';
      const moved = moveTag(closing === '/', kind, attributes, links);
      // What stands behind a block is its indentation, which would make code of it.
      if (moved !== undefined) return moved.includes('\n') ? moved : `${moved}${after}`;
      tagsKept += 1;
      return `\\${whole}`;
    });
  for (const { index, 0: code } of prose.matchAll(codeSpan)) {
    text += move(prose.slice(from, index)) + code;
    from = index + code.length;
  }
  text += move(prose.slice(from));
  return { text: text.replace(/\n{3,}/g, '\n\n'), tagsKept };
}

/** Undefined when there is no markdown for it. `links` holds what the open links lead to. */
function moveTag(
  isClosing: boolean,
  name: string,
  attributes: string,
  links: (string | undefined)[],
): string | undefined {
  const mark = marks.get(name);
  if (mark !== undefined) return mark;
  if (silent.has(name)) return name === 'td' || name === 'th' ? ' ' : '';
  if (blocks.has(name)) return '\n\n';
  if (name === 'br') return '  \n';
  if (name === 'hr') return '\n\n---\n\n';
  if (name === 'li') return isClosing ? '' : '\n- ';
  if (/^h[1-6]$/.test(name)) return isClosing ? '\n\n' : '\n\n### ';
  if (name !== 'a') return undefined;
  if (isClosing) {
    const url = links.pop();
    return url === undefined ? '' : `](<${url}>)`;
  }
  const url = webUrl((link.exec(attributes)?.[1] ?? '').replaceAll('&amp;', '&'));
  links.push(url);
  return url === undefined ? '' : '[';
}
