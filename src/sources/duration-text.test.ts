import { expect, test } from 'vitest';

import { parseDuration } from './duration-text.ts';

test.each([
  ['30 min', 1_800_000],
  ['2h', 7_200_000],
  [' 1 d ', 86_400_000],
  ['366 d', 366 * 86_400_000],
])('%j is a duration', (text, ms) => {
  expect(parseDuration(text)).toBe(ms);
});

test.each(['', '2', 'h', '0 min', '-1 h', '1.5 h', '2 hours', '400 d', 'constructor'])(
  '%j is none',
  (text) => {
    expect(parseDuration(text)).toBeUndefined();
  },
);
