import type { ErrorCode } from 'yaml';

import type { Position } from '../../../model/problem.ts';
import type { ProblemList } from '../../problem-list.ts';
import { findRepair } from './line-repairs.ts';
import { inQuotes, textKey } from '../yaml-line.ts';

/** An error of `yaml` with its position. */
export interface SyntaxError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly pos: readonly [number, number];
}

/** The most repairs that are searched, because each search parses the text again. */
const maxSearches = 10;

/** The longest line that can be shown corrected. */
const maxLine = 300;

/** Each repair is tried by parsing the whole text; for longer texts only the error of `yaml` is reported. */
const maxTried = 300_000;
const maxRepaired = 20_000;

/**
 * Adds the problems of YAML that cannot be parsed, for common mistakes with the corrected line. Each repair is tried,
 * and further errors are searched in the repaired text, so that one mistake is one problem.
 * @param parse gives the errors of a text
 */
export function addSyntaxProblems(
  errors: readonly SyntaxError[],
  text: string,
  place: (offset: number) => Position,
  problems: ProblemList,
  parse: (text: string) => readonly SyntaxError[],
): void {
  const { line: firstLine } = place(0);
  if (errors.length === 0) addOpenEnd(text, firstLine, problems);
  let [left, repaired] = [errors, text];
  let budget = maxTried;
  const tried = (each: string) => {
    budget -= each.length;
    return budget < 0 ? left : parse(each);
  };
  for (let count = 0; count < maxSearches && left.length > 0; count += 1) {
    const [error] = left;
    const isUnclosed =
      text.length > maxRepaired || (error && findUnclosed(error, repaired) !== undefined);
    const repair = isUnclosed ? undefined : findRepair(error!.pos[0], repaired, tried);
    if (!repair) {
      const hint = (error && findHint(error, repaired)) ?? unknownHint(error!);
      const before = repaired.slice(0, hint.offset).split('\n');
      hint.addTo(problems, {
        line: firstLine + before.length - 1,
        column: (before.at(-1)?.length ?? 0) + 1,
      });
      return;
    }
    repair.addTo(problems, { line: firstLine + repair.index, column: repair.column });
    joinTabs(problems);
    repaired = repair.text;
    left = parse(repaired);
  }
}

/** Lines below each other that are indented by tabs are one problem. */
function joinTabs({ problems }: ProblemList): void {
  const [first, second] = problems.slice(-2);
  if (first?.code !== 'yaml-tab' || second?.code !== 'yaml-tab') return;
  if (second.line !== first.line + first.args.instead.split('\n').length) return;
  const instead = `${first.args.instead}\n${second.args.instead}`;
  problems.splice(-2, 2, { ...first, args: { instead } });
}

/** A quote in the last line that is never closed: `yaml` closes it at the end of the text, and the value keeps a quote. */
function addOpenEnd(text: string, firstLine: number, problems: ProblemList): void {
  const lines = text.trimEnd().split('\n');
  const last = lines.at(-1) ?? '';
  const hint = /^\S/.test(last) ? findOpenQuote(last) : undefined;
  hint?.addTo(problems, { line: firstLine + lines.length - 1, column: hint.offset + 1 });
}

interface SyntaxHint {
  readonly offset: number;
  readonly addTo: (problems: ProblemList, at: Position) => void;
}

function findHint(error: SyntaxError, text: string): SyntaxHint | undefined {
  const unclosed = findUnclosed(error, text);
  if (unclosed) return unclosed;
  return ['BLOCK_AS_IMPLICIT_KEY', 'BAD_SCALAR_START', 'UNEXPECTED_TOKEN'].includes(error.code)
    ? findUnquoted(lineAt(text, error.pos[0]))
    : undefined;
}

function findUnclosed({ code, message, pos }: SyntaxError, text: string): SyntaxHint | undefined {
  if (code === 'MISSING_CHAR' && message.endsWith('quote')) return findOpenQuote(text);
  return code === 'BAD_INDENT' && /[}\]]$/.test(message)
    ? findOpenBracket(text.slice(0, pos[0]), message.endsWith('}') ? '{' : '[', text[pos[0]])
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

interface Line {
  readonly line: string;
  /** The position of its beginning. */
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
    // “One of the two came from a word processor, or one was typed twice.
    const plain = inner.replace(/(?:[“”„«»‘’]|'')$/, '');
    const instead = `${pair.head}${mark}${plain}${mark}`.trimStart();
    return unclosed(offset + pair.head.length, mark, instead);
  }
  return undefined;
}

const textLine = new RegExp(String.raw`^\s*(?:- +)?${textKey}:\s`);

/** The last line that opens a bracket without closing it; a text for people may contain one. */
function findOpenBracket(text: string, mark: string, next = ''): SyntaxHint | undefined {
  const closing = mark === '{' ? '}' : ']';
  const found = linesOf(text).findLast(
    ({ line }) => line.split(mark).length > line.split(closing).length && !textLine.test(line),
  );
  if (!found || found.line.length > maxLine) return undefined;
  const { line, offset } = found;
  // `[severity: page }`
  const isMap = next === '}' && /\[[^[]*:\s/.test(line);
  if (isMap) {
    const braces = line.trim().replace(/\[\s*(?=[^[]*$)/, '{ ');
    return unclosed(offset + line.indexOf(mark), mark, `${braces.trimEnd()} }`);
  }
  const space = mark === '{' ? ' ' : '';
  const missing = line.split(mark).length - line.split(closing).length;
  const instead = `${line.trim().replace(/,$/, '')}${space}${closing.repeat(missing)}`;
  return unclosed(offset + line.indexOf(mark), mark, instead);
}

function findUnquoted({ line, offset }: Line): SyntaxHint | undefined {
  const pair = splitPair(line);
  // A value that begins with such a mark is meant as YAML, not as plain text.
  if (!pair || /^[[{|>&!]/.test(pair.value)) return undefined;
  const { head, value } = pair;
  // 'It's down': the outer ones were meant.
  const inner = /^(["'])(.*)\1$/.exec(value)?.[2] ?? value;
  const instead = `${head}${inQuotes(inner)}`.trimStart();
  return {
    offset: offset + head.length,
    addTo: (problems, at) => problems.add('yaml-unquoted', at, { instead }),
  };
}
