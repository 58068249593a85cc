import { describe, expect, test } from 'vitest';

import { anIssue, clock, historyOf } from '../../test/support/github-history.ts';
import type { IssueDecision } from '../sources/github/reports/decision.ts';
import type { Impact } from '../model/status.ts';
import {
  contradictionOf,
  doubtsOf,
  isAskedAgain,
  mustWait,
  withWorseAnswer,
} from './contradiction.ts';

const told = () =>
  anIssue()
    .comment('Slow.', { at: clock('10:00') })
    .close({ at: clock('11:00') })
    .reopen({ at: clock('12:00') });

/** The history with `lag` events fewer than there are. */
function behind(issue: ReturnType<typeof anIssue>, lag: number) {
  issue.lag = lag;
  const history = historyOf(issue);
  return { ...history, events: history.events.slice(0, history.events.length - lag) };
}

describe('an issue and its timeline contradict each other', () => {
  test.each([
    ['not when both say the same', behind(told(), 0), undefined],
    ['about a reopening that is not told yet', behind(told(), 1), 'reopening'],
    [
      'about a close that is not told yet',
      behind(told().close({ at: clock('13:00') }), 1),
      'close',
    ],
    ['about comments', behind(told(), 3), 'comments'],
    ['about comments of an empty timeline', behind(told(), 4), 'comments'],
  ])('%s', (_, history, expected) => {
    expect(contradictionOf(history)).toBe(expected);
  });

  test('not when the timeline was read later and knows more', () => {
    const open = historyOf(anIssue()).issue;
    const { events } = historyOf(anIssue().close({ at: clock('13:00') }));
    expect(contradictionOf({ issue: open, events, readAt: 0 })).toBeUndefined();
  });
});

test('what is open on GitHub is not over, whatever its timeline leaves out', () => {
  expect(withWorseAnswer(behind(told(), 1)).events.at(-1)).toEqual({
    kind: 'reopened',
    at: Date.parse(clock('12:00')),
    actor: undefined,
  });
});

test('it is asked again in this run and the next, and then believed', () => {
  const history = behind(told(), 3);
  const { updatedAt } = history.issue;
  const known = (doubts?: number) => ({ node: 'I', updatedAt, ...(doubts && { doubts }) });
  expect([undefined, known(), known(1), known(2)].map((each) => doubtsOf(history, each))).toEqual([
    1, 1, 2, 2,
  ]);
  expect([known(), known(1), known(2)].map((each) => isAskedAgain(history, each))).toEqual([
    true,
    true,
    false,
  ]);
  expect(doubtsOf(history, { ...known(2), updatedAt: 0 })).toBe(1);
});

test.each<[number, Impact | undefined, Impact | undefined, boolean]>([
  [0, 'critical', undefined, false],
  [1, 'critical', undefined, true],
  [2, 'critical', undefined, true],
  [2, 'critical', 'minor', true],
  [1, 'minor', 'minor', true],
  [2, 'minor', 'minor', false],
  [1, undefined, 'minor', false],
  [1, 'minor', 'critical', false],
])('in doubt %i, a file of impact %s against %s: stays %s', (doubts, before, after, expected) => {
  const decision: IssueDecision = {
    kind: 'report',
    path: 'x',
    text: '',
    logEntries: [],
    notes: [],
    openImpact: after,
  };
  const known = { node: 'I', updatedAt: 0, digest: 'd', ...(before && { open: before }) };
  expect(mustWait(doubts, decision, known)).toBe(expected);
});
