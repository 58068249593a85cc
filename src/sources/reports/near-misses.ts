import type { ProblemList } from '../problem-list.ts';

const instant = String.raw`\d{4}-\d{2}-\d{2}[T ]\d{1,2}:\d{2}\S*(?: (?:UTC|GMT|Z|[+-]\d{2}:?\d{2})\b)?`;
const misplacedFact = /^(?:[-*+][ \t]+)?(Components?|Next update|Expected fix)[ \t]*:[ \t]*\S/i;

const headings = new Map<readonly string[], RegExp>();

/** A heading in another form, with one of these words. */
function headingLike(statuses: readonly string[]): RegExp {
  const known = headings.get(statuses);
  if (known) return known;
  const words = statuses.map((status) => status.replace('_', '[ _-]')).join('|');
  const heading = new RegExp(
    String.raw`^(?:#{1,6}[ \t]*|[*_]{2})?(${words})[*_: \t–—―−|-]+(${instant})`,
    'i',
  );
  headings.set(statuses, heading);
  return heading;
}

/**
 * Warns of lines in the prose of a report that were meant for us and are read as text: `##Resolved — …`, `### Resolved
 * — …`, `**Resolved** …`, and facts that do not stand straight under their heading. Nothing is more easily overlooked
 * than a resolution that has no effect.
 */
export function warnOfNearMisses(
  text: string,
  firstLine: number,
  statuses: readonly string[],
  problems: ProblemList,
): void {
  const heading = headingLike(statuses);
  let fence: string | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark !== undefined && (fence === undefined || mark.startsWith(fence))) {
      fence = fence === undefined ? mark : undefined;
    }
    // Facts and headings are short; a long line is prose or an attack on the expressions.
    if (fence !== undefined || line.length > 300) continue;
    const at = { line: firstLine + index, column: 1 };
    const [, status, written] = heading.exec(line) ?? [];
    if (status !== undefined && written !== undefined) {
      problems.add('heading-lookalike', at, { found: line.trim(), status, instant: written });
    }
    const fact = misplacedFact.exec(line)?.[1];
    const isKnown = problems.problems.some((problem) => problem.line === at.line);
    if (fact !== undefined && !isKnown) problems.add('fact-misplaced', at, { fact });
  }
}
