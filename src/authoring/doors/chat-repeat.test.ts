import { expect, test } from 'vitest';

import { at } from '../../../test/support/builders.ts';
import { buildIncident, buildUpdate } from '../../../test/support/build-page.ts';
import { reportOfRepeat } from './chat-repeat.ts';

const update = buildUpdate('identified', '2026-03-14 10:00', 'A disk is full.');
const incidents = [
  buildIncident({ id: 'keyed', key: 'chat-1' }),
  buildIncident({ id: 'updated', updates: [update] }),
];

test.each([
  ['api down "It fails"', 'chat-1', '12:00', 'keyed'],
  ['update "A disk is full."', 'chat-2', '10:00', 'updated'],
  ['update "A disk is full." next 30 min', 'chat-2', '10:00', 'updated'],
  ['/status update A disk is full.', 'chat-2', '10:00', 'updated'],
  ['update "A disk is full."', 'chat-2', '10:01', undefined],
  ['update "A disk is full. Still."', 'chat-2', '10:00', undefined],
  ['update "Again: A disk is full."', 'chat-2', '10:00', undefined],
  ['', 'chat-2', '10:00', undefined],
])('%s, by %s at %s: %s', (written, key, time, id) => {
  const now = at(`2026-03-14 ${time}`);
  expect(reportOfRepeat(written, key, { incidents, now })?.id).toBe(id);
});
