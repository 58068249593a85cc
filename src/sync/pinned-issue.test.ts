import { expect, test } from 'vitest';

import type { SyncedIssue } from '../sources/sync/state.ts';
import { worstOpen } from './pinned-issue.ts';

const entry = (changes: Partial<SyncedIssue>): SyncedIssue => {
  return { node: 'I', updatedAt: 0, ...changes };
};

test.each<[string, [number, Partial<SyncedIssue>][], number | undefined, number | undefined]>([
  ['nothing when nothing is open', [[1, {}]], undefined, undefined],
  [
    'the worst',
    [
      [1, { open: 'critical' }],
      [2, { open: 'minor' }],
    ],
    undefined,
    1,
  ],
  [
    'of equals the newest',
    [
      [1, { open: 'major' }],
      [2, { open: 'major' }],
    ],
    undefined,
    2,
  ],
  [
    'of equals the one already pinned',
    [
      [1, { open: 'major' }],
      [2, { open: 'major' }],
    ],
    1,
    1,
  ],
  ['none that is gone', [[1, { open: 'critical', fate: 'deleted' }]], 1, undefined],
])('pins %s', (_, issues, pinned, expected) => {
  const map = new Map(issues.map(([number, changes]) => [number, entry(changes)]));
  expect(worstOpen(map, pinned)?.number).toBe(expected);
});
