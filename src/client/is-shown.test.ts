import { expect, test } from 'vitest';

import { isHiddenAt } from './is-shown.ts';

const window = { from: '2026-03-14T10:00:00Z', until: '2026-03-14T11:00:00Z' };

test.each([
  ['before it begins', window, '09:59:59', false, false],
  ['at its first instant', window, '10:00', false, true],
  ['at its end', window, '11:00', false, false],
  ['on a lost page, whatever is no claim', window, '10:00', true, true],
  ['on a lost page, what it claimed', { ...window, lost: '0' }, '10:00', true, false],
  ['what a lost page says, while it is known', { lost: '1' }, '10:00', false, false],
  ['what a lost page says', { lost: '1' }, '10:00', true, true],
])('%s', (_, attributes, time, isLost, isShown) => {
  expect(isHiddenAt(attributes, Date.parse(`2026-03-14T${time}Z`), isLost)).toBe(!isShown);
});
