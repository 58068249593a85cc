import { expect, test } from 'vitest';

import { anIssue, clock, historyOf } from '../../test/support/github-history.ts';
import type { IssueHistory } from '../../bench/fake-github/issue-history.ts';
import { defaultGitHubSettings } from '../model/page/github-settings.ts';
import { issueNote } from '../model/issue-note.ts';
import type { IssueDecision } from '../sources/github/reports/decision.ts';
import type { FilePlan } from './file-plan.ts';
import { hasText, replyTo } from './issue-reply.ts';

const path = 'incidents/x-12.md';
const link = '<!-- outpost: link -->';
const report: IssueDecision = {
  kind: 'report',
  path,
  text: '',
  logEntries: [],
  notes: [],
  openImpact: 'major',
};
const written: FilePlan = { kind: 'written', path, text: '', isNew: true };
const unchanged: FilePlan = { kind: 'unchanged', path };
const note = issueNote('instant-unusable', { field: 'Next update', found: 'soon' });

function reply(
  issue: IssueHistory,
  decision: IssueDecision,
  plan: FilePlan | undefined,
  isFirst = false,
) {
  const settings = { ...defaultGitHubSettings, linkComment: true, problemComment: true };
  const page = { url: 'https://status.example.org/' };
  return replyTo(historyOf(issue), decision, plan, { page, settings, isFirst });
}

test('an open issue gets the address of its page, once', () => {
  expect(reply(anIssue(), report, written)?.link).toContain('/incidents/x-12/');
  const told = anIssue().comment(`${link}\nSee …`, { at: clock('10:00'), by: 'ana' });
  const again = reply(told, report, unchanged);
  expect(again && hasText(again)).toBe(false);
});

test('the mark of a stranger does not keep the sync silent', () => {
  const told = anIssue().comment(`${link}\nNo.`, {
    at: clock('10:00'),
    by: 'eve',
    association: 'NONE',
  });
  expect(reply(told, report, unchanged)?.link).toBeDefined();
});

test.each<[string, FilePlan, boolean, boolean]>([
  ['is new', written, false, true],
  ['is new at the first sync', written, true, false],
  ['stood there before', unchanged, false, false],
])('a closed issue whose report %s', (_, plan, isFirst, isAnswered) => {
  const closed = anIssue().close({ at: clock('11:00') });
  expect(reply(closed, report, plan, isFirst) !== undefined).toBe(isAnswered);
});

test('problems are told on the issue; a refusal is not', () => {
  const told = reply(anIssue(), { kind: 'unusable', notes: [note] }, undefined);
  expect(told).toMatchObject({ link: undefined, problems: { present: undefined } });
  expect(reply(anIssue(), { kind: 'refused', reason: 'spam' }, undefined)).toBeUndefined();
});
