import type { Position } from '../../../model/problem.ts';
import type { ProblemList } from '../../problem-list.ts';
import { invisible, invisibleIn } from '../../text/invisible-characters.ts';
import { guessStatus } from '../../text/guesses/guessed-status.ts';
import { writtenStatuses } from '../../../model/status.ts';
import { inQuotes, textKey } from '../yaml-line.ts';
import { dashes, flowRepairs, missingDashes, unopenedBrackets } from './flow-repairs.ts';
import { aligned, belowOpener, indents, missingLists, shiftedBlocks } from './indent-repairs.ts';
import { links } from './link-repairs.ts';
import { missingSpaces } from './space-repairs.ts';
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

export interface Candidate {
  readonly line: string;
  /** The lines to write in place of those below it. */
  readonly below?: readonly string[];
  readonly column: number;
  readonly addTo: Repair['addTo'];
}

/** The repairs of common mistakes, likeliest first. */
const kinds: readonly ((lines: readonly string[], index: number) => Candidate[])[] = [
  hiddenCharacters,
  tabs,
  trailingMarks,
  unopenedBrackets,
  links,
  missingBraces,
  flowRepairs,
  wrappedTexts,
  missingSpaces,
  joinedPairs,
  missingQuotes,
  missingLists,
  missingDashes,
  indents,
  shiftedBlocks,
  dashes,
];

/** The longest line that can be shown corrected. */
const maxLine = 300;

/**
 * The repair of one line that removes the error at an offset and causes none before it; undefined when there is none.
 * @param parse gives the errors of a text
 */
