import { describe, expect, test } from 'vitest';

import type { IssueTool } from '../../model/alerts/issue-source.ts';
import type { GitHubIssue } from '../github/answers/issue-data.ts';
import { ownIssues } from '../github/reports/issue-text.ts';
import { parseToolIssue } from './tool-issue.ts';

const now = Date.parse('2026-03-14T12:00:00Z');
const at = (time: string) => Date.parse(`2026-03-14T${time}:00Z`);
const login = 'status-bot[bot]';

function issue(title: string, more: Partial<GitHubIssue> = {}): GitHubIssue {
  return {
    nodeId: 'I_1',
    number: 12,
    url: 'https://github.com/o/r/issues/12',
    title,
    body: '',
    author: { login: 'Status-Bot[bot]', isBot: true },
    association: 'NONE',
    createdAt: at('09:58'),
    updatedAt: at('10:30'),
    closedAt: undefined,
    isOpen: true,
    closedReason: undefined,
    isLocked: false,
    lockReason: undefined,
    labels: [],
    ...more,
  };
}
const read = (tool: IssueTool, of: GitHubIssue) => parseToolIssue(of, { login, tool }, now);

describe('a title', () => {
  test.each<[IssueTool, string, object | undefined]>([
    ['gatus', 'alert(gatus): core/api', { name: 'api', group: 'core' }],
    ['gatus', 'alert(gatus): api', { name: 'api' }],
    ['gatus', 'alert(gatus): core/api/v2', { name: 'api/v2', group: 'core' }],
    ['gatus', 'alert(gatus): ', undefined],
    ['gatus', 'Re: alert(gatus): api', undefined],
    ['healthchecks', 'DB Backup is DOWN', { name: 'DB Backup' }],
    ['healthchecks', 'x is DOWN is DOWN', { name: 'x is DOWN' }],
    ['healthchecks', 'DB Backup is down', undefined],
    ['healthchecks', ' is DOWN', undefined],
    ['upptime', '🛑 Example API is down', { name: 'Example API', state: 'down' }],
    ['upptime', '⚠️ Web has degraded performance', { name: 'Web', state: 'degraded' }],
    ['upptime', '🟨 Web has degraded performance', { name: 'Web', state: 'degraded' }],
    ['upptime', 'Web is down', { name: 'Web', state: 'down' }],
    ['upptime', 'Web is slow', undefined],
    ['sentry', '[Root Cause] ZeroDivisionError: division by zero', undefined],
    [
      'sentry',
      'ZeroDivisionError: division by zero',
      { title: 'ZeroDivisionError: division by zero' },
    ],
  ])('of %s: %s', (tool, title, labels) => {
    const alerts = read(tool, issue(title));
    expect(alerts).toHaveLength(labels ? 1 : 0);
    if (labels)
      expect(alerts[0]).toMatchObject({
        source: tool,
        isFiring: true,
        labels: { ...labels, title, from: tool },
      });
  });
});

test('what Healthchecks and Sentry say in the text', () => {
  const body =
    'The check [DB](https://hc/x) is **DOWN** (success signal did not arrive).\r\n\r\n**Project:** Night jobs\r\n**Tags:** `prod` `db` \r\n**Period:** 1 day\r\n';
  expect(read('healthchecks', issue('DB is DOWN', { body }))[0]?.labels).toEqual({
    name: 'DB',
    project: 'Night jobs',
    tags: 'prod db',
    prod: 'true',
    db: 'true',
    title: 'DB is DOWN',
    from: 'healthchecks',
  });
  const sentry =
    'Sentry Issue: [WEB-SHOP-1A2](https://x.sentry.io/issues/1/?referrer=github_integration)\n\n```\nTraceback\n```\n\nThis work item was automatically created by Sentry via [High volume](https://x.sentry.io/r/1/)';
  expect(read('sentry', issue('x', { body: sentry, labels: ['prio-1'] }))[0]?.labels).toEqual({
    issue: 'WEB-SHOP-1A2',
    project: 'web-shop',
    rule: 'High volume',
    'prio-1': 'true',
    title: 'x',
    from: 'sentry',
  });
});

describe('an issue', () => {
  const shown = (of: Partial<GitHubIssue>) =>
    read('gatus', issue('alert(gatus): api', of)).map(({ isFiring, startedAt, endedAt }) =>
      isFiring ? ['fires', startedAt] : ['over', endedAt],
    );
  test.each<[string, Partial<GitHubIssue>, unknown[]]>([
    ['that is open fires since it was opened', {}, [['fires', at('09:58')]]],
    ['that was opened again fires since then', { isReopened: true }, [['fires', at('10:30')]]],
    ['that is closed is over', { isOpen: false, closedAt: at('11:00') }, [['over', at('11:00')]]],
    [
      'that came and went between two runs fired as well',
      { isOpen: false, createdAt: at('11:10'), closedAt: at('11:20') },
      [
        ['fires', at('11:10')],
        ['over', at('11:20')],
      ],
    ],
    ['of another bot counts for nothing', { author: { login: 'x[bot]', isBot: true } }, []],
    ['of a person with a like name as well', { author: { login: 'status-bot', isBot: false } }, []],
    ['that we opened ourselves as well', { body: `${ownIssues.suspicion} x` }, []],
    ['of an account that is gone as well', { author: undefined }, []],
  ])('%s', (_, of, expected) => {
    expect(shown(of)).toEqual(expected);
  });
});
