import { fencedLines, fenceOf } from '../model/text/code-fences.ts';
import { toLines } from '../model/text/lines.ts';

/** A quote or list this deep is an attack on the parser, which recurses. */
const maxDepth = 40;
/** Marks that may open or close something in one paragraph, and in all; parsers are quadratic in the former. */
const maxMarksTogether = 1_500;
const maxMarks = 8_000;
/** Lines that begin a quote, item, heading or fence of their own; parsers are quadratic in them. */
const maxBlocks = 1_000;
const maxLines = 10_000;
const maxLinesTogether = 2_000;
/** The sum of the depths of all lines, because a line may continue a block above it at any depth. */
const maxNestedLines = 10_000;
const maxCharacters = 256 * 1024;

const mark = /[*_~[\]()!<>&`|@^\\]|www\.|:\/\//g;
const blockStart =
  /^[ \t]*(?:>|[-*+](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$)|#|[=-]+[ \t]*$|`{3,}|~{3,}|\[\^)/;

/**
 * Whether a text can be parsed as markdown in a time that nobody notices. What people write is far below these bounds.
 * Measured on cmark-gfm's pathological inputs and on texts made against this function: 65,536 characters of `*a_ ` take
 * remark 17 s, of `> a` 31 s, of `a` underlined by `=` 67 s.
 */
export function isParsable(markdown: string): boolean {
  if (markdown.length > maxCharacters) return false;
  let lines = 0;
  let together = 0;
  let marks = 0;
  let marksTogether = 0;
  let blocks = 0;
  let depth = 0;
  let nestedLines = 0;
  for (const line of outsideOfFences(markdown)) {
    lines += 1;
    if (line.trim() === '') {
      together = 0;
      marksTogether = 0;
      depth = 0;
      continue;
    }
    const here = line.match(mark)?.length ?? 0;
    marks += here;
    // A table's cells are texts of their own to the parser; its bars count for one line only.
    marksTogether = (line.trimStart().startsWith('|') ? 0 : marksTogether) + here;
    together += 1;
    if (blockStart.test(line)) blocks += 1;
    depth = Math.max(depth, depthOf(line));
    nestedLines += depth;
    if (
      depth > maxDepth ||
      marks > maxMarks ||
      marksTogether > maxMarksTogether ||
      blocks > maxBlocks ||
      lines > maxLines ||
      together > maxLinesTogether ||
      nestedLines > maxNestedLines
    ) {
      return false;
    }
  }
  return true;
}

/**
 * The lines except those that are certainly code: a fence counts only at the left margin, after a blank line, in a text
 * without HTML blocks. Elsewhere a fence may end sooner than it seems, and then the lines below it are parsed after
 * all.
 */
function outsideOfFences(markdown: string): string[] {
  const lines = toLines(markdown);
  const hasHtmlBlock = lines.some((line) => /^ {0,3}<[a-z!?/]/i.test(line));
  const isCertain = (line: string, index: number) =>
    /^[`~]/.test(line) && (lines[index - 1] ?? '').trim() === '' && !hasHtmlBlock;
  return fencedLines(lines, (line, index) => (isCertain(line, index) ? fenceOf(line) : undefined))
    .filter(({ isCode }) => !isCode)
    .map(({ line }) => line);
}

/** How many containers the beginning of a line opens. */
function depthOf(line: string): number {
  const prefix = /^(?:[ \t]|>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))*/.exec(line)?.[0] ?? '';
  const marks = prefix.match(/>|[-*+]|\d+[.)]/g)?.length ?? 0;
  const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
  return Math.max(marks, Math.floor(indent / 4));
}
