import { msPerMinute, type Instant } from '../../model/time/instant.ts';
import { possibleOffsets } from './zone-abbreviations.ts';

export type InstantReading =
  | { readonly kind: 'instant'; readonly at: Instant }
  /** A date and time without a zone; `suggestion` is the same in UTC. */
  | { readonly kind: 'without-zone'; readonly suggestion: string }
  /** An unknown zone, with what it may mean: the same local time with an offset. */
  | {
      readonly kind: 'unknown-zone';
      readonly zone: string;
      readonly meant: readonly { readonly instant: string; readonly where: string }[];
    }
  /** It has the form of an instant but does not exist on any calendar or clock. */
  | { readonly kind: 'nonexistent' }
  | { readonly kind: 'unreadable' };

const form =
  /^(\d{4})-(\d{2})-(\d{2})(?:(?:[Tt]|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;

/**
 * Parses `2026-03-14 09:58 UTC`, `2026-03-14T09:58Z`, `2026-03-14T10:58+01:00` (ISO 8601, RFC 3339, a space for the T).
 * Fractions below a millisecond are dropped. A zone is required, and never guessed.
 */
export function parseInstant(text: string): InstantReading {
  const written = text.trim();
  const match = form.exec(written);
  if (!match) return parseForeignZone(written);
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '', zone] = match;
  const parts = [year, month, day, hour, minute, second].map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const utc = utcOf(parts, Number(fraction.slice(0, 3).padEnd(3, '0')));
  if (utc === undefined) return { kind: 'nonexistent' };
  if (match[4] === undefined || zone === undefined) {
    return { kind: 'without-zone', suggestion: formatInstant(utc) };
  }
  const offset = offsetMinutes(zone);
  return offset === undefined
    ? { kind: 'nonexistent' }
    : { kind: 'instant', at: utc - offset * msPerMinute };
}

const foreignZone = /^(.{16,30}?)\s*([A-Za-z][A-Za-z_/+-]{1,40})$/;

/** An instant that is valid except for its zone: `2026-03-14 09:58 CET`, `2026-03-14 09:58 Europe/Berlin`. */
function parseForeignZone(text: string): InstantReading {
  // `10:58 AM` names no zone.
  const [, clock = '', zone = ''] =
    (text.length > 80 || /\d\s*[ap]\.?m\.?$/i.test(text) ? null : foreignZone.exec(text)) ?? [];
  const [, year, month, day, hour, minute, second] = form.exec(clock) ?? [];
  if (minute === undefined) return { kind: 'unreadable' };
  const reading = parseInstant(clock);
  if (reading.kind !== 'without-zone')
    return reading.kind === 'nonexistent' ? reading : { kind: 'unreadable' };
  const time = `${hour?.padStart(2, '0') ?? ''}:${minute}${second === undefined ? '' : `:${second}`}`;
  const date = [year, month, day].join('-');
  return {
    kind: 'unknown-zone',
    zone,
    meant: possibleOffsets(zone, `${date}T${time}`).map(({ offset, where }) => ({
      instant: `${date} ${time} ${offset}`,
      where,
    })),
  };
}

/** `2026-03-14 09:58 UTC`; seconds and milliseconds only where there are any. */
export function formatInstant(at: Instant): string {
  const [date, time] = new Date(at).toISOString().split('T') as [string, string];
  const shown =
    at % msPerMinute === 0
      ? time.slice(0, 5)
      : at % 1_000 === 0
        ? time.slice(0, 8)
        : time.slice(0, 12);
  return `${date} ${shown} UTC`;
}

function utcOf(
  [year, month, day, hour, minute, second]: [number, number, number, number, number, number],
  ms: number,
): Instant | undefined {
  const date = new Date(0);
  // setUTCFullYear, because Date.UTC reads the years 0 to 99 as 1900 to 1999.
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second, ms);
  // Date turns 30 February into a day of March, which is not the day that was written.
  const isWritten =
    date.getUTCFullYear() === year &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day &&
    date.getUTCHours() === hour &&
    date.getUTCMinutes() === minute &&
    date.getUTCSeconds() === second;
  return isWritten ? date.getTime() : undefined;
}

function offsetMinutes(zone: string): number | undefined {
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (!match) return 0;
  const [hours, minutes] = [Number(match[2]), Number(match[3])];
  // The widest offset in use is +14:00 (Line Islands).
  if (minutes > 59 || hours * 60 + minutes > 14 * 60) return undefined;
  return (match[1] === '-' ? -1 : 1) * (hours * 60 + minutes);
}
