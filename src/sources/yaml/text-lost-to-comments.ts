import { isScalar, visit, type Document, type Node } from 'yaml';

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
export function warnOfLostText(
  text: string,
  firstLine: number,
  document: Document.Parsed,
  problems: ProblemList,
): void {
  let next = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const begin = next;
    next += line.length + 1;
    const [, indent = '', key = '', value = ''] =
      line.length > maxLine ? [] : (textLine.exec(line) ?? []);
    // If only a comment follows, the value is missing, which is an error.
    if (key === '' || value.startsWith('#')) continue;
    const written = value.trim();
    const lost = (isOfReport.test(key) ? /\s(#.*)$/ : /\s(#\S.*)$/).exec(value)?.[1];
    const plain = written.replace(endOfOtherNotation, '');
    const inner = withinTypographicQuotes(written);
    if (lost === undefined && plain === written && inner === undefined) continue;
    const around = nodeAround(begin + indent.length, document);
    if (isScalar(around)) continue;
    const at = { line: firstLine + index, column: indent.length + 1 };
    if (lost !== undefined) {
      problems.add('comment-in-value', at, { lost, instead: formatPair(key, written) });
    } else if (plain !== written) {
      if (around) continue;
      problems.add('quotes-in-value', at, { instead: formatPair(key, plain), isComma: true });
    } else if (inner !== undefined) {
      problems.add('quotes-in-value', at, { instead: formatPair(key, inner) });
    }
  }
}

/** The text of several lines, else the brackets, in which a place of the document is. */
function nodeAround(offset: number, document: Document.Parsed): Node | undefined {
  let found: Node | undefined;
  visit(document, {
    Value(_, node) {
      const [begin = offset, end = offset] = node.range ?? [];
      const isAround = begin < offset && offset < end;
      if (isAround && (isScalar(node) || node.flow === true)) found = node;
    },
  });
  return found;
}
