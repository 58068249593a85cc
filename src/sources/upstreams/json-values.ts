import { isMap } from '../../model/text/json.ts';
import type { ComponentStatus } from '../../model/status.ts';
import type { Instant } from '../../model/time/instant.ts';

/** A map of JSON of which nothing is known. */
export type JsonMap = Readonly<Record<string, unknown>>;

/** The value as a map; an empty one for anything else. */
export function mapOf(value: unknown): JsonMap {
  return isMap(value) ? value : {};
}

/** The maps in a list, or in the values of a map; none for anything else. */
export function mapsOf(value: unknown): JsonMap[] {
  const list: unknown[] = Array.isArray(value) ? value : Object.values(mapOf(value));
  return list.filter(isMap);
}

/** The texts among these values, as lines. */
export function linesOf(values: readonly unknown[]): string[] {
  return values.map((each) => lineOf(each)).filter((line) => line !== '');
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  '#39': "'",
};

/**
 * An untrusted text as one line of plain text of at most `max` characters: without tags, control characters and marks
 * of direction. Empty for other values.
 */
export function lineOf(value: unknown, max = 160): string {
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  const line = String(value)
    .slice(0, 4_000)
    .replace(/&(#39|[a-z]+);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/<[^<>]*>/g, ' ')
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029\s]+/gu, ' ')
    .replace(/[\p{Cf}\p{Co}\p{Cn}]/gu, '')
    .trim();
  if (line.length <= max) return line;
  return `${line.slice(0, max).replace(/[\p{Cs}\s]*\S*$/u, '') || line.slice(0, max - 1)}…`;
}

/** A web address that is safe to link to; undefined for any other value. */
export function addressOf(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 500 || !URL.canParse(value)) return undefined;
  const { protocol, username, password, href } = new URL(value);
  return /^https?:$/.test(protocol) && username === '' && password === '' ? href : undefined;
}

/**
 * An instant in ISO 8601, in the format of mail (RFC 5322), or in seconds since 1970; undefined for any other value.
 */
export function instantOf(value: unknown): Instant | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string') return undefined;
  const at = /^\d{9,11}$/.test(text) ? Number(text) * 1_000 : Date.parse(text);
  return Number.isNaN(at) ? undefined : at;
}

/** Words of status pages for a status, an impact or a severity, without spaces and punctuation. */
const words: Readonly<Record<ComponentStatus, readonly string[]>> = {
  operational: ['operational', 'ok', 'up', 'available', 'none', 'good'],
  under_maintenance: ['undermaintenance', 'maintenance'],
  unknown: [],
  degraded_performance: ['degradedperformance', 'degraded', 'minor', 'notice', 'hasissues'],
  partial_outage: ['partialoutage', 'partial', 'minoroutage', 'major', 'disrupted'],
  major_outage: ['majoroutage', 'fulloutage', 'outage', 'critical', 'down', 'downtime'],
};
const statusByWord = new Map(
  Object.entries(words).flatMap(([status, list]) =>
    list.map((word) => [word, status as ComponentStatus] as const),
  ),
);

/** The status that a word means; `unknown` for an unknown word, never `operational`. */
export function statusOf(value: unknown): ComponentStatus {
  return statusByWord.get(fold(value)) ?? 'unknown';
}

/** The same for something that goes on, which is trouble even when they say that it has no impact. */
export function troubleOf(value: unknown): ComponentStatus {
  const status = statusOf(value);
  return status === 'operational' ? 'degraded_performance' : status;
}

/** Their word as text: `Partial outage` for `partial_outage` and `PARTIALOUTAGE`. */
export function wordsOf(value: unknown): string {
  const line = lineOf(value, 60);
  const status = statusByWord.get(fold(value));
  if (/^[A-Z]+$/.test(line) && status !== undefined) return status.replaceAll('_', ' ');
  return line === '' ? '?' : line.replaceAll('_', ' ');
}

/** Whether a report is over, by its last status. */
export function isOver(status: unknown): boolean {
  return ['resolved', 'completed', 'postmortem', 'cancelled', 'canceled', 'closed'].includes(
    fold(status),
  );
}

/** A status or kind without spaces, signs and case: `inprogress` of `in_progress` and `INPROGRESS`. */
export function fold(value: unknown): string {
  return lineOf(value)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
