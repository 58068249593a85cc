import { fencedLines } from '../../../model/text/code-fences.ts';
import {
  withoutMarkup,
  formatHeading,
  loneTime,
  type GuessedHeading,
} from '../guesses/guessed-heading.ts';
import type { Position } from '../../../model/problem.ts';
import { endsReport } from '../../../model/status.ts';
import { factIn } from '../fact-list.ts';
import { factNames } from '../fact-names.ts';
import type { ProblemList } from '../../problem-list.ts';
import { nearest } from '../../text/nearest.ts';
import { visibleForm } from '../../text/invisible-characters.ts';
import { parseInstant } from '../../text/instant-text.ts';
import { inWholeLine, timeContext } from '../../text/instant-problem.ts';
import { addCommented, headingIn } from '../guesses/heading-line.ts';

/** The surroundings of prose in which a line may be meant as a heading or a fact. */
export interface ProsePlace {
  /** The line of the file on which it begins. */
  readonly firstLine: number;
  /** What was posted before it. */
  readonly after?: number;
  /** In a postmortem, lines with times are part of the story, so only headings count. */
  readonly isPostmortem?: boolean;
  /** Whether a block of code is never closed, which is a problem of its own. */
  readonly isUnclosed?: boolean;
  /** The number of lines at its beginning that are a list of facts and other items; only the others get warnings. */
  readonly mixed?: number;
  /** What the heading above it says. */
  readonly status?: string;
  /** Whether the update ends the report: a later line that says it goes on would reopen it. */
  readonly isOver?: boolean;
  /** The fact that a line states, as it has to be written. */
  readonly factLine: (
    line: string,
    isItem: boolean,
  ) => { readonly fact: string; readonly instead?: string; readonly isOfReport?: true } | undefined;
}

/** Longer lines are prose; skipping them also bounds the time that the expressions take. */
const maxLength = 300;
/** A fact that gives a component a status other than operational. */
const trouble = /^- Components: .*(?:_outage|degraded_performance|under_maintenance)/;

/**
 * Warns of lines in the prose of a report that were meant as headings or facts but are read as text: `##Resolved — …`,
 * `**Resolved** …`, `> ## Resolved — …`, `Resolved: …`, and facts that do not stand in a list straight under their
 * heading. A resolution without effect is easily overlooked.
 */
export function warnOfNearMisses(
  text: string,
  place: ProsePlace,
  statuses: readonly string[],
  problems: ProblemList,
): void {
  const lines = text.split('\n');
  const { after } = place;
  const context = timeContext(problems, { isPast: true, ...(after !== undefined && { after }) });
  // Facts directly under such a line take effect together with it.
  let isUnderHeading = false;
  let isCommentOpen = false;
  for (const [index, { line, isCode }] of fencedLines(lines).entries()) {
    if (line.trim() === '') continue;
    const isComment: boolean = !isCode && (isCommentOpen || /^\s*<!--/.test(line));
    isCommentOpen = isComment && !line.includes('-->');
    if (isComment) {
      if (line.length > maxLength) continue;
      const at = { line: place.firstLine + index, column: 1 };
      isUnderHeading ||= addCommented(line, at, statuses, context, problems);
      continue;
    }
    const wasUnderHeading = isUnderHeading;
    isUnderHeading &&=
      factIn(line) !== undefined ||
      /^[-=]+\s*$/.test(line) ||
      loneTime(line, context) !== undefined;
    if (line.length > maxLength) continue;
    const at = { line: place.firstLine + index, column: 1 };
    const isMixed = index < (place.mixed ?? 0);
    if (isMixed && factIn(line) !== undefined) {
      const more = continuation(lines.slice(index + 1));
      if (more.length > 0) addOnOneLine(line, more, at, problems);
      continue;
    }
    if (isMixed && (isContinued(lines, index) || isBelow(lines, index))) continue;
    const items = listBelow(line, lines.slice(index + 1));
    const fact = place.factLine(
      visibleForm(withoutMarkup(line + items.join(', '))),
      /^(?:[-*+][ \t]|\*\*|__)/.test(line),
    );
    const meant = fact
      ? undefined
      : headingIn(lines, index, place.isPostmortem === true, statuses, context);
    const heading = meant && isSaidAbove(meant, line, place) ? undefined : meant;
    if (isCode && !isPasted(line, heading, fact, place)) continue;
    if (heading) {
      const where = { isMixed, ...(isCode && { isCode }) };
      isUnderHeading = addHeading(heading, line, at, where, place, problems) || isUnderHeading;
      continue;
    }
    if (wasUnderHeading && isUnderHeading) continue;
    if (fact) addFact(fact, line, place, at, problems);
    else if (isMixed && !hasProblem(at, problems) && !addUnnamed(line, place, at, problems))
      addUnknown(line, at, problems);
  }
}

/** Whether it is a sentence about what the heading above says already: "Fixed at 09:30 by a restart." */
function isSaidAbove({ status }: GuessedHeading, line: string, place: ProsePlace): boolean {
  const isSaid = status === place.status || (place.isOver === true && endsReport(status));
  return isSaid && /^(?!edit|update)\p{L}.*[.!]$/iu.test(line.trim()) && !/\d{4}-\d/.test(line);
}

