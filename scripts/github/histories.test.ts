import { describe, expect, test } from 'vitest';
import type { GitHubHistory, GitHubIssue } from '../../src/sources/github/answers/issue-data.ts';
import type { Fault } from '../../bench/fake-github/fault.ts';
import {
  client,
  connectToFake,
  fake,
  usualLabels,
  minute,
  openGitHubForEachTest,
  T0,
  warnings,
} from '../../test/support/github-client.ts';
import { fetchChangedIssues } from './issues.ts';
import { fetchHistories, fetchHistory } from './histories.ts';

openGitHubForEachTest();

/** An issue that has every kind of event. */
function tellMuch(): void {
  fake.repository
    .issue({
      title: 'API donw',
      createdAt: T0,
      author: 'ben',
      labels: ['incident'],
      body: null,
    })
    .rename('API down', { by: 'ana', at: minute(1) })
    .label('status: identified', { by: 'github-actions[bot]', at: minute(2) })
    .comment('It is the disk', { by: 'eve', association: 'NONE', at: minute(3) })
    .comment('Identified: it is', { by: null, at: minute(4) })
    .happen('subscribed', { at: minute(4) })
    .happen('committed', { at: minute(4) }, { created_at: undefined, sha: 'abc' })
    .editComment(0, 'It was the disk', { at: minute(5) })
    .hideComment(0, 'off-topic')
    .unlabel('status: identified', { at: minute(6) })
    .lock({ at: minute(7), reason: 'spam' })
    .unlock({ at: minute(8) })
    .pin({ at: minute(9) })
    .close({ at: minute(10), reason: 'not_planned' })
    .reopen({ at: minute(11) })
    .close({ by: 'ana', at: minute(12), reason: 'duplicate' });
}

describe('a history', () => {
  test('holds every event that counts, in order, as plain data', async () => {
    tellMuch();
    const changed = await fetchChangedIssues(client, { labels: usualLabels });
    expect(!changed.unchanged && changed.issues[0]).toEqual({
      nodeId: fake.repository.find(1)?.nodeId,
      number: 1,
      url: 'https://github.com/acme/status/issues/1',
      title: 'API down',
      body: '',
      author: { login: 'ben', isBot: false },
      association: 'MEMBER',
      createdAt: T0,
      updatedAt: minute(12),
      closedAt: minute(12),
      isOpen: false,
      closedReason: 'duplicate',
      isLocked: false,
      lockReason: undefined,
      labels: ['incident'],
      commentCount: 2,
    });
    const told = (await fetchHistory(client, 1)).map((event) => {
      const { at, actor, ...rest } = event;
      const known = rest.kind === 'commented' ? { ...rest, id: 0, url: '' } : rest;
      return [(at - T0) / 60_000, actor?.login, known];
    });
    const comment = { kind: 'commented', id: 0, url: '' };
    expect(told).toEqual([
      [0, 'ben', { kind: 'labeled', label: 'incident' }],
      [1, 'ana', { kind: 'renamed', from: 'API donw', to: 'API down' }],
      [2, 'github-actions[bot]', { kind: 'labeled', label: 'status: identified' }],
      [
        3,
        'eve',
        {
          ...comment,
          association: 'NONE',
          updatedAt: minute(5),
          body: 'It was the disk',
          hiddenAs: 'off-topic',
        },
      ],
      [
        4,
        undefined,
        {
          ...comment,
          association: 'MEMBER',
          updatedAt: minute(4),
          body: 'Identified: it is',
          hiddenAs: undefined,
        },
      ],
      [6, 'ana', { kind: 'unlabeled', label: 'status: identified' }],
      [10, 'ana', { kind: 'closed', reason: 'not_planned' }],
      [11, 'ana', { kind: 'reopened' }],
      [12, 'ana', { kind: 'closed', reason: 'duplicate' }],
    ]);
    const bot = (await fetchHistory(client, 1)).find(({ actor }) => actor?.isBot === true);
    expect(bot?.actor?.login).toBe('github-actions[bot]');
  });

  test('is read over all its pages', async () => {
    const issue = fake.repository.issue({ title: 'Long', createdAt: T0, labels: ['incident'] });
    for (let index = 1; index < 250; index += 1) issue.comment('…', { at: minute(index) });
    expect(await fetchHistory(client, 1)).toHaveLength(250);
    expect(fake.takeLog()).toEqual([
      'GET /repos/acme/status/issues/1/timeline?per_page=100 200',
      'GET /repositories/1000/issues/1/timeline?per_page=100&page=2 200',
      'GET /repositories/1000/issues/1/timeline?per_page=100&page=3 200',
    ]);
  });
});

