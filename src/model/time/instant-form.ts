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

const timeParts = ['hour', 'minute', 'second', 'dayPeriod'];

/**
 * A span in the style of a single instant; what both ends share is written once: `14 Mar, 09:58 – 11:42 UTC`. Over a
 * change of clocks both ends are written in full, each with its zone.
 */
export function formatRange(format: Intl.DateTimeFormat, from: Instant, until: Instant): string {
  const [start, end] = [format.formatToParts(from), format.formatToParts(until)];
  const zoneOf = (parts: typeof start) => parts.find(({ type }) => type === 'timeZoneName')?.value;
  const whole = `${format.format(from)} – ${format.format(until)}`;
  if (zoneOf(start) !== zoneOf(end)) return whole;
  // Some languages have another style for ranges: 7時00分～10時00分 beside 07:00.
  const styleOf = ({ type, value }: Pick<Intl.DateTimeFormatPart, 'type' | 'value'>) =>
    type + value;
  const written = new Set([...start, ...end].map(styleOf));
  const range = format.formatRangeToParts(from, until);
  if (range.every((part) => written.has(styleOf(part)) || part.value.includes('–'))) {
    return textOf(range);
  }
  const isTime = ({ type }: Intl.DateTimeFormatPart) => timeParts.includes(type);
  const dateOf = (parts: typeof start) =>
    textOf(parts.filter((part) => part.type !== 'literal' && !isTime(part)));
  const [first, last] = [start.findIndex(isTime), start.findLastIndex(isTime)];
  if (first < 0 || dateOf(start) !== dateOf(end)) return whole;
  const endTime = textOf(end.slice(end.findIndex(isTime), end.findLastIndex(isTime) + 1));
  return `${textOf(start.slice(0, last + 1))}–${endTime}${textOf(start.slice(last + 1))}`;
}

function textOf(parts: readonly Pick<Intl.DateTimeFormatPart, 'value'>[]): string {
  return parts.map(({ value }) => value).join('');
}
