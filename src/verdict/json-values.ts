import { isMap } from '../model/text/json.ts';
import type { Instant } from '../model/time/instant.ts';
import { writtenStatuses, type WrittenStatus } from '../model/status.ts';

/** Readers of a stranger's JSON: each gives what it asked for, or undefined. */

export type Json = Readonly<Record<string, unknown>>;

/** No status page has longer lists. */
const mostEntries = 5_000;
const longestLine = 300;

export function toObject(value: unknown): Json | undefined {
  return isMap(value) ? value : undefined;
}

/** A list of objects; undefined for anything else, also for a list that holds something else. */
export function toObjects(value: unknown): readonly Json[] | undefined {
  if (!Array.isArray(value) || value.length > mostEntries) return undefined;
  const objects = value.map(toObject);
  return objects.every((each) => each !== undefined) ? objects : undefined;
}

/** One line of text that no terminal, no markup and no log takes for anything else; undefined when nothing is left. */
export function toLine(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const line = value
    .slice(0, 4 * longestLine)
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  return line === '' ? undefined : line.slice(0, longestLine).toWellFormed();
}

/** An instant with its zone, in the form of RFC 3339. */
export function toInstant(value: unknown): Instant | undefined {
  const form = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})$/;
  const at = typeof value === 'string' && form.test(value) ? Date.parse(value) : NaN;
  return Number.isNaN(at) ? undefined : at;
}

/** The address of a web page. */
export function toWebAddress(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 1_000 || !URL.canParse(value)) return undefined;
  const { protocol, href } = new URL(value);
  return /^https?:$/.test(protocol) ? href : undefined;
}

/** `full_outage` is incident.io's word for the worst. */
export function toComponentStatus(value: unknown): WrittenStatus | undefined {
  return value === 'full_outage' ? 'major_outage' : writtenStatuses.find((each) => each === value);
}

/** What a page calls an entry: its id, or its name where it has no ids. */
export function toIds(entry: Json): string[] {
  return [toLine(entry['id']), toLine(entry['name'])].filter((each) => each !== undefined);
}
