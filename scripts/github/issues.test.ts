import { beforeEach, describe, expect, test } from 'vitest';
import type { GitHubHistory } from '../../src/sources/github/answers/issue-data.ts';
import {
  client,
  fake,
  usualLabels,
  minute,
  openGitHubForEachTest,
  T0,
  warnings,
} from '../../test/support/github-client.ts';
import { listPath, sync } from '../../test/support/github-sync.ts';
import { fetchChangedIssues, fetchIssue, fetchRole } from './issues.ts';
import { fetchHistories } from './histories.ts';

openGitHubForEachTest();

describe('the issue list', () => {
  test('is read over all its pages, by the numbered links that GitHub gives', async () => {
    for (let index = 0; index < 250; index += 1) {
      fake.repository.issue({
        title: `Nr. ${index}`,
        createdAt: minute(index),
        labels: index % 2 === 0 ? ['incident'] : ['question'],
        isPullRequest: index % 10 === 0,
      });
    }
    const changed = await fetchChangedIssues(client, { labels: usualLabels });
    if (changed.unchanged) throw new Error('read as unchanged');
    expect(fake.takeLog()).toEqual([
      `${listPath} 200`,
      `${listPath.replace('/repos/acme/status', '/repositories/1000')}&page=2 200`,
      `${listPath.replace('/repos/acme/status', '/repositories/1000')}&page=3 200`,
    ]);
    expect(changed.issues).toHaveLength(100);
    expect(changed.issues.map(({ updatedAt }) => updatedAt)).toEqual(
      changed.issues.map(({ updatedAt }) => updatedAt).sort((one, other) => one - other),
    );
    expect(changed.listed.size).toBe(225);
    expect(changed.listed.get(2)).toBe(false);
    expect(changed.listed.get(3)).toBe(true);
    expect(changed.readDownTo).toBe(-Infinity);
  });

  test('of a busy repository is asked once per label the first time', async () => {
    for (let index = 0; index < 1_101; index += 1) {
      fake.repository.issue({ title: 'Question', createdAt: minute(index) });
    }
    fake.repository.issue({ title: 'Old', createdAt: minute(-9), labels: ['Incident'] });
    fake.repository.issue({ title: 'Both', createdAt: minute(-8), labels: usualLabels });
    const changed = await fetchChangedIssues(client, { labels: usualLabels });
    expect(fake.takeLog()).toEqual([
      `${listPath} 200`,
      `${listPath}&labels=incident 200`,
      `${listPath}&labels=maintenance 200`,
    ]);
    expect(changed.unchanged || changed.issues.map(({ title }) => title)).toEqual(['Old', 'Both']);
  });

  test('of many incidents costs no more than its pages', async () => {
    for (let index = 0; index < 1_101; index += 1) {
      fake.repository.issue({ title: 'Down', createdAt: minute(index), labels: ['incident'] });
    }
    await fetchChangedIssues(client, { labels: usualLabels });
    expect(fake.takeLog()).toHaveLength(12);
  });

  test('empty is not a failure', async () => {
    const changed = await fetchChangedIssues(client, { labels: usualLabels });
    expect(changed).toMatchObject({ unchanged: false, issues: [], readDownTo: -Infinity });
  });
});

describe('what the list tells about issues taken in before', () => {
  test('a label taken off', async () => {
    fake.repository.issue({ title: 'Down', createdAt: T0, labels: ['incident'] });
    const { cursor } = await sync({});
    fake.repository.find(1)?.unlabel('incident', { at: minute(5) });
    const changed = await fetchChangedIssues(client, { ...cursor, labels: usualLabels });
    expect(changed).toMatchObject({ unchanged: false, issues: [] });
    expect(!changed.unchanged && changed.listed).toEqual(new Map([[1, false]]));
  });

  test('an issue that went away is missing from it and can be asked for', async () => {
    const labels = ['incident'];
    const issue = (title: string): void => {
      fake.repository.issue({ title, createdAt: T0, labels });
    };
    for (const title of ['Stays', 'Transferred', 'Deleted', 'Hidden']) issue(title);
    const { cursor } = await sync({});
    fake.repository.find(2)?.transferTo(77, 5);
    fake.repository.find(3)?.delete();
    fake.repository.find(4)?.vanish();
    const changed = await fetchChangedIssues(client, { ...cursor, labels: usualLabels });
    expect(!changed.unchanged && [...changed.listed.keys()]).toEqual([1]);
    expect(await fetchIssue(client, 1)).toMatchObject({ kind: 'here', issue: { title: 'Stays' } });
    const to = `${fake.url}/repositories/77/issues/5`;
    expect(await fetchIssue(client, 2)).toEqual({ kind: 'transferred', to });
    expect(await fetchIssue(client, 3)).toEqual({ kind: 'deleted' });
    expect(await fetchIssue(client, 4)).toEqual({ kind: 'missing' });
    expect(await fetchIssue(client, 99)).toEqual({ kind: 'missing' });
  });

  test('one deleted between list and timeline is left out with a warning', async () => {
    const labels = ['incident'];
    for (const title of ['One', 'Two']) fake.repository.issue({ title, createdAt: T0, labels });
    const changed = await fetchChangedIssues(client, { labels: usualLabels });
    fake.repository.find(1)?.delete();
    const histories: GitHubHistory[] = [];
    for await (const history of fetchHistories(client, changed.unchanged ? [] : changed.issues)) {
      histories.push(history);
    }
    expect(histories.map(({ issue }) => issue.number)).toEqual([2]);
    expect(warnings()).toEqual(['Deleted on GitHub: the timeline of issue #1.']);
  });
});

describe('a repository that was renamed', () => {
  beforeEach(() => {
    fake.repository.isMoved = true;
    fake.repository.issue({ title: 'Down', createdAt: T0, labels: ['incident'] });
  });

  test('is followed once, with its filters kept, and warned about once', async () => {
    const { taken, requests } = await sync({});
    expect(taken).toEqual([1]);
    expect(requests).toEqual([
      `${listPath} 301`,
      `${listPath.replace('/repos/acme/status', '/repositories/1000')} 200`,
      'GET /repositories/1000/issues/1/timeline?per_page=100 200',
    ]);
    expect(warnings()).toHaveLength(1);
  });

  test('is not taken for a transferred issue', async () => {
    expect(await fetchIssue(client, 1)).toMatchObject({ kind: 'here' });
  });
});

test('a role is GitHub’s word, triage told from read', async () => {
  fake.repository.roles.set('ana', 'admin').set('tim', 'triage').set('github-actions[bot]', 'none');
  expect(await fetchRole(client, 'ana')).toBe('admin');
  expect(await fetchRole(client, 'tim')).toBe('triage');
  expect(await fetchRole(client, 'eve')).toBe('read');
  expect(await fetchRole(client, 'github-actions[bot]')).toBe('none');
});
