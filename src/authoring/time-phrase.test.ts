import { describe, expect, it } from 'vitest';

import { formatInstant } from '../sources/text/instant-text.ts';
import { parseTimePhrase } from './time-phrase.ts';

const berlin = 'Europe/Berlin';

function read(text: string, now: string, timeZone: string, toward: 'past' | 'future') {
  const reading = parseTimePhrase(text, { now: Date.parse(now), timeZone, toward });
  if (reading.kind === 'unreadable') return 'unreadable';
  const { at, doubt } = reading;
  if (!doubt) return formatInstant(at);
  return doubt.kind === 'skipped'
    ? `${formatInstant(at)}, skipped`
    : `${formatInstant(at)}, or ${formatInstant(doubt.other)}`;
}

describe('a time as a person says it', () => {
  // Saturday; Berlin is at +01:00.
  const now = '2026-03-14T09:58:41Z';
  it.each([
    ['now', 'UTC', 'past', '2026-03-14 09:58 UTC'],
    [' NOW ', berlin, 'past', '2026-03-14 09:58 UTC'],
    ['10 min ago', berlin, 'past', '2026-03-14 09:48 UTC'],
    ['10 min', berlin, 'past', '2026-03-14 09:48 UTC'],
    ['10 min', berlin, 'future', '2026-03-14 10:08 UTC'],
    ['in 2 hours', berlin, 'past', '2026-03-14 11:58 UTC'],
    ['+30m', berlin, 'past', '2026-03-14 10:28 UTC'],
    ['1h 30m ago', berlin, 'future', '2026-03-14 08:28 UTC'],
    ['1 hour and 5 minutes ago', berlin, 'past', '2026-03-14 08:53 UTC'],
    ['2 days ago', berlin, 'past', '2026-03-12 09:58 UTC'],
    ['09:30', 'UTC', 'past', '2026-03-14 09:30 UTC'],
    ['14:30', 'UTC', 'past', '2026-03-13 14:30 UTC'],
    ['14:30', 'UTC', 'future', '2026-03-14 14:30 UTC'],
    ['09:30', 'UTC', 'future', '2026-03-15 09:30 UTC'],
    ['10:30', berlin, 'past', '2026-03-14 09:30 UTC'],
    ['9:30', 'America/New_York', 'past', '2026-03-13 13:30 UTC'],
    ['09:30 UTC', berlin, 'past', '2026-03-14 09:30 UTC'],
    ['15:20 +05:30', berlin, 'past', '2026-03-14 09:50 UTC'],
    ['18:50 Asia/Tokyo', berlin, 'past', '2026-03-14 09:50 UTC'],
    ['today 14:30', berlin, 'past', '2026-03-14 13:30 UTC'],
    ['yesterday 23:50', berlin, 'past', '2026-03-13 22:50 UTC'],
    ['tomorrow 08:00', berlin, 'future', '2026-03-15 07:00 UTC'],
    ['tomorrow at 08:00', berlin, 'future', '2026-03-15 07:00 UTC'],
    ['fri 17:00', berlin, 'future', '2026-03-20 16:00 UTC'],
    ['friday 17:00', berlin, 'past', '2026-03-13 16:00 UTC'],
    ['sat 08:00', berlin, 'future', '2026-03-21 07:00 UTC'],
    ['sat 20:00', berlin, 'future', '2026-03-14 19:00 UTC'],
    ['sat 20:00', berlin, 'past', '2026-03-07 19:00 UTC'],
    ['2026-04-02 08:00', berlin, 'future', '2026-04-02 06:00 UTC'],
    ['2026-04-02T08:00', berlin, 'future', '2026-04-02 06:00 UTC'],
    ['2026-04-02 08:00 UTC', berlin, 'future', '2026-04-02 08:00 UTC'],
    ['2026-03-14T10:58+01:00', 'UTC', 'past', '2026-03-14 09:58 UTC'],
    ['', 'UTC', 'past', 'unreadable'],
    ['soon', 'UTC', 'past', 'unreadable'],
    ['tomorrow', 'UTC', 'future', 'unreadable'],
    ['25:00', 'UTC', 'past', 'unreadable'],
    ['10:60', 'UTC', 'past', 'unreadable'],
    ['10:30 CET', 'UTC', 'past', 'unreadable'],
    ['someday 10:30', 'UTC', 'past', 'unreadable'],
    ['2026-02-30 10:30', 'UTC', 'past', 'unreadable'],
    ['2026-02-30 10:30 UTC', 'UTC', 'past', 'unreadable'],
    ['in 5 min ago', 'UTC', 'past', 'unreadable'],
    ['10 parsecs ago', 'UTC', 'past', 'unreadable'],
  ] as const)('%j in %s toward the %s is %s', (text, zone, toward, expected) => {
    expect(read(text, now, zone, toward)).toBe(expected);
  });
});

describe('when clocks change', () => {
  it.each([
    // Berlin skips 02:00 to 03:00 on 29 March and shows 02:00 to 03:00 twice on 25 October.
    ['02:30', '2026-03-29T08:00Z', berlin, 'past', '2026-03-29 01:30 UTC, skipped'],
    ['tomorrow 02:30', '2026-03-28T12:00Z', berlin, 'future', '2026-03-29 01:30 UTC, skipped'],
    ['01:59', '2026-03-29T08:00Z', berlin, 'past', '2026-03-29 00:59 UTC'],
    ['03:00', '2026-03-29T08:00Z', berlin, 'past', '2026-03-29 01:00 UTC'],
    ['02:30', '2026-10-25T08:00Z', berlin, 'past', '2026-10-25 00:30 UTC, or 2026-10-25 01:30 UTC'],
    [
      '02:30',
      '2026-10-25T01:00Z',
      berlin,
      'future',
      '2026-10-25 01:30 UTC, or 2026-10-25 00:30 UTC',
    ],
    ['02:30 UTC', '2026-10-25T08:00Z', berlin, 'past', '2026-10-25 02:30 UTC'],
    ['1 day ago', '2026-03-29T12:00Z', berlin, 'past', '2026-03-28 12:00 UTC'],
    // Lord Howe moves by half an hour.
    ['02:15', '2026-10-03T20:00Z', 'Australia/Lord_Howe', 'past', '2026-10-03 15:45 UTC, skipped'],
    // Apia had no 30 December 2011 at all.
    [
      '2011-12-30 10:00',
      '2012-01-05T00:00Z',
      'Pacific/Apia',
      'past',
      '2011-12-30 20:00 UTC, skipped',
    ],
  ] as const)('%j at %s in %s toward the %s', (text, now, zone, toward, expected) => {
    expect(read(text, now, zone, toward)).toBe(expected);
  });
});
