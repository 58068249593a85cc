import { fencedLines } from '../../../model/text/code-fences.ts';
import { tagsToMarkdown } from './html-to-markdown.ts';

/** Turns HTML in markdown, which our pages do not show, into markdown; code stays unchanged. */
export function withoutHtml(markdown: string, found: string[]): string {
  const text = unifyLineEnds(markdown);
  if (!/<[!/A-Za-z]/.test(text)) return text.trim();
  const parts: { isCode: boolean; lines: string[] }[] = [];
  for (const { line, isCode } of fencedLines(text.split('\n'))) {
    if (parts.at(-1)?.isCode !== isCode) parts.push({ isCode, lines: [] });
    parts.at(-1)?.lines.push(line);
  }
  return parts
    .map(({ isCode, lines }) =>
      isCode ? lines.join('\n') : proseWithoutHtml(lines.join('\n'), found),
    )
    .join('\n')
    .trim();
}

function proseWithoutHtml(text: string, found: string[]): string {
  return tagsToMarkdown(text, 'markdown', found).replace(/\n{3,}/g, '\n\n');
}

/** The text with one kind of line end and without half characters. */
export function unifyLineEnds(text: string): string {
  return text.toWellFormed().replace(/\r\n?|[\u2028\u2029]/g, '\n');
}
