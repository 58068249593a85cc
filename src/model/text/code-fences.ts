/** A fenced code block, by the line that opens it: https://spec.commonmark.org/0.31.2/#fenced-code-blocks */
export interface Fence {
  /** What it begins with: three marks or more. */
  readonly mark: string;
  readonly isEnd: (line: string) => boolean;
  /** A line that ends it. */
  readonly closing: string;
  /** The column at which the text of its list item begins: a line that begins before it ends the item and the block. */
  readonly indent: number;
}

/** The fenced code block that a line opens, also as the first thing of a list item. */
export function fenceOf(line: string): Fence | undefined {
  const match = /^( {0,3}(?:(?:[-*+]|\d{1,9}[.)]) {1,4}){0,4})(`{3,}(?=[^`]*$)|~{3,})/.exec(line);
  if (!match) return undefined;
  const [, before = '', mark = ''] = match;
  const indent = before.trim() === '' ? 0 : before.length;
  const isEnd = (line: string) => {
    const text = line.trim();
    const spaces = line.search(/\S/) - indent;
    const isFence = text.length >= mark.length && text === mark.charAt(0).repeat(text.length);
    return isFence && spaces >= 0 && spaces <= 3;
  };
  return { mark, isEnd, closing: `${' '.repeat(indent)}${mark}`, indent };
}

export interface FencedLine {
  readonly line: string;
  /** Whether it stands in a fenced code block or is one of its fences. */
  readonly isCode: boolean;
  /** The block that is open below it, and the index of the line that opens it. */
  readonly open?: Fence & { readonly index: number };
}

/**
 * Tells code blocks from everything else, line by line.
 * @param opens whether a line opens a block, for those who must be surer than `fenceOf`
 */
export function fencedLines(
  lines: readonly string[],
  opens: (line: string, index: number) => Fence | undefined = fenceOf,
): FencedLine[] {
  let open: FencedLine['open'];
  return lines.map((line, index) => {
    const indent = line.search(/\S/);
    if (open && indent >= 0 && indent < open.indent) open = undefined;
    if (open) {
      if (!open.isEnd(line)) return { line, isCode: true, open };
      open = undefined;
      return { line, isCode: true };
    }
    const fence = opens(line, index);
    if (!fence) return { line, isCode: false };
    open = { ...fence, index };
    return { line, isCode: true, open };
  });
}
