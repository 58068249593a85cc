import { describe, expect, test } from 'vitest';

import { anIssue, clock, historyOf } from '../../../../test/support/github-history.ts';
import type { IssueHistory } from '../../../../bench/fake-github/issue-history.ts';
import { defaultGitHubSettings as settings } from '../../../model/page/github-settings.ts';
import type { Suspicion } from '../../../model/suspicions/suspicion.ts';
import { messagesFor } from '../../../views/messages/languages.ts';
import { decideIssue } from './decision.ts';
import { toIssueLook } from './suspicion-issue.ts';
import { ownComments, ownIssues } from './issue-text.ts';

const instant = (time: string) => Date.parse(clock(time));
const bot = 'github-actions[bot]';
const ours = () =>
  anIssue({
    title: 'API: no good answer',
    body: `${ownIssues.suspicion}\nFor maintainers`,
    author: bot,
    association: 'NONE',
    labels: [],
  });
const suspected = (changes: Partial<Suspicion> = {}): Suspicion => ({
  source: 'probe',
  id: 'api',
  issue: 12,
  components: [{ id: 'api', status: 'major_outage' }],
  since: instant('09:50'),
  title: 'API: no good answer',
  text: 'Our probe gets no good answer.',
  told: [],
  owed: [],
  ...changes,
});

function decide(issue: IssueHistory, suspicion: Suspicion | undefined): string {
  const decision = decideIssue(historyOf(issue), {
    settings,
    components: [{ id: 'api', name: 'API', retired: false }],
    roles: new Map(),
    messages: messagesFor('en'),
    ...(suspicion && { suspicions: new Map([[12, suspicion]]) }),
  });
  return decision.kind === 'report' ? decision.text : decision.kind;
}

test('a person confirms it, and it is told with our words, from its first bad answer on', () => {
  const issue = ours()
    .comment('Which host is that?', { at: clock('10:00') })
    .comment(`${ownComments.remark}\nFor maintainers`, { at: clock('10:01'), by: bot })
    .label('incident', { at: clock('10:02') })
    .comment('Identified: the disk is full.', { at: clock('10:10') })
    .comment('It is us! Click here.', { at: clock('10:11'), by: 'eve', association: 'NONE' })
    .comment('Resolved: nothing to see.', { at: clock('10:12'), by: 'other[bot]' });
  const told = [
    { at: instant('10:20'), status: 'monitoring' as const, body: 'Good answers again.' },
  ];
  expect(decide(issue, suspected({ told }))).toBe(`---
title: "API: no good answer"
components:
  api: major_outage
started: 2026-03-14 09:50 UTC
probe: api
issue: 12
---

## Investigating — 2026-03-14 10:02 UTC

Our probe gets no good answer.

## Identified — 2026-03-14 10:10 UTC

the disk is full.

## Monitoring — 2026-03-14 10:20 UTC

Good answers again.
`);
});

test('it confirms itself by what the state says, not by the label that a bot puts on it', () => {
  const issue = ours().label('incident', { at: clock('10:05'), by: bot });
  expect(decide(issue, suspected())).toBe('refused');
  expect(decide(issue, suspected({ confirmedAt: instant('10:05') }))).toContain(
    '## Investigating — 2026-03-14 10:05 UTC',
  );
});

test('nothing of an issue of ours is published where the state that knows it is gone', () => {
  const issue = ours().label('incident', { at: clock('10:02') });
  expect(decide(issue, undefined)).toBe('refused');
  const withTokenOfPerson = anIssue({ body: `${ownIssues.suspicion}\nFor maintainers` });
  expect(decide(withTokenOfPerson, undefined)).toBe('refused');
});

describe('what people have done on it', () => {
  const confirmed = () => ours().label('incident', { at: clock('10:02') });
  test.each<[string, IssueHistory, object]>([
    ['nothing', ours(), { isOpen: true, hasPersonPosted: false }],
    [
      'confirmed it',
      confirmed(),
      { isOpen: true, confirmedAt: instant('10:02'), hasPersonPosted: false },
    ],
    [
      'talked before, and among themselves',
      ours()
        .comment('Hm.', { at: clock('10:01') })
        .label('incident', { at: clock('10:02') })
        .comment('/internal the disk', { at: clock('10:03') }),
      { hasPersonPosted: false },
    ],
    [
      'posted',
      confirmed().comment('It is the disk.', { at: clock('10:05') }),
      { hasPersonPosted: true },
    ],
    [
      'had a bot, or a stranger, post',
      confirmed()
        .comment('Hi', { at: clock('10:05'), by: 'other[bot]' })
        .comment('Hi', { at: clock('10:06'), by: 'eve', association: 'NONE' }),
      { hasPersonPosted: false },
    ],
    ['closed it', ours().close({ at: clock('10:05') }), { isOpen: false }],
    [
      'taken the label off again',
      confirmed().unlabel('incident', { at: clock('10:03') }),
      { confirmedAt: undefined },
    ],
  ])('%s', (_, issue, expected) => {
    expect(toIssueLook(historyOf(issue), suspected(), settings)).toMatchObject(expected);
  });
});
