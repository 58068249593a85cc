import type { ProblemList } from '../problem-list.ts';
import { withinTypographicQuotes } from './typographic-quotes.ts';
import { formatPair } from './yaml-line.ts';

/** Keys whose values are texts for people; after other values `#` begins a comment. */
const textLine =
  /^(\s*(?:- +)?)((?:title|description|affected|workaround|name|group|accent)(?:_[a-z]{2})?):[ \t]+([^\s"'|>[{].*)$/;
/** In page.yml people write comments about their settings; in a report nobody does. */
const isOfReport = /^(?:title|affected|workaround)/;
/** Nobody writes a longer line. */
const maxLine = 400;
/** The end of a value in JSON or a programming language. */
export const endOfOtherNotation = /\s*[,;]$/;

/**
 * Warns of texts of which YAML drops a part (`title: API #1 fails`), and of those with quotes of a word processor, or
 * the comma of JSON.
 */
export function warnOfLostText(text: string, firstLine: number, problems: ProblemList): void {
  for (const [index, line] of text.split('\n').entries()) {
    const [, indent = '', key = '', value = ''] =
      line.length > maxLine ? [] : (textLine.exec(line) ?? []);
    const at = { line: firstLine + index, column: indent.length + 1 };
    const lost = (isOfReport.test(key) ? /\s(#.*)$/ : /\s(#\S.*)$/).exec(value)?.[1];
    // If only a comment follows, the value is missing, which is an error.
    if (value.startsWith('#')) continue;
    if (key !== '' && lost !== undefined) {
      problems.add('comment-in-value', at, { lost, instead: formatPair(key, value.trim()) });
      continue;
    }
    const plain = value.trim().replace(endOfOtherNotation, '');
    if (key !== '' && plain !== value.trim()) {
      problems.add('quotes-in-value', at, { instead: formatPair(key, plain), isComma: true });
      continue;
    }
    const inner = withinTypographicQuotes(value.trim());
    if (inner !== undefined)
      problems.add('quotes-in-value', at, { instead: formatPair(key, inner) });
  }
}
