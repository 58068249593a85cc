import { expect, it } from 'vitest';

import { parseDuration } from './duration-text.ts';

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