/** Whether a line in a block of code is probably meant: as a heading, or as a fact. */
function isPasted(
  line: string,
  heading: GuessedHeading | undefined,
  fact: ReturnType<ProsePlace['factLine']>,
  place: ProsePlace,
): boolean {
  if (!heading) return fact?.instead !== undefined && !place.isPostmortem;
  if (isReopening(heading, place) && heading.rest !== '') return true;
  return !place.isPostmortem && !place.isUnclosed && /^\s*##\s.*\d{4}-\d\d-\d\d/.test(line);
}

function hasProblem(at: Position, { problems }: ProblemList): boolean {
  return problems.some((problem) => problem.line === at.line);
}

/** Adds the problem of a line that was meant as a fact. */
function addFact(
  fact: NonNullable<ReturnType<ProsePlace['factLine']>>,
  line: string,
  place: ProsePlace,
  at: Position,
  problems: ProblemList,
): void {
  const isInEnd = place.isOver === true && place.isPostmortem !== true;
  if (isInEnd && trouble.test(fact.instead ?? '')) {
    const status = 'investigating';
    problems.add('reopening-lookalike', at, { found: line.trim(), status, meant: [] });
  } else if (!hasProblem(at, problems)) problems.add('fact-misplaced', at, fact);
}

/** @returns false for the status of the report in a list of facts, which is not meant as a heading */
function addHeading(
  heading: GuessedHeading,
  line: string,
  at: Position,
  { isMixed, isCode }: { isMixed: boolean; isCode?: true },
  place: ProsePlace,
  problems: ProblemList,
): boolean {
  const { status, time, rest } = heading;
  const found = line.trim();
  if (isMixed && status === place.status) {
    problems.add('fact-unknown', at, { found, known: [], isSaid: true });
    return false;
  }
  const meant = inWholeLine(time, (instant) => formatHeading(status, instant));
  const below = time.meant.length === 0 && rest !== '' && line.includes(rest) && { below: rest };
  if (isReopening(heading, place))
    problems.add('reopening-lookalike', at, { found, status, meant });
  else
    problems.add('heading-lookalike', at, {
      ...{ found, status, meant, ...below },
      ...(isCode && { isCode }),
    });
  // The problem of its HTML tag is removed, too.
  const tag = problems.problems.findIndex(
    (each) => each.code === 'html-dropped' && each.line === at.line,
  );
  if (tag >= 0) problems.problems.splice(tag, 1);
  return true;
}

/** `Components:` alone, with a list below it: what the list holds. */
function listBelow(line: string, below: readonly string[]): string[] {
  if (!/^\W*[\p{L} ]{3,30}:\W*$/u.test(line)) return [];
  const end = below.findIndex((each) => !/^\s*[-*+]\s/.test(each));
  return below.slice(0, end < 0 ? below.length : end).map((each) => each.replace(/^\s*[-*+]/, ''));
}

/** The lines below a fact that go on with it. */
function continuation(below: readonly string[]): string[] {
  const end = below.findIndex((line) => !/^\s+(?![-*+]\s)\S/.test(line));
  return below.slice(0, end < 0 ? below.length : end).map((line) => line.trim());
}

function isContinued(lines: readonly string[], index: number): boolean {
  const above = lines.slice(0, index).findLastIndex((line) => factIn(line) !== undefined);
  return above >= 0 && continuation(lines.slice(above + 1)).length >= index - above;
}

/** Whether it is in the list below a fact without a value, which is told there. */
function isBelow(lines: readonly string[], index: number): boolean {
  const above = lines.slice(0, index).findLast((line) => /^\S/.test(line));
  return /^\s+[-*+]\s/.test(lines[index] ?? '') && /:[*_\s]*$/.test(above ?? '');
}

/** A fact has one line. */
function addOnOneLine(
  line: string,
  more: readonly string[],
  at: Position,
  problems: ProblemList,
): void {
  const parts = more.map((each) =>
    factIn(`- ${each}`) === undefined ? ` ${each}` : `\n- ${each}`,
  );
  const instead = line.replace(/:\s*[|>][+-]?\s*$/, ':') + parts.join('');
  problems.add('fact-misplaced', at, { fact: factIn(line)!, instead });
}

/** `- API down`: components without the name of the fact. */
function addUnnamed(line: string, place: ProsePlace, at: Position, problems: ProblemList): boolean {
  const [, text] = /^[-*+][ \t]+(\S.*)$/.exec(line) ?? [];
  const fact = text === undefined ? undefined : place.factLine(`Components: ${text}`, true);
  if (fact?.instead === undefined) return false;
  problems.add('fact-misplaced', at, fact);
  return true;
}

/** An item in a list of facts that is not a fact. */
function addUnknown(line: string, at: Position, problems: ProblemList): void {
  const text = line.replace(/^\s*[-*+][ \t]+/, '').trim();
  const name = /^[^:]{1,40}(?=:)/.exec(text)?.[0] ?? text.slice(0, 40);
  const near = nearest(name, factNames);
  const meant = near === undefined ? { sentence: text } : { nearest: near };
  problems.add('fact-unknown', at, { found: name, known: factNames, ...meant });
}

/** Whether a heading without effect says that something went on after its report was over; without a time it may. */
function isReopening(
  { status, time, rest }: GuessedHeading,
  { isOver, after }: ProsePlace,
): boolean {
  if (isOver !== true || after === undefined || endsReport(status)) return false;
  if (time.meant.length === 0) return rest === '';
  const instants = time.meant.map(({ instant }) => parseInstant(instant));
  return instants.some((reading) => reading.kind === 'instant' && reading.at > after);
}
