import type { Position } from '../../../model/problem.ts';
import type { ProblemList } from '../../problem-list.ts';
import type { Candidate } from './line-repairs.ts';

/** The most lines that a cure replaces. */
const maxBlock = 6;

/** Whether a line is below the key that the line before it opens, or in the same entry of a list. */
export function belowOpener(lines: readonly string[], index: number): (line: string) => boolean {
  const before = lines.slice(0, index).findLast((each) => each.trim() !== '') ?? '';
  const [, dash = ''] = /^( *- +)\S/.exec(before) ?? [];
  const column = dash === '' ? before.search(/\S/) : dash.length;
  return (line) => {
    const own = line.search(/\S/);
    if (/:\s*$/.test(before)) return line.trim().startsWith('-') ? own >= column : own > column;
    return dash !== '' && !line.trim().startsWith('-') ? own === column : true;
  };
}

/** `- group: Core` and directly below it the list, without the key `components`. */
export function missingLists(lines: readonly string[], index: number): Candidate[] {
  const line = lines[index] ?? '';
  const [, indent] = /^( *)- +group:\s*\S/.exec(line) ?? [];
  if (indent === undefined || !/^ +- /.test(lines[index + 1] ?? '')) return [];
  const repaired = `${line}\n${indent}  components:`;
  const addTo: Candidate['addTo'] = (problems, at) => {
    problems.add('yaml-joined', at, { instead: repaired.trimStart() });
  };
  return [{ line: repaired, column: indent.length + 1, addTo }];
}

export function indents(lines: readonly string[], index: number): Candidate[] {
  const line = lines[index] ?? '';
  if (line.trim() === '') return [];
  return aligned(lines, index, line).map((repaired) => ({
    line: repaired,
    column: 1,
    addTo: (problems: ProblemList, at: Position) => {
      const spaces = repaired.search(/\S/);
      problems.add('yaml-indent', at, { instead: repaired, spaces });
    },
  }));
}

/** Several lines that are indented too much or too little together. */
export function shiftedBlocks(lines: readonly string[], index: number): Candidate[] {
  const line = lines[index] ?? '';
  const own = line.search(/\S/);
  const rest = lines.slice(index + 1);
  const end = rest.findIndex((each) => each.trim() !== '' && each.search(/\S/) <= own);
  const block = rest.slice(0, end < 0 ? rest.length : end).filter((each) => each.trim() !== '');
  if (own < 0 || line.includes('\t') || block.length === 0 || block.length > maxBlock) return [];
  return aligned(lines, index, line).map((repaired) => {
    const shift = repaired.search(/\S/) - own;
    const below = block.map(
      (each) => ' '.repeat(Math.max(0, each.search(/\S/) + shift)) + each.trim(),
    );
    return {
      ...{ line: repaired, below, column: 1 },
      addTo: (problems: ProblemList, at: Position) => {
        const instead = [repaired, ...below].join('\n');
        problems.add('yaml-indent', at, { instead, spaces: repaired.search(/\S/) });
      },
    };
  });
}

/** The line, indented like its neighbours or one step deeper; the smallest change comes first. */
export function aligned(lines: readonly string[], index: number, line: string): string[] {
  const text = line.trim();
  const own = line.replaceAll('\t', '  ').search(/\S/);
  const neighbours = [...lines.slice(0, index).reverse(), ...lines.slice(index + 1)]
    .filter((each) => each.trim() !== '')
    .slice(0, 12);
  const columns = neighbours.flatMap((each) => {
    const spaces = /^ */.exec(each)?.[0].length ?? 0;
    const dash = /^ *- +/.exec(each)?.[0].length;
    return [spaces, ...(dash === undefined ? [spaces + 2] : [dash])];
  });
  return [...new Set(columns)]
    .toSorted((a, b) => Math.abs(a - own) - Math.abs(b - own))
    .map((column) => ' '.repeat(column) + text);
}
