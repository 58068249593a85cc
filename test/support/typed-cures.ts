import type { Problem } from '../../src/model/problem.ts';

/** The text that a cure says to type. */
export function typed({ args }: Problem): string | undefined {
  // Nothing: the line is to be removed.
  if ('leftOut' in args) return '';
  const { instead, meant, suggestion, nearest } = args as {
    instead?: string;
    meant?: readonly { instead: string }[];
    suggestion?: string;
    nearest?: string;
  };
  return instead ?? meant?.[0]?.instead ?? suggestion ?? nearest;
}

const keyOf = (line: string) => /^\s*(?:- )?(?:\{ )?"?([^\s:"{}]+)"?:/.exec(line)?.[1];

/** The text after a person has typed the cure of a problem. */
export function withCure(text: string, problem: Problem, instead: string): string {
  const lines = text.split('\n');
  const index = problem.line - 1;
  if (instead === '') return lines.toSpliced(index, 1).join('\n');
  if (/^(## |- [A-Z])/.test(instead)) return replaceUpdateLine(lines, index, instead);
  const { found = '', key = '' } = problem.args as { found?: unknown; key?: string };
  const line = lines[index] ?? '';
  if (problem.code === 'yaml-comment') return lines.with(index, instead).join('\n');
  if (keyOf(instead) === undefined && !instead.startsWith('-')) {
    const word = problem.code === 'key-unknown' ? key : String(found).replace(/^"(.*)"$/, '$1');
    return lines.with(index, line.split(word).join(instead)).join('\n');
  }
  // The whole file is one entry, or the keys of another tool.
  if (found === 'one entry alone' || problem.code === 'not-a-map') return `${instead}\n`;
  if (problem.code === 'key-unknown' && key.includes('", "')) {
    const [first = '', ...others] = key.split('", "');
    const without = others.reduce((rest, each) => {
      const place = rest.findIndex((row) => keyOf(row) === each && /^\S/.test(row));
      return place < 0 ? rest : replaceBlock(rest, place, each, '').split('\n');
    }, lines);
    return replaceBlock(
      without,
      without.findIndex((row) => keyOf(row) === first),
      first,
      instead,
    );
  }
  if (problem.code.startsWith('yaml-')) return replaceRows(lines, index, problem, instead);
  const own = (problem.code === 'key-unknown' ? key : keyOf(instead)) ?? '';
  if (/[[{]/.test(line) && keyOf(line) !== own && !instead.startsWith('-')) {
    const pair = String.raw`([{,] ?)${own}: ?(?:\[[^\]]*\]|\{[^}]*\}|[^,}]*?)(?= ?[,}])`;
    const put = (_: string, mark: string) => mark + instead;
    return lines.with(index, line.replace(new RegExp(pair), put)).join('\n');
  }
  return replaceBlock(lines, index, own, instead);
}

/** A heading or a fact, with what belongs to it below. */
function replaceUpdateLine(lines: readonly string[], index: number, instead: string): string {
  const rest = lines.slice(index + 1);
  const nested = /^- .*:$/.test(lines[index] ?? '')
    ? rest.findIndex((each) => !/^\s+-/.test(each))
    : 0;
  return lines.toSpliced(index, 1 + nested, instead).join('\n');
}

/** Lines that YAML could not read; where the cure indents them, its spaces count. */
function replaceRows(
  lines: readonly string[],
  index: number,
  { code }: Problem,
  instead: string,
): string {
  const rows = instead.split('\n');
  const isWhole = ['yaml-indent', 'yaml-tab'].includes(code) || instead.startsWith(' ');
  const indent = /^ */.exec(lines[index] ?? '')?.[0] ?? '';
  const placed = rows.map((row, count) => (isWhole || count > 0 ? row : `${indent}${row}`));
  return lines.toSpliced(index, isWhole ? rows.length : 1, ...placed).join('\n');
}

/** A key with all that stands below it, or an item of a list. */
function replaceBlock(
  lines: readonly string[],
  index: number,
  key: string,
  instead: string,
): string {
  const isItem = instead.startsWith('-');
  const isStart = (line: string) => (isItem ? /^\s*-/.test(line) : keyOf(line) === key);
  const above = lines.slice(0, index + 1).findLastIndex(isStart);
  const start = above < 0 ? index : above;
  const line = lines[start] ?? '';
  const indent = line.search(/\S/);
  const dash = !isItem && /^\s*- /.test(line) ? '- ' : '';
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((each) => {
    const column = each.search(/\S/);
    const isOwnList = dash === '' && !isItem && column === indent && /^\s*- /.test(each);
    return /^(?:---)?\s*$/.test(each) || (column <= indent + dash.length && !isOwnList);
  });
  const rows = instead.split('\n');
  // Lines that the cure does not repeat stay below it.
  const isOpen = isItem && rows.at(-1)?.endsWith(':');
  const placed = rows.map(
    (row, count) => ' '.repeat(indent) + (count === 0 ? dash : ' '.repeat(dash.length)) + row,
  );
  const length = isOpen ? 1 : 1 + (end < 0 ? rest.length : end);
  return lines.toSpliced(start, length, ...placed).join('\n');
}
