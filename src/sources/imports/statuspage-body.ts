import { tagsToMarkdown } from './statuspage-html.ts';

/** A line that markdown reads as an item of a list: bullets anywhere, numbers where a list may begin. */
const bullet = /^[-*+][ \t]+\S/;
const numbered = /^\d{1,9}[.)][ \t]+\S/;

/**
 * The words of an update, which are plain text with a little HTML in it, as markdown that shows the same: lines stay
 * lines, addresses stay links, and no other character becomes a mark.
 */
export function plainBody(written: string, found: string[]): string {
  const text = tagsToMarkdown(unified(written), 'plain', found);
  const shown: string[] = [];
  let previous: 'blank' | 'item' | 'text' = 'blank';
  for (const raw of text.split('\n')) {
    const line = guardStart(raw.trim());
    const isItem: boolean =
      bullet.test(line) || (numbered.test(line) && (previous !== 'text' || /^1[.)]/.test(line)));
    if (line !== '' && !isItem && previous !== 'blank') shown.push(`${shown.pop() ?? ''}\\`);
    if (line !== '' || previous !== 'blank') shown.push(line);
    previous = line === '' ? 'blank' : isItem ? 'item' : 'text';
  }
  return shown.join('\n').trim();
}

/** What would make a heading, a quotation, a rule or a table of a line of plain text. */
function guardStart(line: string): string {
  const isMark = /^(?:#{1,6}(?=\s|$)|>)/.test(line) || /^[-=+:|][-=+:|\s]*$/.test(line);
  return isMark ? `\\${line}` : line;
}

/** A postmortem, which Statuspage writes in GitHub's markdown; HTML in it, which our pages do not show, becomes markdown. */
export function markdownBody(written: string, found: string[]): string {
  const parts: { isCode: boolean; lines: string[] }[] = [];
  let fence: string | undefined;
  for (const line of unified(written).split('\n')) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    const isCode = fence !== undefined || mark !== undefined;
    if (parts.at(-1)?.isCode !== isCode) parts.push({ isCode, lines: [] });
    parts.at(-1)?.lines.push(line);
    if (fence === undefined) fence = mark;
    else if (mark?.startsWith(fence)) fence = undefined;
  }
  return parts
    .map(({ isCode, lines }) => (isCode ? lines.join('\n') : withoutTags(lines.join('\n'), found)))
    .join('\n')
    .trim();
}

/** Code in a line stays as it is. */
function withoutTags(text: string, found: string[]): string {
  if (!/[<&]/.test(text)) return text;
  let shown = '';
  let at = 0;
  for (const { 0: code, index } of text.matchAll(/`[^`\n]+`/g)) {
    shown += tagsToMarkdown(text.slice(at, index), 'markdown', found) + code;
    at = index + code.length;
  }
  return shown + tagsToMarkdown(text.slice(at), 'markdown', found);
}

function unified(text: string): string {
  return text.toWellFormed().replace(/\r\n?|[\u2028\u2029]/g, '\n');
}
