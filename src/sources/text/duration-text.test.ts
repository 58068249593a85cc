import { expect, it } from 'vitest';

import { formatDuration, parseDuration } from './duration-text.ts';

it.each([
  ['30 min', 30],
  ['2 h', 120],
  ['1h30m', 90],
  ['1 day', 1440],
  ['1.5 h', 90],
  ['30', undefined],
  ['min', undefined],
  ['-5 min', undefined],
  ['5 min or so', undefined],
  ['', undefined],
  ['h', undefined],
  ['0 min', undefined],
  ['366 d', 366 * 1440],
  ['400 d', undefined],
  ['constructor', undefined],
])('%j lasts %s minutes', (text, minutes) => {
  expect(parseDuration(text)).toBe(minutes === undefined ? undefined : minutes * 60_000);
});

it.each(['30 min', '1 h 30 min', '2 h', '365 d 23 h 59.5 min', '0.01 min'])(
  '%j is written so',
  (text) => {
    expect(formatDuration(parseDuration(text))).toBe(text);
  },
);
