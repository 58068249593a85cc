/** One `## ` heading of a report and what stands below it. */
export interface UpdateSection {
  /** The heading without its marks. */
  readonly heading: string;
  /** 1 or 2. */
  readonly level: number;
  /** The heading's line in the file. */
  readonly line: number;
  /** What stands below, as written. */
  readonly text: string;
}

/** Cuts a body at its headings of level 1 and 2; what stands before the first is the introduction. */
export function splitSections(
  body: string,
  firstLine: number,
): { introduction: string; sections: UpdateSection[] } {
  const lines = body.split('\n');
  const cuts = scanBlocks(lines).headings;
  const textBetween = (from: number, to: number) => lines.slice(from, to).join('\n');
  return {
    introduction: textBetween(0, cuts[0]?.index ?? lines.length),
    sections: cuts.map(({ index, level, heading }, position) => ({
      heading,
      level,
      line: firstLine + index,
      text: textBetween(index + 1, cuts[position + 1]?.index ?? lines.length),
    })),
  };
}

/**
 * Makes a text fit to stand below a heading of a report: headings that would cut the report are set two levels deeper,
 * a code or HTML block that would swallow what comes after it is closed, line ends are unified, characters that no
 * output may show are dropped. Applying it twice changes nothing more.
 */
export function toBody(markdown: string): string {
  const clean = markdown
    .toWellFormed()
    .replace(/\r\n?/g, '\n')

    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/g, '');
  const lines = clean.split('\n');
  const { headings, closing } = scanBlocks(lines);
  for (const { index } of headings) lines[index] = `##${lines[index] ?? ''}`;
  const text = lines
    .join('\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
  return closing === undefined ? text : `${text}\n${closing}`;
}

/**
 * The headings of level 1 and 2 that start a line, outside fenced code and HTML blocks, and what would close the block
 * that the last line is still in.
 * A scan by line, because it runs over every file of a long history: https://spec.commonmark.org/0.31.2/#fenced-code-blocks
 * and #html-blocks (the kinds that end with a mark of their own).
 */
function scanBlocks(lines: readonly string[]) {
  const headings: { index: number; level: number; heading: string }[] = [];
  let fence: { mark: string; length: number } | undefined;
  let html: HtmlEnd | undefined;
  for (const [index, line] of lines.entries()) {
    if (fence) {
      const closing = /^ {0,3}(`{3,}|~{3,})\s*$/.exec(line)?.[1];
      if (closing?.startsWith(fence.mark) && closing.length >= fence.length) fence = undefined;
      continue;
    }
    if (html) {
      if (html.end.test(line)) html = undefined;
      continue;
    }
    const opening = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1];
    if (opening) {
      fence = { mark: opening.charAt(0), length: opening.length };
      continue;
    }
    const opened = htmlBlockEnd(line);
    if (opened && !opened.end.test(line.trimStart().slice(2))) html = opened;
    const heading = /^(#{1,2})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/.exec(line);
    if (heading) {
      headings.push({ index, level: heading[1]?.length ?? 2, heading: heading[2] ?? '' });
    }
  }
  return { headings, closing: fence ? fence.mark.repeat(fence.length) : html?.closing };
}

interface HtmlEnd {
  readonly end: RegExp;
  /** A text that ends the block. */
  readonly closing: string;
}

/** What ends the HTML block that a line begins; undefined when it begins none. */
function htmlBlockEnd(line: string): HtmlEnd | undefined {
  if (!/^ {0,3}</.test(line)) return undefined;
  const text = line.trimStart();
  const name = /^<(script|pre|style|textarea)(?:\s|>|$)/i.exec(text)?.[1];
  if (name !== undefined) {
    return { end: /<\/(script|pre|style|textarea)>/i, closing: `</${name}>` };
  }
  if (text.startsWith('<!--')) return { end: /-->/, closing: '-->' };
  if (text.startsWith('<?')) return { end: /\?>/, closing: '?>' };
  if (text.startsWith('<![CDATA[')) return { end: /\]\]>/, closing: ']]>' };
  return /^<![A-Za-z]/.test(text) ? { end: />/, closing: '>' } : undefined;
}
