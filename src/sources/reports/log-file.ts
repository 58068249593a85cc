import { digestOf } from '../../model/digest.ts';
import type { CommentedDeed, LogEntry } from '../../model/reports/log.ts';
import { formatInstant, parseInstant } from '../text/instant-text.ts';

/** Where the log of an incident stands in the content folder. Nothing that is published reads this folder. */
export function logPathOf(id: string): string {
  return `log/${id}.md`;
}

const head =
  '<!-- What maintainers did, for the postmortem. The page never shows it; whoever can read this repository can. -->';

/** What a log holds. */
export interface Log {
  /** Oldest first. */
  readonly entries: readonly LogEntry[];
  /** What a hand wrote without an instant, line by line. */
  readonly others: readonly string[];
}

const deed =
  /^[-*+][ \t]+(\d{4}-\d{2}-\d{2}[Tt \t]+\d{1,2}:\d{2}(?::\d{2})?[ \t]*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2}))(?:,[ \t]*([^:]*?))?[ \t]*:[ \t]*(\S.*)$/i;

/** Reads `- 2026-03-14 10:12 UTC, ana: Restarted the proxy.`; nothing that stands there is lost. */
export function parseLog(text: string): Log {
  const entries: LogEntry[] = [];
  const others: string[] = [];
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .split(/\r\n?|\n/);
  for (const line of lines) {
    const [, instant = '', author = '', said = ''] = deed.exec(line.trim()) ?? [];
    const reading = parseInstant(instant);
    if (reading.kind === 'instant') entries.push({ at: reading.at, author, text: said.trim() });
    else if (line.trim() !== '') others.push(line.trim().replace(/^[-*+][ \t]+/, ''));
  }
  return { entries: entries.toSorted((a, b) => a.at - b.at), others };
}

/** The line that `parseLog` reads back. */
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

/** The text of a log with this entry in it; what stands there already is not written again. */
export function addToLog(text: string | undefined, entry: LogEntry): string {
  const line = formatLogEntry(entry);
  const isKnown = text?.split(/\r?\n/).includes(line) === true;
  return isKnown ? text : withLines(text, [line]);
}

/** Behind the line of a comment: its number, and a digest of the line as we wrote it. */
const mark = /^(.*) <!-- comment (\d+), ([0-9a-f]{8}) -->$/;

/**
 * The log as the comments of its issue are now: what was edited there is written anew, what was deleted is taken out. A
 * line that a hand has changed stays as it is.
 */
export function followComments(
  text: string | undefined,
  deeds: readonly CommentedDeed[],
): string | undefined {
  const owed = new Map(deeds.map((deed) => [deed.comment, deed]));
  const lines = (text ?? '').split('\n').flatMap((line) => {
    const [, said = '', number = '', digest] = mark.exec(line) ?? [];
    const deed =
      owed.get(Number(number)) ?? deeds.find((each) => formatLogEntry(each) === line.trimEnd());
    if (number === '' && !deed) return line;
    if (deed) owed.delete(deed.comment);
    if (number !== '' && shortDigest(said) !== digest) return line;
    return deed ? formatMarked(deed) : [];
  });
  const before = text === undefined ? undefined : lines.join('\n');
  const added = [...owed.values()].map(formatMarked);
  return added.length === 0 ? before : withLines(before, added);
}

function formatMarked(deed: CommentedDeed): string {
  const line = formatLogEntry(deed);
  return `${line} <!-- comment ${deed.comment}, ${shortDigest(line)} -->`;
}

function shortDigest(line: string): string {
  return digestOf(line).slice(0, 8);
}

function withLines(text = `${head}\n\n`, added: readonly string[]): string {
  const closed = text.endsWith('\n') ? text : `${text}\n`;
  return `${closed}${added.join('\n')}\n`;
}
