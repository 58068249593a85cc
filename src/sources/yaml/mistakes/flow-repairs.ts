import type { Position } from '../../../model/problem.ts';
import type { ProblemList } from '../../problem-list.ts';
import { textKey } from '../yaml-line.ts';
import type { Candidate } from './line-repairs.ts';

const textLine = new RegExp(String.raw`^\s*(?:- +)?${textKey}:\s`);

/** `[api: API, docs: Docs]` */
function entriesOf(_: string, head: string, pairs: string): string {
  const entries = pairs
    .split(', ')
    .map((pair) => pair.replace(/^(.+?): /, '{ id: $1, name: ') + ' }');
  return `${head}[${entries.join(', ')}]`;
}

/** `{ id: api; name: API }`, `{ id: api name: API }`, `(id: api, name: API)`, `[[ana] [ben]]`: other marks between the parts. */
export function flowRepairs(lines: readonly string[], index: number): Candidate[] {
  const line = lines[index] ?? '';
  const column = line.search(/[{[(]/) + 1;
  if (column === 0 || textLine.test(line)) return [];
  const divided = /["']/.test(line)
    ? line.replace(/(["'])\s+(?=\1)/g, '$1, ')
    : line
        .replace(/(?<=(?:-|:) +)\(([A-Za-z][\w.-]*: .*)\)\s*$/, '{ $1 }')
        .replace(/([}\]])\s*[;/]?\s*(?=[{[])/g, '$1, ')
        .replace(/(?<=: +)(\[[^[\]]*\](?:, \[[^[\]]*\])+)\s*$/, '[$1]')
        .replace(/\s*(?:;|\s\/)\s*(?=[A-Za-z][\w.-]*:\s)|(?<=[^\s,;:{[])\s+(?=[a-z_]+:\s)/g, ', ')
        .replace(
          /^(components:\s+)\[((?:[\w-]+: [^,:{}[\]]+)(?:, [\w-]+: [^,:{}[\]]+)*)\]\s*$/,
          entriesOf,
        );
  // `{ name: Desk: main }`
  const quoted = line.replace(
    /(?<=[{,]\s*[a-z_]+: +)([^\s,{}[\]"'][^,{}[\]"']*: [^,{}[\]"']*?)(?=\s*[,}])/g,
    '"$1"',
  );
  return [divided, quoted].map((repaired) => ({
    ...{ line: repaired, column },
    addTo: (problems: ProblemList, at: Position) => {
      const instead = repaired.trim();
      if (repaired === quoted) problems.add('yaml-unquoted', at, { instead });
      else problems.add('yaml-braces', at, { instead, isInside: true });
    },
  }));
}

/** `{ api: major_outage }}`: a bracket that closes nothing. */
export function unopenedBrackets(lines: readonly string[], index: number): Candidate[] {
  const line = lines[index] ?? '';
  const count = (mark: string) => line.split(mark).length;
  return ['{}', '[]'].flatMap(([open = '', close = '']) => {
    const extra = count(close) - count(open);
    const plain = line.replace(new RegExp(`(?:\\s*\\${close}){${extra}}\\s*$`), '');
    if (extra < 1 || plain === line) return [];
    const addTo: Candidate['addTo'] = (problems, at) => {
      problems.add('yaml-unopened', at, { mark: close, instead: plain.trim() });
    };
    return [{ line: plain, column: line.lastIndexOf(close) + 1, addTo }];
  });
}

/** Keys that an entry of a list may have itself. */
const ownKeys =
  /^(?:id|name|title|description|url|since|was|owners|runbook|show|uptime|bars|retired|group|components)$/;

/**
 * `id: desk` below `- id: api`, or directly below `components:` with more keys further in: an entry of a list without
 * its dash; and `desk: Desk` among such entries.
 */
export function missingDashes(lines: readonly string[], index: number): Candidate[] {
  const line = lines[index] ?? '';
  const [, indent = '', key = '', value = ''] = /^( *)([\w-]+): +(\S.*)$/.exec(line) ?? [];
  const before = lines.slice(0, index).findLast((each) => each.search(/\S/) === indent.length);
  const [, sibling] = /^ *- +([a-z_]+):/.exec(before ?? '') ?? [];
  const opensList = /^ *[a-z_]+:\s*$/.test(lines[index - 1] ?? '');
  const isFirst = opensList && (lines[index + 1] ?? '').search(/\S/) === indent.length + 2;
  const isNamed =
    /^(?:id|group)$/.test(sibling ?? '') && !ownKeys.test(key) && !/[,{}[\]"':#]/.test(value);
  const entry =
    key !== '' && (sibling === key || isFirst)
      ? line.trim()
      : key !== '' && isNamed && `{ id: ${key}, name: ${value.trim()} }`;
  if (entry === false || entry === '') return [];
  const repaired = `${indent}- ${entry}`;
  const addTo = (problems: ProblemList, at: Position) => {
    problems.add('yaml-dash', at, { instead: repaired, isMissing: true });
  };
  return [{ line: repaired, column: indent.length + 1, addTo }];
}

/** `- started: …` among keys: a dash that makes it an item of a list. */
export function dashes(lines: readonly string[], index: number): Candidate[] {
  const line = lines[index] ?? '';
  const repaired = line.replace(/^(\s*)- +(?=[A-Za-z][\w.-]*:\s)/, '$1');
  const addTo: Candidate['addTo'] = (problems, at) => {
    problems.add('yaml-space', at, { instead: repaired.trim() });
  };
  return [{ line: repaired, column: line.search(/\S/) + 1, addTo }];
}
