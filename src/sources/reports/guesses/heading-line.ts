import { fold } from '../../text/nearest.ts';
import { inWholeLine } from '../../text/instant-problem.ts';
import { guessTime, type TimeContext, type GuessedTime } from '../../text/guesses/guessed-time.ts';
import type { Position } from '../../../model/problem.ts';
import type { ProblemList } from '../../problem-list.ts';
import {
  formatHeading,
  loneTime,
  guessHeading,
  withoutMarkup,
  type GuessedHeading,
} from './guessed-heading.ts';

/** `## `, `**`, `[`, `<h2>`: what makes a line stand out. */
const marked =
  /^[\s\u200B\uFEFF]*(?:>\s*)*(?:[-*+•]\s+|\d{1,3}[.)]\s+)?(?:#{1,6}|\*\*|__|[[【(|`]|==|::|h\d\.\s|<(?:h\d|b|strong)>)/i;
const headingMark = /^[\s\u200B\uFEFF]*(?:>\s*)*(?:#{1,6}|<h\d)/i;

/** What a line of prose means when it was meant as the heading of an update. */
export function headingIn(
  lines: readonly string[],
  index: number,
  isPostmortem: boolean,
  statuses: readonly string[],
  context: TimeContext,
): GuessedHeading | undefined {
  // Most lines are sentences: they begin with a word that is followed by many.
  const line = lines[index] ?? '';
  const below = lines[index + 1];
  const plain = withoutMarkup(line);
  const isUnderlined = below !== undefined && /^ {0,3}(=+|-{3,})\s*$/.test(below);
  const standsOut = isUnderlined || marked.test(line);
  if (isPostmortem && !isUnderlined && !headingMark.test(line)) return undefined;
  if (!standsOut && !/\d{1,4}[-/.:hT]\d|^\p{L}[\p{L} ]{1,20}(?:[.!]?$|[:\p{Pd}]\s)/u.test(plain))
    return undefined;
  const [, behind] = standsOut ? [] : (/\S\s+(##\s+\p{Lu}.*)$/u.exec(line) ?? []);
  const read = guessHeading(behind ?? line, statuses, context);
  if (!read) return undefined;
  if (read.time.meant.length > 0) return read;
  // Without a time, only the words of a status, alone or before a colon or a dash.
  if (isPostmortem || statuses.every((status) => status !== fold(read.words))) return undefined;
  const isAlone =
    read.rest === '' || /^[\p{L} *_]{1,30}[:\p{Pd}]\s/u.test(plain.slice(read.words.length - 1));
  return isAlone && (standsOut || /^\p{L}[\p{L} ]+[:\p{Pd}]\s|^\p{L}+[:.!]?$/u.test(plain))
    ? { ...read, time: timeBelow(lines.slice(index + 1), context) ?? read.time }
    : undefined;
}

/** The time in the next line that is not empty, when it stands there alone. */
function timeBelow(lines: readonly string[], context: TimeContext): GuessedTime | undefined {
  const next = lines.find((line) => !/^[-=\s]*$/.test(line));
  const time = next === undefined ? undefined : loneTime(next, context);
  return time === undefined ? undefined : guessTime(time, context);
}

/** A heading that a comment hides, with the facts that stand below it. */
export function addCommented(
  line: string,
  at: Position,
  statuses: readonly string[],
  context: TimeContext,
  problems: ProblemList,
): boolean {
  const text = line.replace(/^\s*<!--+\s*|\s*--+>\s*$/g, '');
  const heading = headingMark.test(text)
    ? headingIn([text], 0, false, statuses, context)
    : undefined;
  if (!heading || heading.time.meant.length === 0) return false;
  const { status, time } = heading;
  const meant = inWholeLine(time, (instant) => formatHeading(status, instant));
  problems.add('heading-lookalike', at, { found: text, status, meant, isComment: true });
  return true;
}
