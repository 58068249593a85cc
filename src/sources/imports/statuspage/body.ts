import { tagsToMarkdown } from '../html/html-to-markdown.ts';
import { unified } from '../html/markdown-without-html.ts';

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

/** Beginnings that would turn a line of plain text into a heading, a quotation, a rule or a table. */
function guardStart(line: string): string {
  const isMark = /^(?:#{1,6}(?=\s|$)|>)/.test(line) || /^[-=+:|][-=+:|\s]*$/.test(line);
  return isMark ? `\\${line}` : line;
}
