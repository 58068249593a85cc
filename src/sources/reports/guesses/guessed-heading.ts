import { invisible } from '../../text/invisible-characters.ts';
import { guessTime, type TimeContext, type GuessedTime } from '../../text/guesses/guessed-time.ts';
import { fold } from '../../text/nearest.ts';
import { guessStatus } from '../../text/guesses/guessed-status.ts';

/** A line, understood as the heading of an update. */
export interface GuessedHeading {
  /** The words that stand for the status, as they were written. */
  readonly words: string;
  readonly status: string;
  /** The text after or before them. */
  readonly rest: string;
  readonly time: GuessedTime;
}

/** The longest text that is tried as a heading. */
const maxLength = 200;
const separator = String.raw`[\s\p{Pd}−:：|,.!?·•@→>=/\\~]`;
const leading = new RegExp(`^${separator}+`, 'u');
const trailing = new RegExp(`${separator}+$`, 'u');
/** Marks of markdown, HTML, lists, quotes and brackets, before a line or after it. */
const marksBefore =
  /^(?::[a-z_]{1,30}:|\[[ x]\](?=\s)|[\s\\>#＃%*_+~=:`"'“”„«»‘’|()[\]{}【】\p{Pd}\p{So}→⇒►◄−•‣·–\p{Extended_Pictographic}\uFE0F]|h\d\.(?=\s)|\d{1,3}[.)](?=\s)|[a-z][.)](?=\s)|<\/?(?!t:\d)[a-z][^>]{0,40}>)+/iu;
const marksBehind =
  /(?:[\s#*_~=`"'“”„«»‘’|()[\]{}【】:]|<\/?(?!t:\d)[a-z][^>]{0,40}>|<br ?\/?>)+$/iu;

/** The beginning of a sentence before the status: `The issue has been fixed`, `Status: Resolved`. */
const subject =
  /^(?:(?:the|this|our|edit|incident|issue|problem|outage|services?|systems?|status|state|update|maintenance|work|everything|all|is|are|has|have|been|was|now|still|fully|finally|completely|changed|set|moved|marked|to|as)(?![\p{L}\d])[\s:,*_\p{Pd}]*)+(?=\p{L})/iu;

/** `Update 2: `, `EDIT `, before a heading. */
const counted =
  /^(?:update|edit)(?:e?d)?(?:\s*#?\d{1,2}(?![\d.-]|:\d)\s*[:\p{Pd}]|(?=\s+\d{1,4}[-.:h]\d))[\s:\p{Pd}]*/iu;

/**
 * A line without markup around its text. Only the beginning of a line that is too long for a heading, because the
 * expressions are slow on long lines.
 */
export function withoutMarkup(line: string): string {
  const front = line
    .slice(0, maxLength)
    .replace(invisible, '')
    .replace(/\[([^\]]{1,80})\]\([^)\s]{0,200}\)/, '$1')
    .replace(/<\/?(?:b|strong|em|i|u|span|font|p|div)>/gi, '')
    // What is struck out no longer holds, and who is called in a chat is no part of it.
    .replace(/~~[^~]{1,60}~~[\s:→-]*(?=[^\s:→-])/, '')
    .replace(/^\s*<?[@!](?:here|channel|everyone|all)\b>?[\s,:]*/i, '')
    .replace(marksBefore, '');
  return line.length > maxLength ? front + line.slice(maxLength) : front.replace(marksBehind, '');
}

/** The time in a line that has nothing else. */
export function loneTime(line: string, context: TimeContext): string | undefined {
  const time = withoutMarkup(line);
  const isTime =
    time.length < 60 &&
    /^[\p{L}\s,.]{0,20}\d[^a-z]*\d/iu.test(time) &&
    guessTime(time, context).meant.length > 0;
  return isTime ? time : undefined;
}

/** Undefined when the text neither begins nor ends with words for one of these statuses. */
export function guessHeading(
  heading: string,
  statuses: readonly string[],
  context: TimeContext,
): GuessedHeading | undefined {
  if (heading.length > maxLength) return undefined;
  const text = withoutMarkup(heading).replace(counted, '');
  const bare = text.replace(subject, '');
  return (
    (bare === text ? undefined : fromFront(bare, statuses, context)) ??
    fromFront(text, statuses, context) ??
    // `Identified/Monitoring`
    fromFront(text.replace(/^\p{L}+ ?[/&+] ?(?=\p{L})/u, ''), statuses, context) ??
    fromBehind(text, statuses, context)
  );
}

function fromFront(
  text: string,
  statuses: readonly string[],
  context: TimeContext,
): GuessedHeading | undefined {
  const words = text.split(/[\s\u00a0]+/);
  // A cure reads the longest words that mean something: "in progress" before "in".
  for (let count = Math.min(words.length, 5); count > 0; count -= 1) {
    const said = words.slice(0, count).join(' ');
    const phrase = said
      .replace(/[\s*_`\])}]+$/, '')
      .replace(trailing, '')
      .replace(/[*_`\])}]+$/, '');
    const status = guessStatus(phrase, statuses);
    if (status === undefined) continue;
    const rest = words
      .slice(count)
      .join(' ')
      .replace(/^[*_\])}]+/, '')
      .replace(leading, '');
    // `Monitoring (2) — …`: the number is not part of the time.
    const time = guessTime(
      rest.replace(/^(?:\(\d{1,2}\)|#?\d{1,2})\s+\p{Pd}\s+(?=\S)/u, ''),
      context,
    );
    return { words: phrase, status, rest, time };
  }
  // "Resolved—2026-11-28", "Resolved(2026-11-28)": only a mark in between.
  const [, glued = '', rest = ''] =
    /^(\p{L}[\p{L} _]{1,30}?)[^\p{L}\s\d]+(\d.*)$/u.exec(text) ?? [];
  const status = glued === '' ? undefined : guessStatus(glued, statuses);
  return status === undefined
    ? undefined
    : { words: glued, status, rest, time: guessTime(rest, context) };
}

/** `2026-11-28 14:31 UTC — Resolved` */
function fromBehind(
  text: string,
  statuses: readonly string[],
  context: TimeContext,
): GuessedHeading | undefined {
  const dated = text.replace(/^updated?[\s:(\[@\p{Pd}]*(?=\d)/iu, '');
  if (!/^\d/.test(dated)) return undefined;
  const words = dated.split(/\s+/);
  for (let count = Math.min(words.length - 1, 4); count > 0; count -= 1) {
    const phrase = words
      .slice(-count)
      .join(' ')
      .replace(/^[*_)\]]+/, '')
      .replace(leading, '')
      .replace(/^it /i, '')
      .replace(subject, '')
      .replace(trailing, '')
      .replace(/ (?:now|again)$/i, '');
    const status = guessStatus(phrase, statuses);
    if (status === undefined) continue;
    const rest = words.slice(0, -count).join(' ').replace(trailing, '');
    const time = guessTime(rest, context);
    if (time.meant.length > 0) return { words: phrase, status, rest, time };
  }
  return undefined;
}

/** `In progress`. */
function formatStatus(status: string): string {
  return `${status.charAt(0).toUpperCase()}${status.slice(1)}`.replaceAll('_', ' ');
}

/** The heading of an update as it has to be written. */
export function formatHeading(status: string, instant: string): string {
  return `## ${formatStatus(fold(status))} — ${instant}`;
}