describe('many histories', () => {
  const timeline = /^GET .*\/timeline/;

  /** 30 issues; the first has every kind of event, the second more than one page of them. */
  async function openMany(): Promise<readonly GitHubIssue[]> {
    tellMuch();
    const long = fake.repository.issue({ title: 'Long', createdAt: T0, labels: ['incident'] });
    for (let index = 1; index <= 100; index += 1) long.comment('…', { at: minute(index) });
    for (let index = 2; index < 30; index += 1) {
      fake.repository
        .issue({ title: `Nr. ${index}`, createdAt: minute(index), labels: ['incident'] })
        .comment('One.', { at: minute(index + 200), by: 'eve', association: 'NONE' });
    }
    const changed = await fetchChangedIssues(client, { labels: usualLabels });
    fake.takeLog();
    return changed.unchanged ? [] : changed.issues;
  }

  async function collect(
    issues: readonly GitHubIssue[],
    asking = client,
  ): Promise<GitHubHistory[]> {
    return (await Array.fromAsync(fetchHistories(asking, issues))).map((each) => ({
      ...each,
      readAt: 0,
    }));
  }

  async function oneByOne(issues: readonly GitHubIssue[]): Promise<GitHubHistory[]> {
    const histories: GitHubHistory[] = [];
    for (const issue of issues) {
      histories.push({ issue, events: await fetchHistory(client, issue.number), readAt: 0 });
    }
    fake.takeLog();
    return histories;
  }

  test('are asked for together, and are what they are one by one', async () => {
    const issues = await openMany();
    const wanted = await oneByOne(issues);
    expect(await collect(issues)).toEqual(wanted);
    const log = fake.takeLog();
    expect(log.filter((line) => line === 'POST /graphql 200')).toHaveLength(2);
    // The long one has a second page.
    expect(log.filter((line) => timeline.test(line))).toHaveLength(2);
    expect(warnings()).toEqual([]);
  });

  test('that are few are asked for one by one', async () => {
    const issues = (await openMany()).slice(0, 9);
    await collect(issues);
    expect(fake.takeLog().filter((line) => line.includes('graphql'))).toEqual([]);
  });

  test('are asked for one by one without a token', async () => {
    const issues = await openMany();
    expect(await collect(issues, connectToFake({ token: undefined }))).toHaveLength(30);
    expect(fake.takeLog().filter((line) => line.includes('graphql'))).toEqual([]);
  });

  test.each<[string, Fault, number]>([
    ['breaks down', { status: 502, body: '' }, 2],
    [
      'is a page of HTML',
      { status: 200, headers: { 'content-type': 'text/html' }, body: '<p>' },
      2,
    ],
    ['holds an error', { status: 200, body: { data: null, errors: [{ message: 'Oh' }] } }, 2],
    ['has another shape', { status: 200, body: { data: { nodes: [{ number: 1 }] } } }, 2],
    ['is cut off', 'reset', 2],
    ['is about a limit', { status: 403, headers: { 'retry-after': '3600' }, body: {} }, 1],
  ])('are the same when the answer %s', async (_, fault, tries) => {
    const issues = await openMany();
    const wanted = await collect(issues);
    fake.takeLog();
    fake.faults.add(/graphql/, fault, fault);
    expect(await collect(issues)).toEqual(wanted);
    expect(fake.takeLog().filter((line) => line.includes('graphql'))).toHaveLength(tries);
    expect(warnings()).toHaveLength(tries);
  });

  test('leave out an issue deleted since the list, and only that', async () => {
    const issues = await openMany();
    fake.repository.find(7)?.delete();
    const numbers = (await collect(issues)).map(({ issue }) => issue.number);
    expect(numbers).toHaveLength(29);
    expect(numbers).not.toContain(7);
    expect(warnings()).toContainEqual('Deleted on GitHub: the timeline of issue #7.');
  });
});
