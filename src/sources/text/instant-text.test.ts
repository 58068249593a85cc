import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { growth, proportional } from '../../../test/support/cpu-growth.ts';
import { at } from '../../../test/support/builders.ts';
import { formatInstant, parseInstant, type InstantReading } from './instant-text.ts';

/** Times that people and programs have written in practice. */
test.each<[string, string]>([
  ['2026-03-14 09:58 UTC', '2026-03-14 09:58'],
  ['2026-03-14T09:58Z', '2026-03-14 09:58'],
  ['2026-03-14T10:58+01:00', '2026-03-14 09:58'],
  ['  2026-03-14 09:58 utc ', '2026-03-14 09:58'],
  ['2026-03-14 09:58 GMT', '2026-03-14 09:58'],
  ['2026-11-21', 'without-zone 2026-11-21 00:00 UTC'],
  ['2026-11-21 10:00:00', 'without-zone 2026-11-21 10:00 UTC'],
  ['2026-11-21 10:00', 'without-zone 2026-11-21 10:00 UTC'],
  ['2026-11-21T10:00:00', 'without-zone 2026-11-21 10:00 UTC'],
  ['2026-11-21 3:00:00', 'without-zone 2026-11-21 03:00 UTC'],
  ['2026-10-25T01:30:00', 'without-zone 2026-10-25 01:30 UTC'],
  ['2027-03-28T01:30:00', 'without-zone 2027-03-28 01:30 UTC'],
  ['0000-01-01', 'without-zone 0000-01-01 00:00 UTC'],
  ['2026-11-21Z', 'without-zone 2026-11-21 00:00 UTC'],
  ['2026-11-21T10:00:00Z', '2026-11-21 10:00'],
  ['2026-11-21T9:00:00+01:00', '2026-11-21 08:00'],
  ['2026-11-21T10:00:00-00:00', '2026-11-21 10:00'],
  ['2026-11-21 10:00:00 -0400', '2026-11-21 14:00'],
  ['2026-11-21T10:00:00+14:00', '2026-11-20 20:00'],
  ['2026-11-21T10:00:00.123456789Z', '2026-11-21 10:00:00.123'],
  ['2026-11-21T10:00:00,5Z', '2026-11-21 10:00:00.500'],
  ['2026-02-30', 'nonexistent'],
  ['2026-02-30T10:00:00Z', 'nonexistent'],
  ['2020-09-31', 'nonexistent'],
  ['2026-13-01', 'nonexistent'],
  ['2026-11-21T24:00:00Z', 'nonexistent'],
  ['2026-12-31T23:59:60Z', 'nonexistent'],
  ['2026-11-21T10:00:00+25:00', 'nonexistent'],
  ['2026-11-21T10:00+01:60', 'nonexistent'],
  ['2026-00-10 10:00 UTC', 'nonexistent'],
  ['2026-01-00 10:00 UTC', 'nonexistent'],
  ['99999-01-01T00:00:00Z', 'unreadable'],
  ['1763719200', 'unreadable'],
  ['1e12', 'unreadable'],
  ['2026-W47-6', 'unreadable'],
  ['2026-325', 'unreadable'],
  ['21/11/2026', 'unreadable'],
  ['Nov 21, 2026', 'unreadable'],
  ['tomorrow', 'unreadable'],
  ['$ISSUE_DATETIME', 'unreadable'],
  ['', 'unreadable'],
  ['null', 'unreadable'],
  ['~', 'unreadable'],
  ['2026-11-21T10:00:00[Europe/London]', 'unreadable'],
  ['2026-03-14 09:58 CET', 'unknown-zone CET: 2026-03-14 09:58 +01:00'],
  ['2026-03-14 9:58:07cest', 'unknown-zone cest: 2026-03-14 09:58:07 +02:00'],
  ['2026-03-14T09:58 EST', 'unknown-zone EST: 2026-03-14 09:58 -05:00'],
  ['2026-03-14 09:58 PST', 'unknown-zone PST: 2026-03-14 09:58 -08:00'],
  [
    '2026-03-14 09:58 BST',
    'unknown-zone BST: 2026-03-14 09:58 +01:00 in Britain in summer, 2026-03-14 09:58 +06:00 in Bangladesh',
  ],
  ['2026-03-14 09:58 Europe/Berlin', 'unknown-zone Europe/Berlin: 2026-03-14 09:58 +01:00'],
  ['2026-07-14 09:58 Europe/Berlin', 'unknown-zone Europe/Berlin: 2026-07-14 09:58 +02:00'],
  [
    '2026-10-25 02:30 Europe/Berlin',
    'unknown-zone Europe/Berlin: 2026-10-25 02:30 +02:00 in before the clocks go back, 2026-10-25 02:30 +01:00 in after they have',
  ],
  ['2026-10-25 03:00 Europe/Berlin', 'unknown-zone Europe/Berlin: 2026-10-25 03:00 +01:00'],
  ['2026-03-14 09:58 Europe/Atlantis', 'unknown-zone Europe/Atlantis: '],
  ['2026-03-14 09:58 XYZ', 'unknown-zone XYZ: '],
  ['2026-02-30 09:58 CET', 'nonexistent'],
  ['2026-03-14 CET', 'unreadable'],
  ['2026-03-14 09:58 UTC CET', 'unreadable'],
  ['2026-03-14 09:58 UTC or so', 'unreadable'],
  ['2026-03-14 09:58 UTC\n2026-03-14 09:58 UTC', 'unreadable'],
])('%j is %s', (text, expected) => {
  const reading = parseInstant(text);
  if (reading.kind === 'instant') {
    expect(reading.at).toBe(at(expected));
  } else {
    expect(`${reading.kind}${detail(reading)}`).toBe(expected);
  }
});

function detail(reading: InstantReading): string {
  if (reading.kind === 'without-zone') return ` ${reading.suggestion}`;
  if (reading.kind !== 'unknown-zone') return '';
  const meant = reading.meant.map(({ instant, where }) => instant + (where && ` in ${where}`));
  return ` ${reading.zone}: ${meant.join(', ')}`;
}

describe('what is written is read back', () => {
  const [min, max] = [new Date(0).setUTCFullYear(0, 0, 1), at('9999-12-31 23:59')];

  test('to the millisecond', () => {
    fc.assert(
      fc.property(fc.integer({ min, max }), (instant) => {
        expect(parseInstant(formatInstant(instant))).toEqual({ kind: 'instant', at: instant });
      }),
    );
  });

  test.each([
    [0, '1970-01-01 00:00 UTC'],
    [1_000, '1970-01-01 00:00:01 UTC'],
    [1_001, '1970-01-01 00:00:01.001 UTC'],
    [-60_000, '1969-12-31 23:59 UTC'],
  ])('%d is %s', (instant, text) => {
    expect(formatInstant(instant)).toBe(text);
  });
});

test('a suggestion is an instant', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: at('9999-12-31') }), (instant) => {
      const reading = parseInstant(new Date(instant).toISOString().slice(0, 16));
      expect(reading.kind).toBe('without-zone');
      if (reading.kind !== 'without-zone') return;
      expect(parseInstant(reading.suggestion).kind).toBe('instant');
    }),
  );
});

test('a long text is refused in time proportional to it', () => {
  const parse = (size: number) => parseInstant(`2026-03-14${' '.repeat(size)}x`).kind;
  expect(parse(50_000)).toBe('unreadable');
  expect(growth(parse)).toBeLessThan(proportional);
});
