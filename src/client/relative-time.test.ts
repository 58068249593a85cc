import { expect, test } from 'vitest';

import { toCount, toFineCount } from './relative-time.ts';

test.each([
  ['1 s', 1_000, [0, 'minute']],
  // Said as "0 min ago", not as "in 0 min".
  ['now', 0, [-0, 'minute']],
  ['1 s ago', -1_000, [-0, 'minute']],
  ['12.9 min', 774_000, [12, 'minute']],
  ['1 h 59 min', 7_140_000, [119, 'minute']],
  ['2 h', 7_200_000, [2, 'hour']],
  ['47 h', 47 * 3_600_000, [47, 'hour']],
  ['48 h', 48 * 3_600_000, [2, 'day']],
  ['3.9 d ago', -3.9 * 86_400_000, [-3, 'day']],
  ['61 min ago', -3_660_000, [-61, 'minute']],
])('%s', (_, ms, count) => {
  expect(toCount(ms)).toEqual(count);
});

test.each([
  ['now', 0, [-1, 'second']],
  ['in 3 s, by a clock that is behind', 3_000, [-1, 'second']],
  ['119.9 s ago', -119_900, [-119, 'second']],
  ['2 min ago', -120_000, [-2, 'minute']],
  ['2 h ago', -7_201_000, [-2, 'hour']],
])('what happens often: %s', (_, ms, count) => {
  expect(toFineCount(ms)).toEqual(count);
});
