import type { Instant } from '../../../model/time/instant.ts';
import { parseInstant } from '../../text/instant-text.ts';
import { firstYear } from '../shared/imported-date.ts';
import { caveats } from './caveats.ts';

/** Programs write later years for "never". */
const lastYear = 9998;
const msPerSecond = 1_000;

/**
 * Parses an instant to the second, because nobody means the milliseconds. Undefined when there is none, or a text that
 * is not an instant with its zone; the latter is a caveat if `found` is given.
 */
export function parseTime(
  written: string | undefined,
  what = '',
  found?: string[],
): Instant | undefined {
  if (written === undefined || written.trim() === '') return undefined;
  const reading = parseInstant(written.slice(0, 100));
  if (reading.kind === 'instant') {
    const year = new Date(reading.at).getUTCFullYear();
    if (year >= firstYear && year <= lastYear) return reading.at - (reading.at % msPerSecond);
  }
  found?.push(caveats.timeUnreadable(what, written));
  return undefined;
}
