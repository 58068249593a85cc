import { readFileSync, statSync } from 'node:fs';

import type { ProblemList } from '../problem-list.ts';

/** GitHub's own limit for an issue body is 64 KB; nobody writes more by hand. */
export const maxFileBytes = 256 * 1024;

/**
 * Git can be told to write more than seven (`conflict-marker-size`). Texts of issues that look like it get one more space
 * before them when they are taken in.
 */
const conflictMark = /^(<{7,}|>{7,}|\|{7,})(?: .*)?\r?$/;
/** The marks of a conflict in an indented text. */
const indentedMarks = [
  /^([ \t]+)<{7,}(?: .*)?\r?$/,
  /^([ \t]+)={7,}[ \t]*\r?$/,
  /^([ \t]+)>{7,}(?: .*)?\r?$/,
];

/** The text of a file; undefined when it cannot be read, then `list` says why. `limit` is in bytes. */
export function readText(
  file: string,
  list: ProblemList,
  limit = maxFileBytes,
): string | undefined {
  const at = { line: 1, column: 1 };
  try {
    const stat = statSync(file);
    const { size } = stat;
    // Reading a pipe would wait, and a device has no end.
    if (!stat.isFile()) {
      list.add('file-unreadable', at, { reason: 'it is not a plain file' });
      return undefined;
    }
    if (size > limit) {
      list.add('file-too-large', at, { bytes: size, limit });
      return undefined;
    }
    const bytes = readFileSync(file);
    const text = bytes.toString('utf8');
    const bad = text.indexOf('\uFFFD');
    if (bad >= 0 && !Buffer.from(text, 'utf8').equals(bytes)) {
      list.add('not-utf8', at, { byte: Buffer.byteLength(text.slice(0, bad), 'utf8') + 1 });
      return undefined;
    }
    const nul = text.indexOf('\0');
    if (nul >= 0) {
      const line = text.slice(0, nul).split('\n').length;
      const instead = text.split(/\r?\n/)[line - 1]!.replaceAll('\0', '').trim();
      list.add('nul-character', { line, column: 1 }, { instead: instead.slice(0, 300) });
    }
    const conflict = conflictLine(text);
    if (conflict !== undefined) {
      const hasBase = /^[ \t]*\|{7,}(?: .*)?\r?$/m.test(text);
      list.add('conflict-markers', { line: conflict, column: 1 }, hasBase ? { hasBase } : {});
      return undefined;
    }
    return text;
  } catch (error) {
    // A link to nowhere or a file without read permission is wrong content, not a fault of ours.
    list.add('file-unreadable', at, {
      reason: (error as NodeJS.ErrnoException).code ?? String(error),
    });
    return undefined;
  }
}

/**
 * The line on which git says that it could not merge; undefined when it says so nowhere. One mark is enough: whoever was
 * half done with it left words of both sides. `=======` alone underlines a heading. Indented, it takes all three.
 */
function conflictLine(text: string): number | undefined {
  if (!/<{7}|>{7}|\|{7}/.test(text)) return undefined;
  const lines = text.split('\n');
  const line = lines.findIndex((each) => conflictMark.test(each));
  if (line >= 0) return line + 1;
  const [first, ...others] = indentedMarks.map((mark) =>
    lines.flatMap((each, index) => {
      const indent = mark.exec(each)?.[1];
      return indent === undefined ? [] : [{ index, indent }];
    }),
  );
  const begun = first?.find(({ index, indent }) =>
    others.every((marks) => marks.some((each) => each.index > index && each.indent === indent)),
  );
  return begun && begun.index + 1;
}