export function findRepair(
  offset: number,
  text: string,
  parse: (text: string) => readonly Pick<SyntaxError, 'pos'>[],
): Repair | undefined {
  const lines = text.split('\n');
  const lineOf = (at: number) => text.slice(0, at).split('\n').length - 1;
  const wrong = lineOf(offset);
  // `yaml` reports an error on the line, on the one after it, or at the end of what the line began.
  const first = lines.findIndex((line) => line.trim() !== '');
  const near = [
    ...(lines[first]?.startsWith(' ') === true ? [first] : []),
    ...[wrong, wrong + 1, wrong - 1].filter((index) => lines[index] !== undefined),
  ];
  let best: (Repair & { rest: number }) | undefined;
  for (const kind of kinds) {
    for (const index of near) {
      if (lines[index]!.length > maxLine) continue;
      for (const { line, column, addTo, below = [] } of kind(lines, index)) {
        if (line === lines[index]) continue;
        const repaired = lines.toSpliced(index, 1 + below.length, line, ...below).join('\n');
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

/** `- { id: api, name: API },`: the comma of another notation. */
function trailingMarks(lines: readonly string[], index: number): Candidate[] {
  const line = lines[index] ?? '';
  const plain = line.replace(/(?<=[}\]"'])\s*[,;]\s*$/, '');
  const addTo: Repair['addTo'] = (problems, at) => {
    problems.add('yaml-comma', at, { instead: plain.trim() });
  };
  return [{ line: plain, column: plain.length + 1, addTo }];
}

function tabs(lines: readonly string[], index: number): Candidate[] {
  const line = lines[index] ?? '';
  const [indent = ''] = /^[ \t]*/.exec(line) ?? [];
  if (!indent.includes('\t')) return [];
  const spaced = `${indent.replaceAll('\t', '  ')}${line.slice(indent.length)}`;
  const candidates = [spaced, ...aligned(lines, index, line)];
  const isDeepEnough = belowOpener(lines, index);
  return [...candidates.filter(isDeepEnough), ...candidates].map((each) => ({
    line: each,
    column: indent.indexOf('\t') + 1,
    addTo: (problems: ProblemList, at: Position) => {
      problems.add('yaml-tab', at, { instead: each });
    },
  }));
}

const textLine = new RegExp(String.raw`^([ \t]*(?:- +)?${textKey}:[ \t]+)(\S.*?)\s*$`);

/** `components: api: major_outage` */
function missingBraces(lines: readonly string[], index: number): Candidate[] {
  const line = lines[index] ?? '';
  const [, head = '', key = '', pairs = ''] =
    /^(\s*(components|uptime|weights|updates|github|labels|cover):\s+)\(?((?:[\w.-]+:\s+[\w -]+)(?:[,;]\s*[\w.-]+:\s+[\w -]+)*)\)?\s*$/.exec(
      line,
    ) ?? [];
  if (pairs === '') return [];
  const meant = pairs.split(/\s*[,;]\s*/).map((pair) => {
    const [name = '', value = ''] = pair.split(/:\s+/);
    return `${name}: ${(key === 'components' ? guessStatus(value, writtenStatuses) : undefined) ?? value}`;
  });
  const repaired = `${head}{ ${meant.join(', ')} }`;
  const addTo: Repair['addTo'] = (problems, at) => {
    problems.add('yaml-braces', at, { instead: repaired.trim() });
  };
  return [{ line: repaired, column: head.length + 1, addTo }];
}

/** A text that continues in the next line without indentation. */
function wrappedTexts(lines: readonly string[], index: number): Candidate[] {
  const [, head = '', written = ''] = textLine.exec(lines[index] ?? '') ?? [];
  const next = (lines[index + 1] ?? '').trim();
  if (written === '' || next === '' || /^(?:[-#]|[A-Za-z][\w.-]*\s*:(?:\s|$))/.test(next))
    return [];
  if (/^["'[{|>&*!]/.test(written) || /[:#]/.test(`${written}${next}`)) return [];
  const repaired = `${head}${written} ${next}`;
  const addTo: Repair['addTo'] = (problems, at) => {
    problems.add('yaml-wrapped', at, { instead: repaired.trim() });
  };
  return [{ line: repaired, below: [''], column: head.length + 1, addTo }];
}

/** `- id: docs, name: Documentation` */
function joinedPairs(lines: readonly string[], index: number): Candidate[] {
  const line = lines[index] ?? '';
  const [, dash = '', id = '', name = ''] =
    /^(\s*- +)(id: +[\w.-]+) +(name: +\S.*)$/.exec(line) ?? [];
  const [, indent = dash, pairs = dash && `${id}, ${name}`] =
    /^(\s*(?:- +)?)((?!title|description|affected|workaround)[\w.-]+: [^:,"'{[]+(?:[,;] *[a-z][\w.-]*: [^:,"'{[]+)+)$/.exec(
      line,
    ) ?? [];
  if (pairs === '') return [];
  const repaired =
    indent +
    pairs
      .trim()
      .split(/[,;] */)
      .join(`\n${' '.repeat(indent.length)}`);
  const addTo: Repair['addTo'] = (problems, at) => {
    problems.add('yaml-joined', at, { instead: repaired.trimStart() });
  };
  return [{ line: repaired, column: indent.length + 1, addTo }];
}

/** A value that means something else in YAML without quotes; `@` also in a list. */
function missingQuotes(lines: readonly string[], index: number): Candidate[] {
  const line = lines[index] ?? '';
  const [, head = '', written = ''] =
    textLine.exec(line) ??
    /^([ \t]*(?:- +)?[A-Za-z][\w.-]*:[ \t]+)([^[{|>&!\s].*?)\s*$/.exec(line) ??
    [];
  // 'It's down', "Slow"": the outer ones were meant, once.
  const inner =
    // "Use "eu2""
    /^(["'])((?:(?!\1).)*(?<![^\s(])\1(?:(?!\1).)+\1(?:(?!\1).)*)\1$/.exec(written)?.[2] ??
    /^(["'])\1*(.*?[^"'])\1+$/.exec(written)?.[2] ??
    /^[“„«](.*)[”“»]$/.exec(written)?.[1] ??
    written;
  // `{{components}} fail`, a gap of another tool
  const meant = inner.replace(/(?<=^.{0,80})\{\{\s*([^{}]+?)\s*\}\}/g, '[[$1]]');
  const quoted = (repaired: string, column: number): Candidate => ({
    ...{ line: repaired, column },
    addTo: (problems, at) => problems.add('yaml-unquoted', at, { instead: repaired.trimStart() }),
  });
  // Owners are written with it, GitHub names without.
  const isLogin =
    /\b(?:github|tiers|trusted_logins|people|members|groups|escalation|in|person)\b/.test(line);
  const handles = line.replace(
    /(?<=[[,]\s*|^\s*-\s+|\bgithub:\s+)@([\w/.-]+)/g,
    isLogin ? '$1' : '"$&"',
  );
  // `accent: [#0b5cad, #84b1ff]`
  const colours = line
    .replace(
      /^(accent:\s+)\[\s*(#[\da-f]{3,8})\s*,\s*(#[\da-f]{3,8})\s*\]/i,
      '$1{ light: "$2", dark: "$3" }',
    )
    .replace(/(?<=[[,:]\s*)#[\w-]+(?=\s*[,\]}])/g, '"$&"');
  // `{ from: sentry-io[bot], tool: sentry }`
  const bots = line.replace(/(?<=: +)([\w-]+\[bot\])/g, '"$1"');
  const isQuotedList = /^("[^"]*")(?:\s*,\s*"[^"]*")+$/.test(written);
  return [
    ...(isQuotedList ? [quoted(`${head}[${written}]`, head.length + 1)] : []),
    quoted(handles, line.indexOf('@') + 1),
    // `- group: Core:`
    quoted(line.replace(/(?<=:\s+[\w -]+):\s*$/, ''), head.length + 1),
    ...(bots === line ? [] : [quoted(bots, line.indexOf('[bot]') + 1)]),
    ...(colours === line ? [] : [quoted(colours, line.indexOf('#') + 1)]),
    ...(written === '' ? [] : [quoted(`${head}${inQuotes(meant)}`, head.length + 1)]),
  ];
}
