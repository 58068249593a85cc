import { expect, test } from 'vitest';
import { measureSyncs } from '../bench/sync.ts';

test('what is measured of a sync is the sync of all issues, and two requests when nothing is new', async () => {
  const [first, again] = await measureSyncs(30, 2);
  expect([first?.requests, again?.requests]).toEqual([6, 2]);
  expect(first?.seconds).toBeGreaterThan(0);
});
