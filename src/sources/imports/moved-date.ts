import { Temporal } from 'temporal-polyfill';

import type { Instant } from '../../model/instant.ts';
import { parseInstant } from '../instant-text.ts';

/** Reads a date of cState. Undefined when it is none that a clock shows: an instant is never guessed. */
export type ReadDate = (text: string) => Instant | undefined;

/** No post is older than the web; smaller years are the zero values of programs. */
const firstYear = 1990;

/**
 * Reads dates as Hugo does: one without a zone is in the `timeZone` of the config, UTC when that says nothing (which
 * is also what cState asks its users to write); a day without a time is its midnight.
 */
export function dateReader(timeZone: string): ReadDate {
  return (text) => {
    const reading = parseInstant(text);
    if (reading.kind !== 'instant' && reading.kind !== 'without-zone') return undefined;
    const at = reading.kind === 'instant' ? reading.at : inZone(reading.suggestion, timeZone);
    return at !== undefined && new Date(at).getUTCFullYear() >= firstYear ? at : undefined;
  };
}

function inZone(asUtc: string, timeZone: string): Instant | undefined {
  const reading = parseInstant(asUtc);
  if (reading.kind !== 'instant') return undefined;
  return Temporal.Instant.fromEpochMilliseconds(reading.at)
    .toZonedDateTimeISO('UTC')
    .toPlainDateTime()
    .toZonedDateTime(timeZone).epochMilliseconds;
}
