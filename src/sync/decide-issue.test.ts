import { expect, test } from 'vitest';

import { aPage } from '../../test/support/builders.ts';
import { anIssue, clock, historyOf } from '../../test/support/github-history.ts';
import { defaultGitHubSettings } from '../model/page/github-settings.ts';
import type { SyncedIssue } from '../sources/sync/state.ts';
import { decideAndPlan } from './decide-issue.ts';
import { hasText } from './issue-reply.ts';

type IssueHistory = ReturnType<typeof anIssue>;

/** Decides about an issue whose file has this text. */
function decide(issue: IssueHistory, text?: string, known?: SyncedIssue, dryRun = false) {
  const history = historyOf(issue);
  const path = `incidents/x-${history.issue.number}.md`;
  const files = new Map(text === undefined ? [] : [[path, text]]);
  const folder = {
    index: new Map(text === undefined ? [] : [[history.issue.number, path]]),
    find: () => (text === undefined ? undefined : { path, text }),
    read: (file: string) => files.get(file),
  };
  const settings = { ...defaultGitHubSettings, sync: true };
  const options = { page: aPage(), settings, roles: new Map(), isFirst: false, force: false };
  return decideAndPlan(history, known, folder, { ...options, dryRun });
}

const open = () => anIssue().comment('Slow.', { at: clock('10:00') });

test('an issue without a file gets one, and a reply', () => {
  const { plan, reply, isReopened } = decide(open());
  expect(plan).toMatchObject({ kind: 'written', isNew: true });
  expect(reply && hasText(reply)).toBe(true);
  expect(isReopened).toBe(false);
});

test('a dry run replies nothing', () => {
  expect(decide(open(), undefined, undefined, true).reply).toBeUndefined();
});

test('a file that says it already is left alone', () => {
  const { plan } = decide(open());
  const text = plan?.kind === 'written' ? plan.text : '';
  expect(decide(open(), text).plan?.kind).toBe('unchanged');
});

test.each([
  ['before it was read last', '13:00', false],
  ['since it was read last', '11:30', true],
])('an issue that was opened again %s', (_, readLast, isReopened) => {
  const issue = open()
    .close({ at: clock('11:00') })
    .reopen({ at: clock('12:00') });
  const known = { updatedAt: Date.parse(clock(readLast)) } as SyncedIssue;
  expect(decide(issue, '---\nissue: 1\n---\n', known).isReopened).toBe(isReopened);
});
