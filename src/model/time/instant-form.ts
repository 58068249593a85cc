import type { Instant } from './instant.ts';

/**
 * How an instant is written: by the build, and by the script in the page that writes it again in the visitor's zone.
 */
export const timeForm = {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'short',
} as const satisfies Intl.DateTimeFormatOptions;

/** The same with the date. */
export const instantForm = {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  ...timeForm,
} as const satisfies Intl.DateTimeFormatOptions;

/** `14 Mar, 09:58 – 11:42 UTC`, what repeats left out; over a change of clocks both ends whole, each with its zone. */
export function formatRange(format: Intl.DateTimeFormat, from: Instant, until: Instant): string {
  const zoneAt = (at: Instant) =>
    format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value;
  return zoneAt(from) === zoneAt(until)
    ? format.formatRange(from, until)
    : `${format.format(from)} – ${format.format(until)}`;
}
