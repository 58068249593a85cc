import { expect, test } from 'vitest';

import { isLostAt } from './page-state.ts';

const at = (time: string) => Date.parse(`2026-03-14T${time}Z`);
const page = { generated: '2026-03-14T10:00:00Z', stale: '3600000' };

test.each([
  ['is young', page, '10:59:59', false],
  ['is as old as it may be', page, '11:00', true],
  ['has heard something else', { ...page, doubt: '1' }, '10:01', true],
  ['has heard the same since', { ...page, doubt: '' }, '10:01', false],
  ['is never changed by time', { generated: page.generated }, '23:00', false],
])('a page that %s', (_, state, time, isLost) => {
  expect(isLostAt(state, at(time))).toBe(isLost);
});
