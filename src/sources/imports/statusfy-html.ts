import { cleanLine } from './moved-text.ts';
import { doubts } from './statusfy-doubts.ts';

/** What a tag is in markdown, where it opens and where it closes. */
const marks: ReadonlyMap<string, readonly [string, string]> = new Map<
  string,
  readonly [string, string]
>([
  ...['strong', 'b'].map((tag) => [tag, ['**', '**']] as const),
  ...['em', 'i'].map((tag) => [tag, ['*', '*']] as const),
  ...['del', 's', 'strike'].map((tag) => [tag, ['~~', '~~']] as const),
  ...['p', 'div', 'ul', 'ol', 'section', 'article', 'header', 'footer', 'center'].map(
    (tag) => [tag, ['\n\n', '\n\n']] as const,
  ),
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => [tag, ['\n\n#### ', '\n\n']] as const),
  ['li', ['\n- ', '']],
  ['br', ['\\\n', '']],
  ['hr', ['\n\n---\n\n', '']],
  ['code', ['`', '`']],
  ['blockquote', ['\n\n> ', '\n\n']],
]);

/** Elements for which markdown has nothing; their words stand in the line, or by themselves. */
const inLine = new Set(
  'abbr bdi bdo big cite dfn font ins kbd label mark q rp rt ruby samp small span sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const byThemselves = new Set(
  'address aside caption col colgroup dd details dl dt fieldset figcaption figure form legend main nav pre summary table tbody td tfoot th thead tr'.split(
    ' ',
  ),
);

// Bounded: what is longer is no tag that a person wrote. A sign behind a backslash is none.
const tagOrSign =
  /(?<!\\)<(?:(\/?)([a-z][a-z0-9-]{0,39})((?:\s[^<>]{0,1000})?)\/?>|(?=[a-z/!?]))/gi;
