import { CST } from 'yaml';

import type { Position } from '../../model/problem.ts';
import type { ProblemList } from '../problem-list.ts';
import { inQuotes } from './yaml-line.ts';

/** The deepest nesting that people write. The parser recurses, so this is checked before it runs. */
const maxDepth = 32;

/** Tokens of the lexer that are not in the text. */
const marks: ReadonlySet<string> = new Set([CST.DOCUMENT, CST.FLOW_END, CST.SCALAR]);

/**
 * Checks the tokens of the lexer, which needs no recursion: aliases, anchors, tags and depth. False when the text must
 * not be parsed; then `problems` says why.
 */
export function isHarmless(
  lexemes: readonly string[],
  problems: ProblemList,
  place: (offset: number) => Position,
  text: string,
): boolean {
  let offset = 0;
  let lineStart = 0;
  let flowDepth = 0;
  let indicators = 0;
  let before = '';
  for (const lexeme of lexemes) {
    // The text of a scalar may look like anything.
    const type = before === CST.SCALAR ? 'scalar' : CST.tokenType(lexeme);
    before = lexeme;
    if (type === 'alias' || type === 'anchor' || type === 'tag') {
      const found = lexeme.slice(0, 40);
      const instead = guessText(text, offset);
      problems.add(type === 'tag' ? 'yaml-tag' : 'yaml-alias', place(offset), {
        found,
        ...(instead !== undefined && { instead }),
      });
      return false;
    }
    if (type === 'flow-map-start' || type === 'flow-seq-start') flowDepth += 1;
    if (type === 'flow-map-end' || type === 'flow-seq-end') flowDepth -= 1;
    // `- - - x` nests as deep as it is long, and so does `a: b: c: x`; a line ends that, inside brackets a comma.
    if (type === 'comma' || (type === 'newline' && flowDepth <= 0)) indicators = 0;
    if (type === 'seq-item-ind' || type === 'explicit-key-ind' || type === 'map-value-ind') {
      indicators += 1;
    }
    const isIndent = type === 'space' && offset === lineStart && flowDepth <= 0;
    const isIndented = isIndent && lexeme.length > 2 * maxDepth;
    if (flowDepth > maxDepth || indicators > maxDepth || isIndented) {
      problems.add('yaml-too-deep', place(offset), { limit: maxDepth });
      return false;
    }
    if (!marks.has(lexeme)) offset += lexeme.length;
    if (lexeme.endsWith('\n')) lineStart = offset;
  }
  return true;
}

/** The line in quotes, or with the hyphen of a list, when the mark begins what people took for a text. */
function guessText(text: string, offset: number): string | undefined {
  const begin = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(begin, begin + maxLine).split('\n', 1)[0] ?? '';
  const before = line.slice(0, offset - begin);
  const mark = line.slice(offset - begin).trimEnd();
  if (before.trim() === '' && /^\*\s+\S/.test(mark)) return mark.replace('*', '-');
  // `**started**: …`
  const [, key, value] = /^\*{1,2}([A-Za-z][\w.-]*)(?:\*{1,2}:|:\*{1,2})(.*)$/.exec(mark) ?? [];
  if (before.trim() === '' && key !== undefined) return `${key}:${value}`;
  if (!/^\s*(?:- +)?[A-Za-z][\w.-]*:\s+$/.test(before)) return undefined;
  const tagged = mark.replace(/^!!?\w*\s+(?=\S)/, '');
  if (mark.startsWith('!!')) return tagged === mark ? undefined : `${before.trimStart()}${tagged}`;
  const [, number] = /^\s*issue:\s+![#]?(\d+)$/.exec(`${before}${mark}`) ?? [];
  if (number !== undefined) return `issue: ${number}`;
  return `${before.trimStart()}${inQuotes(mark)}`;
}

/** The longest line that is shown corrected. */
const maxLine = 300;
