import { Temporal } from 'temporal-polyfill';

import type { Instant } from '../../../model/time/instant.ts';
import { parseInstant } from '../../text/instant-text.ts';

/**
 * Parses a date of another tool. Undefined when it is not a date, or when clocks showed it twice or never: an instant
 * is never guessed.
 */
export type ParseDate = (text: string) => Instant | undefined;

/** No report is older than the web; programs write earlier years for zero or "not set". */
export const firstYear = 1990;

/**
 * Makes a parser of dates. A date without a zone is in `timeZone` (IANA); a day without a time means its first instant.
 */
export function dateParser(timeZone: string): ParseDate {
  return (text) => {
    const reading = parseInstant(text);
    if (reading.kind !== 'instant' && reading.kind !== 'without-zone') return undefined;
    const at =
      reading.kind === 'instant'
        ? reading.at
        : inZone(reading.suggestion, timeZone, !text.includes(':'));
    return at !== undefined && new Date(at).getUTCFullYear() >= firstYear ? at : undefined;
  };
}

function inZone(asUtc: string, timeZone: string, isDay: boolean): Instant | undefined {
  const reading = parseInstant(asUtc);
  if (reading.kind !== 'instant') return undefined;
  const clock = Temporal.Instant.fromEpochMilliseconds(reading.at)
    .toZonedDateTimeISO('UTC')
    .toPlainDateTime();
  if (isDay) return clock.toPlainDate().toZonedDateTime(timeZone).epochMilliseconds;
  // They differ where clocks change: there a time is skipped or comes twice.
  const [earlier, later] = (['earlier', 'later'] as const).map(
    (disambiguation) => clock.toZonedDateTime(timeZone, { disambiguation }).epochMilliseconds,
  );
  return earlier === later ? earlier : undefined;
}
