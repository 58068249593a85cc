import { describe, expect, test } from 'vitest';

import { decide, story, textOf } from '../../../../test/support/github-decisions.ts';
import { anIssue, clock } from '../../../../test/support/github-history.ts';
import { defaultGitHubSettings, type GitHubSettings } from '../../../model/page/github-settings.ts';
import { parseCheckTitle } from './check-title.ts';

test.each([
  ['🛑 API is down', 'API is down', 'major_outage'],
  ['⚠️ API has degraded performance', 'API has degraded performance', 'degraded_performance'],
  ['⚠ API has degraded performance', 'API has degraded performance', 'degraded_performance'],
  ['🛑 Is it down? is down', 'Is it down? is down', 'major_outage'],
])('%s', (written, title, status) => {
  expect(parseCheckTitle(written)).toEqual({ title, status });
});

test.each([
  'API is down',
  '🛑 API is down again',
  '🛑 is down',
  '⚠️ API is down',
  'Re: 🛑 API is down',
  '',
  `🛑 ${'x is down'.repeat(10_000)} `.concat('?'),
])('%.40s is any other title', (title) => {
  expect(parseCheckTitle(title)).toBeUndefined();
});

const sha = '0123456789abcdef0123456789abcdef01234567';
const commit = `[\`0123456\`](https://github.com/acme/upptime/commit/${sha})`;
const bot = 'github-actions[bot]';
const settings: Partial<GitHubSettings> = {
  labels: {
    ...defaultGitHubSettings.labels,
    incident: ['status'],
  },
  trustedLogins: [bot],
};

/** An issue as Upptime files it. */
function filed(title = '🛑 API is down', labels = ['status', 'api'], author = bot) {
  const body = `In ${commit}, API ($API_URL) was **down**:\n- HTTP code: 0\n- Response time: 0 ms\n`;
  const issue = anIssue({ title, author, association: 'NONE', labels, body });
  issue.isLocked = true;
  return issue;
}

describe('an issue that Upptime files', () => {
  test('is an outage that its comment ends', () => {
    const issue = filed()
      .comment(`**Resolved:** API is back up in ${commit} after 12 minutes.`, {
        at: clock('10:10'),
        by: bot,
        association: 'NONE',
      })
      .close({ at: clock('10:10:02'), by: bot });
    expect(decide(issue, settings)).toMatchObject({
      path: 'incidents/2026-03-14-api-is-down-12.md',
      notes: [],
      openImpact: undefined,
    });
    expect(textOf(issue, settings)).toBe(`---
title: API is down
components:
  api: major_outage
issue: 12
---

## Investigating — 2026-03-14 09:58 UTC

In ${commit}, API ($API_URL) was **down**:
- HTTP code: 0
- Response time: 0 ms

## Resolved — 2026-03-14 10:10 UTC

API is back up in ${commit} after 12 minutes.
`);
  });

  test.each<[string, ReturnType<typeof filed>, string]>([
    ['slow', filed('⚠️ API has degraded performance'), '  api: degraded_performance'],
    [
      'renamed by a person',
      filed().rename('A certificate ran out', { at: clock('10:00') }),
      '  api: major_outage',
    ],
    [
      'renamed to less',
      filed().rename('⚠️ API has degraded performance', { at: clock('10:00') }),
      '  api: degraded_performance',
    ],
    [
      'rated by a person',
      filed().label('impact: minor', { at: clock('09:59') }),
      '  api: degraded_performance',
    ],
    [
      'with a status of its own',
      filed(undefined, ['status', 'api: partial outage']),
      '  api: partial_outage',
    ],
    [
      'of something the page does not have',
      filed(undefined, ['status', 'old']),
      'impact: critical',
    ],
    ['written by a person, by other words', filed('API trouble'), '  api: degraded_performance'],
  ])('%s', (_name, issue, line) => {
    expect(textOf(issue, settings).split('\n')).toContain(line);
  });

  test('is not published when nobody has named the bot, nor when a stranger copies its form', () => {
    expect(decide(filed(), { ...settings, trustedLogins: [] })).toMatchObject({
      reason: 'stranger',
    });
    expect(decide(filed(undefined, undefined, 'eve'), settings)).toMatchObject({
      reason: 'stranger',
    });
  });

  test("a stranger's title says nothing of a status, also when it is accepted", () => {
    const issue = filed(undefined, [], 'eve')
      .label('status', { at: clock('10:00'), by: bot })
      .label('api', { at: clock('10:01'), by: bot });
    const text = textOf(issue, { ...settings, acceptOutsideReports: true });
    expect(text).toContain('title: 🛑 API is down\ncomponents:\n  api: degraded_performance\n');
    expect(text).not.toContain('HTTP code');
  });

  test("a stranger's copy of the end does not end it", () => {
    const issue = filed().comment('**Resolved:** API is back up', {
      at: clock('10:00'),
      by: 'eve',
      association: 'NONE',
    });
    expect(story(issue, settings)).toHaveLength(1);
  });
});
