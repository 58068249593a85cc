import { fenceOf, type Fence } from '../../model/text/code-fences.ts';

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

/** A code or HTML block that is never closed, so that headings below its beginning are text. */
export interface UnclosedBlock {
  /** What it begins with. */
  readonly mark: string;
  readonly line: number;
}

export interface Sections {
  readonly introduction: string;
  readonly sections: UpdateSection[];
  /** Present only when a heading of level 2 would have followed. */
  readonly unclosed?: UnclosedBlock;
}

/** Cuts a body at its headings of level 1 and 2; the text before the first is the introduction. */
export function splitSections(body: string, firstLine: number): Sections {
  const lines = withoutControls(body).split('\n');
  const { headings: cuts, unclosed } = scan(lines);
  const textBetween = (from: number, to: number) => lines.slice(from, to).join('\n');
  const hides = unclosed && lines.slice(unclosed.index + 1).some((line) => /^##[ \t]/.test(line));
  return {
    introduction: textBetween(0, cuts[0]?.index ?? lines.length),
    sections: cuts.map(({ index, level, heading }, position) => ({
      heading,
      level,
      line: firstLine + index,
      text: textBetween(index + 1, cuts[position + 1]?.index ?? lines.length),
    })),
    ...(hides && { unclosed: { mark: unclosed.mark, line: firstLine + unclosed.index } }),
  };
}

/**
 * Makes a text fit to stand below a heading of a report: headings that would cut the report are set two levels deeper,
 * a block that would swallow the next heading is closed, line ends are unified, characters that no output may show are
 * dropped. Applying it twice changes nothing more.
 */
export function toBody(markdown: string): string {
  const lines = withoutControls(markdown.toWellFormed().replace(/\r\n?/g, '\n'))
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd()
    .split('\n');
  const { headings, unclosed } = scan(lines);
  for (const { index } of headings) {
    lines[index] = (lines[index] ?? '').replace(/^ */, (indent) => `${indent}##`);
  }
  if (unclosed) lines.push(unclosed.closing);
  return lines.join('\n');
}

function withoutControls(text: string): string {
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g, '');
}

const listItem = /^ {0,3}(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;

/**
 * The headings of level 1 and 2 outside fenced code, HTML blocks and lists, and the block left open at the end.
 * A scan by line, because it runs over every file of a long history: https://spec.commonmark.org/0.31.2/#fenced-code-blocks
 * and #html-blocks (the kinds that end with a mark of their own). No expression here may try a long line more than once.
 */
function scan(lines: readonly string[]) {
  const headings: { index: number; level: number; heading: string }[] = [];
  let block: (Fence & { index: number }) | undefined;
  let isInList = false;
  for (const [index, line] of lines.entries()) {
    // Most lines begin with a letter and can be skipped.
    if (!block && /^[^\s\d#<`~*+-]/.test(line)) {
      isInList = false;
      continue;
    }
    const indent = line.search(/\S/);
    if (block && indent >= 0 && indent < block.indent) block = undefined;
    if (block) {
      if (block.isEnd(line)) block = undefined;
      continue;
    }
    if (indent === 0 || listItem.test(line)) isInList = listItem.test(line);
    const opened = fenceOf(line) ?? htmlBlockOf(line);
    if (opened) {
      block = { ...opened, index };
      continue;
    }
    const marks = /^ {0,3}(#{1,2})(?=[ \t]|$)/.exec(line);
    if (marks && !(isInList && indent > 0)) {
      const heading = line
        .slice(marks[0].length)
        .trim()
        .replace(/(?:^|[ \t])#+$/, '')
        .trim();
      headings.push({ index, level: marks[1]?.length ?? 2, heading });
    }
  }
  return { headings, unclosed: block };
}

/** How HTML blocks begin and end; the first group of `start` names the tag. */
const htmlBlocks: readonly { start: RegExp; end: RegExp; closing: (tag: string) => string }[] = [
  {
    start: /^<(script|pre|style|textarea)(?=\s|>|$)/i,
    end: /<\/(script|pre|style|textarea)>/i,
    closing: (tag) => `</${tag}>`,
  },
  { start: /^<!--/, end: /-->/, closing: () => '-->' },
  { start: /^<\?/, end: /\?>/, closing: () => '?>' },
  { start: /^<!\[CDATA\[/, end: /\]\]>/, closing: () => ']]>' },
  { start: /^<![A-Za-z]/, end: />/, closing: () => '>' },
];

/** The HTML block that a line opens and does not close. */
function htmlBlockOf(line: string): Fence | undefined {
  if (!/^ {0,3}</.test(line)) return undefined;
  const text = line.trimStart();
  const kind = htmlBlocks.find(({ start }) => start.test(text));
  if (!kind || kind.end.test(text.slice(2))) return undefined;
  const tag = kind.start.exec(text)?.[1] ?? '';
  return {
    mark: text.slice(0, 20),
    isEnd: (line) => kind.end.test(line),
    closing: kind.closing(tag),
    indent: 0,
  };
}
