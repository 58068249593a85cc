import matter from 'gray-matter';

import type { Position } from '../../model/problem.ts';
import { withUnixLines } from '../../model/text/lines.ts';
import { ProblemList } from '../problem-list.ts';
import { formatPair } from './yaml-line.ts';

/** The text below a frontmatter that cannot be parsed; undefined when its end is unknown. */
export function bodyBelow(text: string): { body: string; bodyLine: number } | undefined {
  return splitFrontmatter(text, new ProblemList(''));
}

/** gray-matter only splits; the YAML is parsed by `parseYaml`, which keeps positions. */
const options = { language: 'yaml', engines: { yaml: () => ({}) } };

/**
 * The only use of gray-matter. It runs the code of a `---js` block, so no other language than YAML reaches it; it
 * remembers texts that it is given without options, broken ones as empty, so it gets options every time; and it takes
 * any line that begins with `---` for the closing fence, so that line is looked at.
 */
export function splitFrontmatter(
  written: string,
  problems: ProblemList,
): { block: string; body: string; bodyLine: number } | undefined {
  const text = withUnixLines(written);
  const language = /^[A-Za-z]\w*/.exec(matter.language(text).name)?.[0];
  if (text.startsWith('+++')) {
    const instead = fromToml(text);
    problems.add('frontmatter-language', start, { language: 'toml', ...(instead && { instead }) });
  } else if (inOneLine.test(text)) {
    const [, instead = ''] = inOneLine.exec(text) ?? [];
    problems.add('frontmatter-missing', start, { instead });
  } else if (text.startsWith('---') && language !== undefined) {
    problems.add('frontmatter-language', start, { language });
  } else if (!/^---[ \t]*(?:\n|$)/.test(text)) {
    const stands = beginningOf(text);
    const [, title] = /^#{1,2} +([^\n#]+?)[ \t]*\n/.exec(text) ?? [];
    const isTitle = title !== undefined && !/\d{4}-\d\d/.test(title);
    problems.add('frontmatter-missing', start, {
      ...(stands !== undefined && { stands }),
      ...(isTitle && { instead: formatPair('title', title) }),
    });
  } else {
    const file = matter(text, options);
    const lines = file.matter.split('\n');
    const plus = lines.findIndex((line) => line.startsWith('+++'));
    const index = plus < 0 ? lines.length : plus;
    const closing = text.split('\n', index + 1)[index];
    if (closing === '---') {
      return { block: lines.slice(1).join('\n'), body: file.content, bodyLine: index + 2 };
    }
    const other = lines.findIndex(
      (line, at) =>
        at > 0 && /^(?:--|\.{3}|-{4,}|[–—]{1,3}|_{3,}|\*{3,}|={3,}|~{3,})[ \t]*$/.test(line),
    );
    const isOther =
      closing === undefined &&
      other > 0 &&
      !lines.slice(1, other).some((line) => line.startsWith('#'));
    if (isOther) {
      const found = lines[other]!.trim();
      problems.add('frontmatter-fence', { line: other + 1, column: 1 }, { found, isMeant: true });
    } else if (closing === undefined) problems.add('frontmatter-unclosed', start, {});
    else problems.add('frontmatter-fence', { line: index + 1, column: 1 }, { found: closing });
  }
  return undefined;
}

const start: Position = { line: 1, column: 1 };

/** `--- title: API fails ---` */
const inOneLine = /^---[ \t]+([A-Za-z]\w*:[ \t][^\n]*?)[ \t]*-*[ \t]*(?:\n|$)/;

/** `title = "API fails"` */
function fromToml(text: string): string {
  const [block = ''] = text.slice(3).split(/^\+\+\+/m);
  const pairs = [...block.matchAll(/^[ \t]*(\w+)[ \t]*=[ \t]*(\S.*?)[ \t]*$/gm)];
  return pairs.map(([, key, value]) => `${key}: ${value}`).join('\n');
}

function beginningOf(text: string): 'empty lines' | 'keys' | 'other marks' | 'braces' | undefined {
  if (/^\{\s*["\w]/.test(text)) return 'braces';
  if (/^\s*\n---[ \t]*\n/.test(text)) return 'empty lines';
  if (/^(?:[ \t]+-{3}[ \t]*|---[ \t]*#[^\n]*)\n/.test(text)) return 'other marks';
  if (/^(?:[\p{Pd}*_=~`+]{1,9}|`{3}ya?ml|<!-{2,})[ \t]*\n/u.test(text)) return 'other marks';
  return /^[A-Za-z][\w-]*:(?:[ \t]|\n)/.test(text) ? 'keys' : undefined;
}
