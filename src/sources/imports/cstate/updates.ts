import { fencedLines, fenceOf } from '../../../model/text/code-fences.ts';
import type { PostBody, PostUpdate } from '../posts/post-body.ts';
import { toState } from '../posts/translated-states.ts';
import type { ParseDate } from '../shared/imported-date.ts';
import { caveats } from './caveats.ts';
import { formatInstant } from '../../text/instant-text.ts';

/** State words that begin an update even without a `track`. */
const stateNames = new Set([
  ...['investigating', 'identified', 'monitoring', 'resolved', 'postmortem', 'post-mortem'],
  ...['update', 'updated', 'ongoing', 'problem-ongoing', 'confirmed', 'mitigating', 'mitigated'],
  ...['recovering', 'recovered', 'recovery', 'resolving', 'fixed', 'finished', 'done', 'closed'],
  ...['scheduled', 'planned', 'starting', 'started', 'in-progress', 'verifying', 'complete'],
  ...['completed', 'cancelled', 'canceled'],
]);

// Every part has a limit: a stranger wrote the text, and a pattern that backtracks over it could
// hang the import.
const track =
  /[ \t]{0,9}\{\{[<%]\s{0,9}track\s{1,9}["'`]?([^"'`<>%\n]{0,80}?)["'`]?\s{0,9}[>%]\}\}/;
const everyTrack = new RegExp(track, 'g');

/** `*State* - text`, `***State***`, `**State:** text`; editors leave invisible spaces in them. */
const marker =
  /^[ \t]{0,3}[*_]{1,3}[\u200B\uFEFF]?(\p{L}[\p{L}\p{M} \u200B\uFEFF-]{0,38}?)[ :–—-]{0,4}[*_]{1,3}[ \t]{0,4}[:–—-]{0,3}[ \t]{0,4}/u;

export function splitUpdates(body: string, read: ParseDate, found: string[]): PostBody {
  const preamble: string[] = [];
  const updates: string[][] = [];
  let headings: string[] = [];
  for (const paragraph of splitParagraphs(body)) {
    for (const unit of splitUnits(paragraph)) {
      if (isHeading(unit)) {
        headings.push(unit);
        continue;
      }
      const current = updates.at(-1);
      const state = stateOf(unit);
      const isNew =
        (state !== undefined && (track.test(unit) || stateNames.has(state))) ||
        (stampOf(unit) && !(current && !current.some(stampOf)));
      if (isNew) updates.push([...headings, unit]);
      else (current ?? preamble).push(...headings, unit);
      headings = [];
    }
  }
  (updates.at(-1) ?? preamble).push(...headings);
  return {
    preamble: withPlainTimes(withoutRule(preamble.join('\n\n')), read),
    updates: updates.map((units) => toUpdate(withoutRule(units.join('\n\n')), read, found)),
  };
}

/** The body with the time in place of each `track`, for a text that is not split into updates. */
export function withPlainTimes(body: string, read: ParseDate): string {
  return body.replace(everyTrack, (_, written: string, index: number) => {
    const at = read(written);
    const time = at === undefined ? written : formatInstant(at);
    return body[index - 1] === '(' ? time : `${index > 0 ? ' ' : ''}(${time})`;
  });
}

/**
 * The `track` that dates an update: it is alone at the beginning or the end of a line. A `track` within a sentence
 * ("out from … to …, said the operator") is part of the text.
 */
function stampOf(unit: string): RegExpExecArray | undefined {
  let start = 0;
  for (const line of unit.split('\n')) {
    for (const match of line.matchAll(everyTrack)) {
      const before = line.slice(0, match.index).replace(marker, '');
      const after = line.slice(match.index + match[0].length);
      const isHead = before.trim() === '' && !leadsOn.test(after);
      if (isHead || (/^[\s\\]*$/.test(after) && !isLeadingUp.test(before))) {
        match.index += start;
        return match;
      }
    }
    start += line.length + 1;
  }
  return undefined;
}

/** The first of two times of a span: `{{< track >}} to {{< track >}}`. */
const leadsOn = /^[ \t]{0,9}(?:\p{L}{1,9}|[–—-])?[ \t]{0,9}\{\{[<%]\s{0,9}track/u;

/** Words after which a time belongs to the sentence, in the languages in which cState sites are written. */
const isLeadingUp =
  /(?<!\p{L})(?:at|since|from|until|till|to|by|on|around|about|between|and|before|after|um|seit|ab|bis|von|gegen|und|à|a|las|desde|hasta|de|del|depuis|dès|vers|et|y|às|das|até|dalle|alle|e)[ \t]*$/iu;

/** The names of Hugo's shortcodes in a text, `track` apart. */
export function shortcodesIn(body: string): string[] {
  const names = [...body.matchAll(/\{\{[<%]\s*\/?\s*([\w./-]+)/g)].map(([, name = '']) => name);
  return [...new Set(names)].filter((name) => name !== 'track');
}

/** Whether it is a heading alone, which belongs to the text below it. */
function isHeading(unit: string): boolean {
  return /^ {0,3}#{1,6}[ \t][^\n]*$/.test(unit) && !track.test(unit);
}

/** Splits a body at blank lines, but not within fenced code. */
function splitParagraphs(body: string): string[] {
  const paragraphs: string[][] = [];
  let isApart = true;
  for (const { line, isCode } of fencedLines(body.split('\n'))) {
    if (!isCode && line.trim() === '') {
      isApart = true;
      continue;
    }
    if (isApart) paragraphs.push([]);
    isApart = false;
    paragraphs.at(-1)?.push(line);
  }
  return paragraphs.map((lines) => lines.join('\n'));
}

/** Splits a paragraph at each line that begins an update. */
function splitUnits(paragraph: string): string[] {
  if (fenceOf(paragraph.split('\n', 1)[0] ?? '')) return [paragraph];
  const units: string[][] = [];
  for (const line of paragraph.split('\n')) {
    const state = stateOf(line);
    const isState = state !== undefined && (stateNames.has(state) || track.test(line));
    const isSecondStamp = stampOf(line) && units.at(-1)?.some(stampOf);
    if (units.length === 0 || isState || isSecondStamp) units.push([]);
    units.at(-1)?.push(line);
  }
  return units.map((lines) => lines.join('\n'));
}

function stateOf(unit: string): string | undefined {
  const word = marker.exec(unit)?.[1];
  return word === undefined ? undefined : toState(word.replace(/[\u200B\uFEFF]/g, ''));
}

/** The state that the heading of an update names: `### Resolved`. */
function stateOfHeading(heading: string): string | undefined {
  const state = toState(heading.replace(/^[ #]+|[\s#]+$/g, ''));
  return state !== undefined && stateNames.has(state) ? state : undefined;
}

function toUpdate(written: string, read: ParseDate, found: string[]): PostUpdate {
  const stamp = stampOf(written);
  // An update with a state but no stamp takes the first time in its text.
  const dated = stamp ?? (stateOf(written) === undefined ? null : track.exec(written));
  const at = dated ? read(dated[1]?.trim() ?? '') : undefined;
  if (dated && at === undefined) found.push(caveats.trackUnreadable(dated[1]?.trim() ?? ''));
  const cut =
    stamp && at !== undefined
      ? written.slice(0, stamp.index) + written.slice(stamp.index + stamp[0].length)
      : written;
  const lines = withPlainTimes(cut, read).split('\n');
  const whole = lines
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
  const [heading] = /^(?: {0,3}#{1,6}[ \t][^\n]*(?:\n+|$))*/.exec(whole)!;
  const rest = whole.slice(heading.length);
  const headed = stateOfHeading(heading);
  const state = stateOf(rest) ?? headed;
  const said = state === undefined ? rest : rest.replace(marker, '').trim();
  return {
    ...(state !== undefined && { state }),
    ...(at !== undefined && { at }),
    text: headed === undefined ? heading + said : said,
    whole,
  };
}

/** Removes a rule that separates updates: our updates are separated by headings. */
function withoutRule(text: string): string {
  const lines = text.split('\n');
  const isEdge = (line: string | undefined) =>
    line !== undefined && /^ {0,3}(?:-{3,}|\*{3,}|_{3,})?[ \t]*$/.test(line);
  while (lines.length > 0 && isEdge(lines.at(-1))) lines.pop();
  const first = lines.findIndex((line) => !isEdge(line));
  return lines.slice(Math.max(first, 0)).join('\n').trimEnd();
}
