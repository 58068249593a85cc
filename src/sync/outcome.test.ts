import { expect, test } from 'vitest';

import type { GitHubIssue } from '../sources/github/answers/issue-data.ts';
import type { IssueDecision } from '../sources/github/reports/decision.ts';
import { SyncOutcome } from './outcome.ts';
import type { FilePlan } from './file-plan.ts';

const issue = { number: 7 } as GitHubIssue;
const path = 'incidents/x-7.md';
const report: IssueDecision = {
  kind: 'report',
  path,
  text: 'b',
  logEntries: [],
  notes: [],
  openImpact: undefined,
};
test('a label that the repository lacks makes the run red', () => {
  const outcome = new SyncOutcome(false);
  outcome.absent.push('outage');
  expect(outcome.isRed).toBe(true);
  expect(outcome.lines(3)[0]).toMatch(/^Error: the repository has no label "outage"/);
});

const written: FilePlan = { kind: 'written', path, text: 'b', isNew: true };

function linesOf(decision: IssueDecision, plan: FilePlan | undefined, keepsChanges = false) {
  const outcome = new SyncOutcome(keepsChanges);
  outcome.add(issue, decision, plan, () => 'a');
  return outcome.lines(3);
}

test.each<[string, IssueDecision, FilePlan | undefined, string[]]>([
  [
    'a file',
    report,
    written,
    ['1 file written (1 new), 0 unchanged, 0 kept, 0 comments, 3 requests.'],
  ],
  [
    'an edit by hand',
    report,
    { kind: 'kept', path },
    [
      `${path} was edited by hand, so it stays. --force takes the issue's side.`,
      '0 files written (0 new), 0 unchanged, 1 kept, 0 comments, 3 requests.',
    ],
  ],
  [
    'a refusal',
    { kind: 'refused', reason: 'stranger' },
    undefined,
    [
      'Issue #7 is by somebody who is not trusted; it is not published.',
      '0 files written (0 new), 0 unchanged, 0 kept, 0 comments, 3 requests.',
    ],
  ],
])('tells of %s', (_, decision, plan, lines) => {
  expect(linesOf(decision, plan)).toEqual(lines);
});

test('a dry run says what would be, and keeps the change', () => {
  expect(linesOf(report, written, true)).toEqual([
    expect.stringMatching(/^1 file would be written/),
  ]);
  const outcome = new SyncOutcome(true);
  outcome.add(issue, report, written, () => 'a');
  expect(outcome.changes).toEqual([{ path, before: 'a', after: 'b' }]);
});

test('a file without its issue is named until it is removed', () => {
  const outcome = new SyncOutcome(false);
  const issues = new Map([[7, { node: 'I', updatedAt: 0, fate: 'deleted' as const }]]);
  outcome.setRecord(issues, new Map([[7, path]]));
  expect(outcome.lines(1)[0]).toBe(
    `${path} stays although issue #7 was deleted. --prune removes it.`,
  );
  outcome.removed.push(path);
  expect(outcome.lines(1)[0]).toBe(`${path} removed.`);
});
