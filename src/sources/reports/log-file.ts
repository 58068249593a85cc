import type { LogEntry } from '../../model/reports/log.ts';
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

/** The text of a log with these entries in it; those that stand there already are not written again. */
export function addToLog(text: string | undefined, entries: readonly LogEntry[]): string {
  const before = text ?? `${head}\n\n`;
  const known = new Set(before.split(/\r?\n/));
  const added = [...new Set(entries.map(formatLogEntry))].filter((line) => !known.has(line));
  if (added.length === 0) return before;
  const closed = before.endsWith('\n') ? before : `${before}\n`;
  return `${closed}${added.join('\n')}\n`;
}
