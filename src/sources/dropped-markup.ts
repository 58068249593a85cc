import { linkSchemes } from '../markdown/addresses.ts';
import { isParsable } from '../markdown/limits.ts';
import { parseText } from '../markdown/parse-text.ts';
import type { ProblemList } from './problem-list.ts';
import { bodyBelow } from './yaml/frontmatter-fences.ts';

/** Matches texts from which something may be removed: a tag, a link to something other than a web page, a picture. */
const suspicious = /<[a-z!/]|!\[|\]\((?!https?:)|^[ >]*\[[^\]]+\]:/im;

/**
 * Warns of parts of a markdown text that readers do not get to see: HTML elements and links that are not allowed. Notes
 * its pictures and the links to the page itself.
 * @param firstLine the line of the file at which the text begins
 */
export function warnOfLosses(markdown: string, firstLine: number, problems: ProblemList): void {
  if (!suspicious.test(markdown) || !isParsable(markdown)) return;
  const { losses, pictures, ownLinks } = parseText(markdown);
  const lineOf = (line: number) => firstLine + line - 1;
  for (const loss of losses) {
    const at = { line: lineOf(loss.line), column: loss.column };
    if (loss.kind === 'html') problems.add('html-dropped', at, { element: loss.name });
    else problems.add('link-refused', at, { address: loss.address, schemes: linkSchemes });
  }
  const placed = (each: (typeof pictures)[number]) => ({ ...each, line: lineOf(each.line) });
  problems.pictures.push(...pictures.map(placed));
  problems.ownLinks.push(...ownLinks.map(placed));
}

/** The same for the text below the frontmatter of a file. */
export function warnOfLossesBelow(file: string | undefined, problems: ProblemList): void {
  const below = file === undefined ? undefined : bodyBelow(file);
  if (below) warnOfLosses(below.body, below.bodyLine, problems);
}
