import { withoutMarkup } from '../../reports/guesses/guessed-heading.ts';
import { visibleForm } from '../../text/invisible-characters.ts';

/** Where a text has a mark like `/internal`: at its beginning, or `below`, where somebody may only mention it. */
type InternalMark = 'begins' | 'below';

/**
 * Finds the mark on a line of its own or at the beginning of one, ignoring invisible characters and markup: quotes,
 * lists, emphasis, HTML comments. In doubt a text is internal, because what is published cannot be taken back.
 */
export function internalMarkIn(body: string, mark: string): InternalMark | undefined {
  const wanted = visibleForm(mark).toLowerCase();
  if (visibleForm(body).toLowerCase().startsWith(wanted)) return 'begins';
  const lines = body.split(/\r\n?|[\n\u2028\u2029]/);
  return lines.some((line) => isMarked(line, wanted)) ? 'below' : undefined;
}

/** Longer lines are prose, so only their beginning is searched. */
const maxLength = 300;

/** Whether a line begins with a mark (in lower case), ignoring markup. */
export function isMarked(line: string, mark: string): boolean {
  const seen = visibleForm(line.slice(0, maxLength).replace(/<!--|-->/g, ' '));
  const text = withoutMarkup(seen.replace(/^[\s>*_`~#+-]+/, '')).toLowerCase();
  // `/internal/api` is a path.
  return text.startsWith(mark) && !/^[\p{L}\d/._-]/u.test(text.slice(mark.length));
}
