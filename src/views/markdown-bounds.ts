/** A quote or list this deep is an attack on the parser, which recurses. */
const maxDepth = 40;
/** Marks that may open or close something in one paragraph; markdown parsers are quadratic in them. */
const maxMarks = 1_500;
const maxCharacters = 256 * 1024;

/**
 * Whether a text can be parsed as markdown in a time that nobody notices. What people write is far below these bounds.
 * Measured on cmark-gfm's pathological inputs: 65,536 characters of `*a_ ` take remark 17 s.
 */
export function isParsable(markdown: string): boolean {
  if (markdown.length > maxCharacters) return false;
  let marks = 0;
  let fence: string | undefined;
  for (const line of markdown.split('\n')) {
    const run = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== undefined) {
      if (run?.startsWith(fence)) fence = undefined;
      continue;
    }
    if (run !== undefined && !line.trim().slice(run.length).includes('`')) {
      fence = run;
      marks = 0;
      continue;
    }
    if (line.trim() === '') marks = 0;
    if (depthOf(line) > maxDepth) return false;
    // A table's cells are lines of their own to the parser; its bars count for one line only.
    const isTableRow = line.trimStart().startsWith('|');
    marks =
      (isTableRow ? 0 : marks) + (line.match(/[*_~[\]()!<>&`|@^\\]|www\.|:\/\//g)?.length ?? 0);
    if (marks > maxMarks) return false;
  }
  return true;
}

/** How many containers the beginning of a line opens. */
function depthOf(line: string): number {
  const prefix = /^(?:[ \t]|>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))*/.exec(line)?.[0] ?? '';
  const marks = prefix.match(/>|[-*+]|\d+[.)]/g)?.length ?? 0;
  const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
  return Math.max(marks, Math.floor(indent / 4));
}
