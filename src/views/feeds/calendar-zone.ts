import { Temporal } from 'temporal-polyfill';

import { msPerHour, msPerMinute, type Instant } from '../../model/time/instant.ts';

/** The VTIMEZONE of a zone (RFC 5545, 3.6.5), with each change of its offset from before `from` to `until`. */
export function toCalendarZone(timeZone: string, from: Instant, until: Instant): string {
  const start = zoned(from, timeZone);
  const first = start.getTimeZoneTransition('previous') ?? zoned(0, timeZone);
  const changes: Change[] = [changeAt(first)];
  for (
    let next = first.getTimeZoneTransition('next');
    next && next.epochMilliseconds <= until;
    next = next.getTimeZoneTransition('next')
  ) {
    changes.push(changeAt(next));
  }
  const least = Math.min(...changes.map(({ to }) => to));
  // Each change has its own component, because programs differ in how they read lists of dates.
  const parts = changes.flatMap(({ fromOffset, to, local, name }) => {
    const kind = to > least ? 'DAYLIGHT' : 'STANDARD';
    return [
      `BEGIN:${kind}`,
      `DTSTART:${local}`,
      `TZOFFSETFROM:${offsetText(fromOffset)}`,
      `TZOFFSETTO:${offsetText(to)}`,
      `TZNAME:${name}`,
      `END:${kind}`,
    ];
  });
  return ['BEGIN:VTIMEZONE', `TZID:${timeZone}`, ...parts, 'END:VTIMEZONE'].join('\r\n');
}

interface Change {
  /** In milliseconds. */
  readonly fromOffset: number;
  readonly to: number;
  /** The local time of the change, by the offset before it. */
  readonly local: string;
  readonly name: string;
}

function changeAt(at: Temporal.ZonedDateTime): Change {
  const fromOffset = at.subtract({ nanoseconds: 1 }).offsetNanoseconds / 1e6;
  const to = at.offsetNanoseconds / 1e6;
  const before = new Date(at.epochMilliseconds + fromOffset).toISOString();
  return {
    fromOffset,
    to,
    local: before.slice(0, 19).replace(/[-:]/g, ''),
    name: at.offset,
  };
}

/** The clock of a zone as `20261201T220000`. */
export function localText(at: Instant, timeZone: string): string {
  return zoned(at, timeZone)
    .toPlainDateTime()
    .toString()
    .slice(0, 19)
    .padEnd(19, ':00')
    .replace(/[-:]/g, '');
}

function offsetText(ms: number): string {
  const digits = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const size = Math.abs(ms);
  return `${ms < 0 ? '-' : '+'}${digits(size / msPerHour)}${digits((size % msPerHour) / msPerMinute)}`;
}

function zoned(at: Instant, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
}
