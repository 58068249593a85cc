import type { ProblemList } from '../../problem-list.ts';
import { invisible, invisibleIn } from '../../text/invisible-characters.ts';

/** The longest line that can be shown corrected. */
const maxLine = 300;
const blockBelow = /(?:^|[:\-]\s+)[|>][+-]?\d?[+-]?\s*(?:#.*)?$/;
/** Characters before a key or after its colon that look like spaces but are not spaces in YAML. */
const hidden =
  /^[ ]*(?:- +)?(?=[^\P{Zs} ]|\p{Cf})[\p{Zs}\p{Cf}]+(?=[A-Za-z][\w.-]*\s*:)|^\s*(?:- +)?[A-Za-z][\w.-]*:(?=[^\P{Zs} ])/u;
/** Dashes that word processors put in place of the hyphen of a list. */
const dash =
  /^(\s*)(?:[\u2010-\u2015−•‣◦·▪●]|\d{1,2}[.)])[ \t]+(?=[A-Za-z][\w.-]*:(?:\s|$)|[a-z0-9][\w.-]*\s*$)/;

/** A comment as other notations have it; a link reference or a rule is none. */
const foreignComment = /^\s*(?:\/\/|;|--(?=\s)|<!--|\/\*)\s*(.*?)\s*(?:-->|\*\/)?\s*$/;
/** A key with another mark than a colon behind it, as keyboards of other languages have it. */
const wideColon = /^(\s*(?:- +)?[A-Za-z][\w.-]*)\s*(?:[：；]\s*|;\s*$)/;

/** An item of a list without its space: to YAML a key that begins with a hyphen. */
const glued = /^(\s*)-(?=[A-Za-z][\w.-]*:(?:\s|$))/;

/** A gap of a template that nothing has filled: to YAML two maps, one as the key of the other. */
const gap =
  /^(\s*(?:- +)?([A-Za-z][\w.-]*):\s+)(?:\{\{\s*(?:secrets\.|env\.)?([^{}]+?)\s*\}\}|%([A-Z][A-Z0-9_]*)%)\s*$/;

/** Settings name secrets, titles have gaps of their own; anything else is a text. */
function ofGap(file: string, head: string, key: string, name: string): string {
  if (!file.endsWith('page.yml') && /^[A-Z][A-Z0-9_]*$/.test(name)) return `${head}$${name}`;
  return key === 'title' ? `${head}"[[${name}]]"` : `${head}"{{${name}}}"`;
}

/**
 * Adds problems for mistakes in single lines that are valid YAML with another meaning.
 * @returns whether there are any; then no other problems of the text are reported
 */
export function addLineMistakes(text: string, firstLine: number, problems: ProblemList): boolean {
  const before = problems.problems.length;
  let block: number | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    const indent = /^ */.exec(line)?.[0].length ?? 0;
    if (line.trim() === '' || line.length > maxLine) continue;
    // Lines of a block scalar may look like anything.
    if (block !== undefined && indent > block) continue;
    block = blockBelow.test(line) ? indent : undefined;
    const at = { line: firstLine + index, column: line.search(/\S/) + 1 };
    const character = hidden.test(line) ? invisibleIn(line) : undefined;
    if (character !== undefined) {
      const instead = line
        .replace(invisible, '')
        .replace(/\p{Zs}+/gu, ' ')
        .trim();
      problems.add('yaml-hidden', at, { character, instead });
    } else if (dash.test(line)) {
      problems.add('yaml-dash', at, { instead: line.replace(dash, '- ') });
    } else if (wideColon.test(line)) {
      problems.add('yaml-space', at, { instead: line.replace(wideColon, '$1: ').trim() });
    } else if (foreignComment.test(line)) {
      problems.add('yaml-comment', at, { instead: line.replace(foreignComment, '# $1').trim() });
    } else if (gap.test(line)) {
      const [, head = '', key = '', name, own = ''] = gap.exec(line) ?? [];
      const instead = ofGap(problems.file, head, key, name ?? own).trim();
      problems.add('yaml-unquoted', at, { instead });
    } else if (glued.test(line)) {
      problems.add('yaml-space', at, { instead: line.replace(glued, '- ') });
    }
  }
  return problems.problems.length > before;
}
