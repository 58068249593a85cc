import { tagsToMarkdown } from '../html/html-to-markdown.ts';
import { unifyLineEnds } from '../html/markdown-without-html.ts';

/** Lines that markdown takes for items of a list: bullets anywhere, numbers where a list may begin. */
const bullet = /^[-*+][ \t]+\S/;
const numbered = /^\d{1,9}[.)][ \t]+\S/;

/**
 * The text of an update, which is plain with a little HTML, as markdown that shows the same: lines stay lines,
 * addresses stay links, and no other character becomes markup.
 */
export function plainBody(written: string, found: string[]): string {
  const text = tagsToMarkdown(unifyLineEnds(written), 'plain', found);
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

/** Beginnings that would turn a line of plain text into a heading, a quotation, a rule or a table. */
function guardStart(line: string): string {
  const isMark = /^(?:#{1,6}(?=\s|$)|>)/.test(line) || /^[-=+:|][-=+:|\s]*$/.test(line);
  return isMark ? `\\${line}` : line;
}
