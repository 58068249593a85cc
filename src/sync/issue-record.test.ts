import { expect, test } from 'vitest';

import type { GitHubIssue } from '../sources/github/answers/issue-data.ts';
import { openIssues, type SyncedIssue } from '../sources/sync/state.ts';
import { recordOf, recordOfUnread } from './issue-record.ts';

const known = { node: 'I', updatedAt: 100 };

/** Whether an issue counts as open once its author is a stranger. */
test.each<[string, Partial<SyncedIssue>, boolean, boolean, boolean]>([
  ['is open, and was when its author was known', { open: 'major' }, true, false, true],
  ['is opened again', {}, true, true, true],
  ['was over before', {}, true, false, false],
  ['is closed', { open: 'major' }, false, true, false],
])('whoever wrote it has left, and it %s', (_, more, isOpen, isReopened, expected) => {
  const issue = {
    nodeId: 'I',
    number: 7,
    updatedAt: 200,
    isOpen,
  } as Partial<GitHubIssue> as GitHubIssue;
  const record = recordOf(issue, { kind: 'refused', reason: 'stranger' }, undefined, {
    ...{ known: { ...known, ...more }, hasFile: true, isReopened },
  });
  expect(record?.fate).toBe('stranger');
  expect(openIssues(new Map([[7, record!]]))).toEqual(expected ? [7] : []);
});

test.each<[string, SyncedIssue | undefined, SyncedIssue]>([
  ['is new', undefined, { node: 'I', updatedAt: 0, open: 'none' }],
  ['was over', { ...known, digest: 'd' }, { ...known, digest: 'd', open: 'none' }],
  ['was open', { ...known, open: 'major' }, { ...known, open: 'major' }],
  ['is told by nobody any more', { ...known, fate: 'stranger' }, { ...known, fate: 'stranger' }],
])('an open issue that could not be read counts as open: it %s', (_, before, expected) => {
  const issue = { nodeId: 'I', number: 7 } as Partial<GitHubIssue> as GitHubIssue;
  expect(recordOfUnread(issue, before)).toEqual(expected);
});
