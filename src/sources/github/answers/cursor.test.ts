import { expect, test } from 'vitest';
import { parseIssueAnswer } from './issue-answers.ts';
import { advanceCursor, isAhead, isPending } from './cursor.ts';
import type { GitHubIssue } from './issue-data.ts';

function issue(number: number, updated: string): GitHubIssue {
  const parsed = parseIssueAnswer({
    node_id: 'I',
    number,
    html_url: '',
    title: '',
    labels: [],
    state: 'open',
    created_at: '2026-01-01T00:00:00Z',
    updated_at: updated,
  });
  if (!parsed) throw new Error('not an issue');
  return parsed;
}

const early = issue(2, '2026-01-01T10:00:00Z');
const same = issue(1, '2026-01-01T10:00:00Z');
const late = issue(3, '2026-01-01T11:00:00Z');
const longAfter = Date.UTC(2027, 0, 1);

test('everything is pending at first', () => {
  expect([early, same, late].map((each) => isPending({}, each))).toEqual([true, true, true]);
});

test('what was taken in is not, in any order of equal instants', () => {
  const cursor = advanceCursor({ etag: 'x' }, early, longAfter);
  expect(cursor).toEqual({ since: early.updatedAt, taken: [2] });
  expect([early, same, late].map((each) => isPending(cursor, each))).toEqual([false, true, true]);
  const both = advanceCursor(cursor, same, longAfter);
  expect(both).toEqual({ since: early.updatedAt, taken: [1, 2] });
  const all = advanceCursor(both, late, longAfter);
  expect(all).toEqual({ since: late.updatedAt, taken: [3] });
  expect([early, same, late].map((each) => isPending(all, each))).toEqual([false, false, false]);
});

test('what was read within seconds of its update stays pending', () => {
  const cursor = advanceCursor({}, early, early.updatedAt + 1000);
  expect(cursor).toEqual({ since: early.updatedAt, taken: [] });
  expect(isPending(cursor, early)).toBe(true);
});

test('it never goes back', () => {
  const cursor = advanceCursor({ since: late.updatedAt, taken: [3] }, early, longAfter);
  expect(cursor).toEqual({ since: late.updatedAt, taken: [3] });
});

test.each([
  [undefined, false],
  [0, false],
  [600_000, false],
  [600_001, true],
])('a cursor at %s is ahead of the year 1970: %s', (since, expected) => {
  expect(isAhead(since === undefined ? {} : { since }, 0)).toBe(expected);
});
