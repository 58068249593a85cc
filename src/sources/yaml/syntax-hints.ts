import type { ErrorCode } from 'yaml';

import type { Position } from '../../model/problem.ts';
import type { ProblemList } from '../problem-list.ts';

/** What `yaml` says is wrong, and where. */
interface SyntaxError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly pos: readonly [number, number];
}

/** Each search reads the text once more, and a text may hold as many errors as lines. */
const maxSearches = 10;

/** Nobody writes a longer line that could be shown corrected. */
const maxLine = 300;

/**
 * Adds the problems of YAML that cannot be read: for the slips that people make, with the line as it should be. Of one
 * line one problem is enough: what follows a slip is seldom another.
 */
export function addSyntaxProblems(
  errors: readonly SyntaxError[],
  text: string,
  place: (offset: number) => Position,
  problems: ProblemList,
): void {
  const lines = new Set<number>();
  const hasTabs = errors.some(({ code }) => code === 'TAB_AS_INDENT');
  const others = errors.filter(({ code }) => code !== 'TAB_AS_INDENT');
  const hints = [
    ...(hasTabs ? findTabs(text) : []),
    ...others.map((error, index) => {
      const hint = index < maxSearches ? findHint(error, text) : undefined;
      return hint ?? unknownHint(error);
    }),
  ];
  for (const hint of hints) {
    const at = place(hint.offset);
    if (lines.has(at.line)) continue;
    lines.add(at.line);
    hint.addTo(problems, at);
  }
}

interface SyntaxHint {
  readonly offset: number;
  readonly addTo: (problems: ProblemList, at: Position) => void;
}

function findHint({ code, message, pos }: SyntaxError, text: string): SyntaxHint | undefined {
  if (code === 'MISSING_CHAR' && message.endsWith('quote')) return findOpenQuote(text);
  if (code === 'BAD_INDENT' && /[}\]]$/.test(message)) {
    return findOpenBracket(text.slice(0, pos[0]), message.endsWith('}') ? '{' : '[');
  }
  return ['BLOCK_AS_IMPLICIT_KEY', 'BAD_SCALAR_START', 'UNEXPECTED_TOKEN'].includes(code)
    ? findUnquoted(lineAt(text, pos[0]))
    : undefined;
}

function unknownHint({ message, pos }: SyntaxError): SyntaxHint {
  return {
    offset: pos[0],
    addTo: (problems, at) => problems.add('yaml-syntax', at, { reason: message }),
  };
}

function unclosed(offset: number, mark: string, instead: string): SyntaxHint {
  return { offset, addTo: (problems, at) => problems.add('yaml-unclosed', at, { mark, instead }) };
}

/** All of them: who indents one line by a tab seldom indents one only, and `yaml` stops at the first. */
function findTabs(text: string): SyntaxHint[] {
  return linesOf(text).flatMap(({ line, offset }) => {
    const [indent = ''] = /^[ \t]*/.exec(line) ?? [];
    const tab = indent.indexOf('\t');
    if (tab < 0 || line.trim() === '') return [];
    const shown = `${indent.replaceAll('\t', '  ')}${line.slice(indent.length)}`.slice(0, maxLine);
    return {
      offset: offset + tab,
      addTo: (problems: ProblemList, at: Position) =>
        problems.add('yaml-tab', at, { instead: shown }),
    };
  });
}

interface Line {
  readonly line: string;
  /** Where it begins. */
  readonly offset: number;
}

function lineAt(text: string, offset: number): Line {
  const begin = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return { line: text.slice(begin, end < 0 ? undefined : end), offset: begin };
}

function linesOf(text: string): Line[] {
  let offset = 0;
  return text.split('\n').map((line) => {
    const begin = offset;
    offset += line.length + 1;
    return { line, offset: begin };
  });
}

/** `key: value`, also behind the dash of a list. */
function splitPair(line: string): { head: string; value: string } | undefined {
  const match =
    line.length > maxLine ? null : /^([ \t]*(?:- +)?[A-Za-z][\w.-]*:[ \t]+)(\S.*)$/.exec(line);
  return match ? { head: match[1] ?? '', value: (match[2] ?? '').trimEnd() } : undefined;
}

/** The first value whose quote is not closed on its line: `yaml` itself only sees the end of the text. */
function findOpenQuote(text: string): SyntaxHint | undefined {
  for (const { line, offset } of linesOf(text)) {
    const pair = splitPair(line);
    const mark = /^["']/.exec(pair?.value ?? '')?.[0];
    if (!pair || mark === undefined) continue;
    const inner = pair.value.slice(1);
    const escaped = mark === '"' ? inner.replace(/\\./g, '') : inner.replaceAll("''", '');
    if (escaped.includes(mark)) continue;
    const instead = `${pair.head}${mark}${inner}${mark}`.trimStart();
    return unclosed(offset + pair.head.length, mark, instead);
  }
  return undefined;
}

/** The last line that opens a bracket and closes none. */
function findOpenBracket(text: string, mark: string): SyntaxHint | undefined {
  const closing = mark === '{' ? '}' : ']';
  const found = linesOf(text).findLast(
    ({ line }) => line.includes(mark) && !line.includes(closing),
  );
  if (!found || found.line.length > maxLine) return undefined;
  const { line, offset } = found;
  const space = mark === '{' ? ' ' : '';
  const instead = `${line.trim().replace(/,$/, '')}${space}${closing}`;
  return unclosed(offset + line.indexOf(mark), mark, instead);
}

function findUnquoted({ line, offset }: Line): SyntaxHint | undefined {
  const pair = splitPair(line);
  // Brackets are meant as such.
  if (!pair || /^[[{|>&!]/.test(pair.value)) return undefined;
  const { head, value } = pair;
  const instead = `${head}${quoted(value)}`.trimStart();
  return {
    offset: offset + head.length,
    addTo: (problems, at) => problems.add('yaml-unquoted', at, { instead }),
  };
}

/** The value as a text, in the quotes that it does not hold itself. */
function quoted(value: string): string {
  // 'It's down': the outer ones were meant.
  const inner = /^(["'])(.*)\1$/.exec(value)?.[2] ?? value;
  return /["\\]/.test(inner) ? `'${inner.replaceAll("'", "''")}'` : `"${inner}"`;
}
