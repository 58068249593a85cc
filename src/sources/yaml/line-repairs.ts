import type { Position } from '../../model/problem.ts';
import type { ProblemList } from '../problem-list.ts';
import { invisible, invisibleIn } from '../text/written-text.ts';
import { formatFlow } from './yaml-line.ts';
import type { SyntaxError } from './syntax-hints.ts';

/** One line as it may have been meant. */
interface Repair {
  /** The line in the text, from 0. */
  readonly index: number;
  readonly column: number;
  /** The text with that line repaired. */
  readonly text: string;
  readonly addTo: (problems: ProblemList, at: Position) => void;
}

interface Candidate {
  readonly line: string;
  readonly column: number;
  readonly addTo: Repair['addTo'];
}

/** What people do to a line without seeing it, likeliest first. */
const kinds: readonly ((lines: readonly string[], index: number) => Candidate[])[] = [
  hiddenCharacters,
  tabs,
  missingSpaces,
  missingQuotes,
  indents,
];

/** Nobody writes a longer line that could be shown corrected. */
const maxLine = 300;

/**
 * The repair of one line that takes what is wrong at an offset away, and brings nothing before it; undefined when none
 * does.
 * @param parse what is wrong with a text
 */
export function findRepair(
  offset: number,
  text: string,
  parse: (text: string) => readonly Pick<SyntaxError, 'pos'>[],
): Repair | undefined {
  const lines = text.split('\n');
  const lineOf = (at: number) => text.slice(0, at).split('\n').length - 1;
  const wrong = lineOf(offset);
  // `yaml` stops at a line, at the one behind it, or at the end of what the line began.
  const first = lines.findIndex((line) => line.trim() !== '');
  const near = [
    ...(lines[first]?.startsWith(' ') === true ? [first] : []),
    ...[wrong, wrong + 1, wrong - 1].filter((index) => lines[index] !== undefined),
  ];
  let best: (Repair & { rest: number }) | undefined;
  for (const kind of kinds) {
    for (const index of near) {
      if (lines[index]!.length > maxLine) continue;
      for (const { line, column, addTo } of kind(lines, index)) {
        if (line === lines[index]) continue;
        const repaired = lines.with(index, line).join('\n');
        const next = parse(repaired)[0]?.pos[0];
        const rest = next === undefined ? Infinity : repaired.slice(0, next).split('\n').length - 1;
        const repair = { index, column, text: repaired, addTo, rest };
        if (rest === Infinity) return repair;
        if (rest > Math.max(wrong, index, best?.rest ?? 0)) best = repair;
      }
    }
  }
  return best;
}

function hiddenCharacters(lines: readonly string[], index: number): Candidate[] {
  const line = lines[index] ?? '';
  const character = invisibleIn(line);
  if (character === undefined) return [];
  const plain = line.replace(invisible, '').replace(/\p{Zs}/gu, ' ');
  const column = line.search(/[^\P{Zs} ]|\p{Cf}/u) + 1;
  const addTo: Repair['addTo'] = (problems, at) => {
    problems.add('yaml-hidden', at, { character, instead: plain.trim() });
  };
  return [plain, ...aligned(lines, index, plain)].map((each) => ({ line: each, column, addTo }));
}

function tabs(lines: readonly string[], index: number): Candidate[] {
  const line = lines[index] ?? '';
  const [indent = ''] = /^[ \t]*/.exec(line) ?? [];
  if (!indent.includes('\t')) return [];
  const spaced = `${indent.replaceAll('\t', '  ')}${line.slice(indent.length)}`;
  return [spaced, ...aligned(lines, index, line)].map((each) => ({
    line: each,
    column: indent.indexOf('\t') + 1,
    addTo: (problems: ProblemList, at: Position) => {
      problems.add('yaml-tab', at, { instead: each });
    },
  }));
}

/** `name:Lantern`, `name = Lantern`, `name：Lantern`, `-id: api`. */
function missingSpaces(lines: readonly string[], index: number): Candidate[] {
  const line = lines[index] ?? '';
  const forms: readonly (readonly [RegExp, string])[] = [
    [/^(\s*)-(?=[^\s-])/, '$1- '],
    [/^(\s*(?:- +)?[A-Za-z][\w.-]*)\s*(?:：|=|:=|=>|::)\s*/, '$1: '],
    [/^(\s*(?:- +)?[A-Za-z][\w.-]*)\s*:(?=\S)/, '$1: '],
    [/^(\s*(?:- +)?[a-z][a-z_]*) +(?=\S)/, '$1: '],
    [/^(\s*(?:- +)?[A-Za-z][\w.-]*)\s*$/, '$1:'],
  ];
  return forms.flatMap(([form, replacement]) => {
    if (!form.test(line)) return [];
    const repaired = line.replace(form, replacement);
    return {
      line: repaired,
      column: line.search(/\S/) + 1,
      addTo: (problems: ProblemList, at: Position) => {
        problems.add('yaml-space', at, { instead: repaired.trim() });
      },
    };
  });
}

/** A value that means something else to YAML as long as it has no quotes around it. */
function missingQuotes(lines: readonly string[], index: number): Candidate[] {
  const line = lines[index] ?? '';
  const [, head = '', written = ''] =
    /^([ \t]*(?:- +)?[A-Za-z][\w.-]*:[ \t]+)([^[{|>&!\s].*?)\s*$/.exec(line) ?? [];
  if (written === '') return [];
  // 'It's down': the outer ones were meant.
  const inner =
    /^(["'])(.*)\1$/.exec(written)?.[2] ?? /^[“„«](.*)[”“»]$/.exec(written)?.[1] ?? written;
  const instead = `${head}${quoted(inner)}`;
  const addTo: Repair['addTo'] = (problems, at) => {
    problems.add('yaml-unquoted', at, { instead: instead.trimStart() });
  };
  return [{ line: instead, column: head.length + 1, addTo }];
}

/** In the quotes that it does not hold itself. */
function quoted(inner: string): string {
  if (/["\\]/.test(inner)) return `'${inner.replaceAll("'", "''")}'`;
  return /[\p{Cc}]/u.test(inner) ? formatFlow(inner) : `"${inner}"`;
}

function indents(lines: readonly string[], index: number): Candidate[] {
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

/** The line, indented like its neighbours or one step deeper; nearest to what was written first. */
function aligned(lines: readonly string[], index: number, line: string): string[] {
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
