import { undecorated } from '../../reports/guesses/guessed-heading.ts';
import { asSeen } from '../../text/invisible-characters.ts';

/** What a mark like `/internal` makes of a text: `begins` with it, or has it `below`, where somebody may only speak of it. */
type InternalMark = 'begins' | 'below';

/**
 * Finds the mark on a line of its own or at the beginning of one, whatever stands around it that cannot be seen or only
 * formats: quotes, lists, emphasis, HTML comments. In doubt a text is internal: what is published cannot be taken back.
 */
export function internalMarkIn(body: string, mark: string): InternalMark | undefined {
  const wanted = asSeen(mark).toLowerCase();
  if (asSeen(body).toLowerCase().startsWith(wanted)) return 'begins';
  const lines = body.split(/\r\n?|[\n\u2028\u2029]/);
  return lines.some((line) => isMarked(line, wanted)) ? 'below' : undefined;
}

/** Longer lines are prose; a mark is at their beginning or not there at all. */
const maxLength = 300;

/** Whether a line begins with a mark, in lower case, whatever stands around it that only formats. */
export function isMarked(line: string, mark: string): boolean {
  const seen = asSeen(line.slice(0, maxLength).replace(/<!--|-->/g, ' '));
  const text = undecorated(seen.replace(/^[\s>*_`~#+-]+/, '')).toLowerCase();
  // `/internal/api` is a path.
  return text.startsWith(mark) && !/^[\p{L}\d/._-]/u.test(text.slice(mark.length));
}