const autolink = /^<(?:[a-z][a-z0-9+.-]{1,31}:[^\s<>]*|[^\s<>@]+@[^\s<>@]+)>/i;
const fence = /^ {0,3}(`{3,}|~{3,})/;

/**
 * Text that Statusfy shows with its HTML, as markdown that shows the same words: our pages drop raw HTML. Code is left
 * alone; comments are left out.
 */
export function withoutHtml(text: string, found: string[]): string {
  if (!/<[!/a-z]/i.test(text)) return text;
  const findings = { tags: new Set<string>(), comments: new Set<string>() };
  const shown = withoutComments(text, findings.comments);
  const parts = splitFences(shown).map(({ isCode, lines }) =>
    isCode ? lines.join('\n') : convert(lines, findings.tags),
  );
  if (findings.tags.size > 0) {
    found.push(doubts.tagsLeft([...findings.tags].slice(0, 20).map((tag) => `<${tag}>`)));
  }
  if (findings.comments.size > 0) found.push(doubts.commentsLeft([...findings.comments]));
  return parts.join('\n').replace(/\n{3,}/g, '\n\n');
}

/** Comments between the lines of code are code; one that never ends is text, so that nothing is swallowed. */
function withoutComments(text: string, comments: Set<string>): string {
  let shown = '';
  let at = 0;
  let code: string | undefined;
  for (const line of text.matchAll(/.*\n?/g)) {
    if (line.index < at) continue;
    const mark = fence.exec(line[0])?.[1];
    if (code === undefined) code = mark;
    else if (mark?.startsWith(code)) code = undefined;
    shown += text.slice(at, line.index);
    at = line.index;
    if (code !== undefined || !line[0].includes('<!--')) continue;
    const lineEnd = at + line[0].length;
    for (let start = text.indexOf('<!--', at); start >= 0 && start < lineEnd;) {
      const end = text.indexOf('-->', start + 4);
      shown += text.slice(at, start);
      if (end < 0) return `${shown}${text.slice(start).replaceAll('<!--', '\\<!--')}`;
      const words = cleanLine(text.slice(start + 4, Math.min(end, start + 200)).replace(/^-/, ''));
      // What `statusfy new-incident` writes below each file.
      if (words !== '' && !/^language code: [\w-]{1,20}$/.test(words)) comments.add(words);
      at = end + 3;
      start = at < lineEnd ? text.indexOf('<!--', at) : -1;
    }
  }
  return shown + text.slice(at);
}

function splitFences(text: string): { isCode: boolean; lines: string[] }[] {
  const parts: { isCode: boolean; lines: string[] }[] = [];
  let code: string | undefined;
  for (const line of text.split('\n')) {
    const mark = fence.exec(line)?.[1];
    const isOpening = code === undefined && mark !== undefined;
    const isCode = code !== undefined || isOpening;
    if (parts.at(-1)?.isCode !== isCode || isOpening) parts.push({ isCode, lines: [] });
    parts.at(-1)?.lines.push(line);
    if (isOpening) code = mark;
    else if (code !== undefined && mark?.startsWith(code)) code = undefined;
  }
  return parts;
}

/** Indentation means nothing in HTML, and would be code here. */
function convert(lines: readonly string[], tags: Set<string>): string {
  let isHtml = false;
  const flat = lines.map((line) => {
    isHtml = /^ {0,3}<[a-z/]/i.test(line) || (isHtml && line.trim() !== '');
    return isHtml ? line.trimStart() : line;
  });
  const text = flat.join('\n');
  const links: string[] = [];
  let shown = '';
  for (const { isCode, words } of splitCode(text)) {
    shown += isCode
      ? words
      : words.replace(tagOrSign, (tag: string, closes?: string, name?: string, ...more) => {
          const [rest, at] = more as [string | undefined, number];
          if (name !== undefined) {
            return toMark(tag, closes === '/', name.toLowerCase(), rest ?? '', links, tags);
          }
          return autolink.test(words.slice(at, at + 500)) ? tag : `\\${tag}`;
        });
  }
  return (
    shown +
    links
      .toReversed()
      .map((href) => `](${href})`)
      .join('')
  );
}

function toMark(
  tag: string,
  closes: boolean,
  name: string,
  rest: string,
  links: string[],
  tags: Set<string>,
): string {
  if (name === 'a') {
    if (closes) return links.length === 0 ? '' : `](${links.pop() ?? ''})`;
    links.push(addressIn(rest, 'href'));
    return '[';
  }
  if (name === 'img') {
    const words = attribute(rest, 'alt')?.replace(/[[\]\\]/g, ' ') ?? '';
    return `![${cleanLine(words)}](${addressIn(rest, 'src')})`;
  }
  const mark = marks.get(name);
  if (mark) return mark[closes ? 1 : 0];
  const isBlock = byThemselves.has(name);
  // `<host>` is a word of somebody's, not an element.
  if (!isBlock && !inLine.has(name)) return `\\${tag}`;
  tags.add(name);
  return isBlock ? '\n\n' : '';
}

function attribute(text: string, name: string): string | undefined {
  const [, double, single, bare] =
    new RegExp(`\\s${name}\\s?=\\s?(?:"([^"]*)"|'([^']*)'|([^\\s"']+))`, 'i').exec(text) ?? [];
  return double ?? single ?? bare;
}

function addressIn(text: string, name: string): string {
  const address = (attribute(text, name) ?? '').trim();
  return encodeURI(address.replace(/%(?![\da-f]{2})/gi, '%25').toWellFormed())
    .replaceAll('%25', '%')
    .replaceAll('(', '%28')
    .replaceAll(')', '%29');
}

/** A run of backticks opens code that the next run of the same length closes. */
function splitCode(text: string): { isCode: boolean; words: string }[] {
  const runs = [...text.matchAll(/`+/g)];
  const byLength = new Map<number, number[]>();
  for (const [index, run] of runs.entries()) {
    const same = byLength.get(run[0].length) ?? [];
    same.push(index);
    byLength.set(run[0].length, same);
  }
  for (const same of byLength.values()) same.reverse();
  const parts: { isCode: boolean; words: string }[] = [];
  let at = 0;
  for (let index = 0; index < runs.length; index += 1) {
    const run = runs[index];
    const same = byLength.get(run?.[0].length ?? 0) ?? [];
    while ((same.at(-1) ?? Infinity) <= index) same.pop();
    const closing = runs[same.at(-1) ?? -1];
    if (!run || !closing || text.slice(run.index, closing.index).includes('\n\n')) continue;
    parts.push({ isCode: false, words: text.slice(at, run.index) });
    const end = closing.index + closing[0].length;
    parts.push({ isCode: true, words: text.slice(run.index, end) });
    at = end;
    index = same.at(-1) ?? index;
  }
  parts.push({ isCode: false, words: text.slice(at) });
  return parts;
}
