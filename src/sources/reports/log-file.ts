import { digestOf } from '../../model/digest.ts';
import type { CommentedLogEntry, LogEntry } from '../../model/reports/log-entry.ts';
import { formatInstant, parseInstant } from '../text/instant-text.ts';

/** The path of an incident's log in the content folder. Nothing that is published reads this folder. */
export function logPathOf(id: string): string {
  return `log/${id}.md`;
}

const head =
  '<!-- What maintainers did, for the postmortem. The page never shows it; whoever can read this repository can. -->';

/** The contents of a log. */
export interface Log {
  /** Oldest first. */
  readonly entries: readonly LogEntry[];
  /** Lines that somebody wrote without an instant. */
  readonly others: readonly string[];
}

const entryLine =
  /^[-*+][ \t]+(\d{4}-\d{2}-\d{2}[Tt \t]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?[ \t]*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2}))(?:,[ \t]*([^:]*?))?[ \t]*:[ \t]*(\S.*)$/i;

/** A line of a log: an entry, or the text of a line that is not one; undefined for an empty line and for comments. */
export type LogLine = LogEntry | string | undefined;

/** Parses `- 2026-03-14 10:12 UTC, ana: Restarted the proxy.`, line by line. */
export function parseLogLines(text: string): LogLine[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => comment.replace(/[^\r\n]/g, ''))
    .split(/\r\n?|\n/);
  return lines.map((line) => {
    const [, instant = '', author = '', said = ''] = entryLine.exec(line.trim()) ?? [];
    const reading = parseInstant(instant);
    if (reading.kind === 'instant') return { at: reading.at, author, text: said.trim() };
    return line.trim().replace(/^[-*+][ \t]+/, '') || undefined;
  });
}

/** Parses a whole log without losing any line. */
export function parseLog(text: string): Log {
  const lines = parseLogLines(text);
  const entries = lines.filter((line) => typeof line === 'object');
  const others = lines.filter((line) => typeof line === 'string');
  return { entries: entries.toSorted((a, b) => a.at - b.at), others };
}

/** The line that `parseLog` parses. */
export function formatLogEntry({ at, author, text }: LogEntry): string {
  const who = toLine(author.replace(/[:<>]/g, ' '));
  // A comment would hide the lines below it.
  const said = toLine(text).replaceAll('<!--', '< !--');
  return `- ${formatInstant(at)}${who === '' ? '' : `, ${who}`}: ${said}`;
}

function toLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Z}\u2028\u2029]+/gu, ' ')
    .trim();
}

/** The text of a log with this entry, unless the log already has it. */
export function addToLog(text: string | undefined, entry: LogEntry): string {
  const line = formatLogEntry(entry);
  const isKnown = text?.split(/\r?\n/).includes(line) === true;
  return isKnown ? text : withLine(text, line, entry);
}

/** The end of an entry from a comment: the number of the comment, and a digest of the line as we wrote it. */
const mark = /^(.*) <!-- comment (\d+), ([0-9a-f]{8}) -->\r?$/;

/**
 * The log updated with the present comments of its issue: edited ones are rewritten, deleted ones removed. A line that
 * a person has changed stays as it is.
 */
export function followComments(
  text: string | undefined,
  entries: readonly CommentedLogEntry[],
): string | undefined {
  const owed = new Map(entries.map((entry) => [entry.comment, entry]));
  const lines = (text ?? '').split('\n').flatMap((line) => {
    const [, said = '', number = '', digest] = mark.exec(line) ?? [];
    const entry =
      owed.get(Number(number)) ?? entries.find((each) => formatLogEntry(each) === line.trimEnd());
    if (number === '' && !entry) return line;
    if (entry) owed.delete(entry.comment);
    if (number !== '' && shortDigest(said) !== digest) return line;
    return entry ? formatMarked(entry) : [];
  });
  let next = text === undefined ? undefined : lines.join('\n');
  for (const entry of owed.values()) next = withLine(next, formatMarked(entry), entry);
  return next;
}

function formatMarked(entry: CommentedLogEntry): string {
  const line = formatLogEntry(entry);
  return `${line} <!-- comment ${entry.comment}, ${shortDigest(line)} -->`;
}

function shortDigest(line: string): string {
  return digestOf(line).slice(0, 8);
}

/** Puts a line below those that are older. */
function withLine(text = `${head}\n\n`, added: string, { at }: LogEntry): string {
  const closed = text.endsWith('\n') ? text : `${text}\n`;
  const later = parseLogLines(closed).findIndex((line) => typeof line === 'object' && line.at > at);
  const lines = closed.split('\n');
  return lines.toSpliced(later < 0 ? lines.length - 1 : later, 0, added).join('\n');
}
