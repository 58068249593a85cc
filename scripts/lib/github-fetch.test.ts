import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { advanceCursor, type GitHubCursor } from '../../src/sources/github-cursor.ts';
import type { GitHubHistory } from '../../src/sources/github-data.ts';
import { openFakeGitHub, type FakeGitHub } from '../../test/support/fake-github.ts';
import type { GitHubProgress } from './github-connection.ts';
import { fetchChangedIssues, fetchIssue, fetchRole } from './github-fetch.ts';
import { fetchHistories } from './github-histories.ts';
import { connectGitHub, type GitHubClient } from './github.ts';

const LIST = 'GET /repos/acme/status/issues?state=all&sort=updated&direction=desc&per_page=100';
const LABELS = ['incident', 'maintenance'];
const T0 = Date.parse('2026-03-14T09:58:00Z');
const minute = (count: number): number => T0 + count * 60_000;

let fake: FakeGitHub;
let client: GitHubClient;
let progress: GitHubProgress[];

beforeEach(async () => {
  fake = await openFakeGitHub();
  progress = [];
  client = connectGitHub({
    token: fake.token,
    repository: 'acme/status',
    baseUrl: fake.url,
    onProgress: (each) => progress.push(each),
  });
});
afterEach(async () => {
  await fake.close();
});

/** One sync as part two will do it: list, take in each history, remember. */
async function sync(cursor: GitHubCursor): Promise<{
  cursor: GitHubCursor;
  taken: number[];
  requests: string[];
}> {
  fake.takeLog();
  const taken: number[] = [];
  const changed = await fetchChangedIssues(client, { ...cursor, labels: LABELS });
  if (changed.unchanged) return { cursor, taken, requests: fake.takeLog() };
  let next = cursor;
  for await (const { issue, readAt } of fetchHistories(client, changed.issues)) {
    next = advanceCursor(next, issue, readAt);
    taken.push(issue.number);
  }
  const done = { ...next, ...(changed.etag === undefined ? {} : { etag: changed.etag }) };
  return { cursor: done, taken, requests: fake.takeLog() };
}

describe('the issue list', () => {
  test('is read over all its pages, by the numbered links that GitHub gives', async () => {
    for (let index = 0; index < 250; index += 1) {
      fake.repository.issue({
        title: `Nr. ${String(index)}`,
        createdAt: minute(index),
        labels: index % 2 === 0 ? ['incident'] : ['question'],
        isPullRequest: index % 10 === 0,
      });
    }
    const changed = await fetchChangedIssues(client, { labels: LABELS });
    if (changed.unchanged) throw new Error('read as unchanged');
    expect(fake.takeLog()).toEqual([
      `${LIST} 200`,
      `${LIST.replace('/repos/acme/status', '/repositories/1000')}&page=2 200`,
      `${LIST.replace('/repos/acme/status', '/repositories/1000')}&page=3 200`,
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
    fake.repository.issue({ title: 'Both', createdAt: minute(-8), labels: LABELS });
    const changed = await fetchChangedIssues(client, { labels: LABELS });
    expect(fake.takeLog()).toEqual([
      `${LIST} 200`,
      `${LIST}&labels=incident 200`,
      `${LIST}&labels=maintenance 200`,
    ]);
    expect(changed.unchanged || changed.issues.map(({ title }) => title)).toEqual(['Old', 'Both']);
  });

  test('of many incidents costs no more than its pages', async () => {
    for (let index = 0; index < 1_101; index += 1) {
      fake.repository.issue({ title: 'Down', createdAt: minute(index), labels: ['incident'] });
    }
    await fetchChangedIssues(client, { labels: LABELS });
    expect(fake.takeLog()).toHaveLength(12);
  });

  test('empty is no failure', async () => {
    const changed = await fetchChangedIssues(client, { labels: LABELS });
    expect(changed).toMatchObject({ unchanged: false, issues: [], readDownTo: -Infinity });
  });
});

describe('cost', () => {
  test('nothing new is one conditional request that GitHub does not count', async () => {
    fake.repository.issue({ title: 'API down', createdAt: T0, labels: ['incident'] });
    const first = await sync({});
    expect(first.requests).toHaveLength(2);
    const left = fake.rate.remaining;
    const second = await sync(first.cursor);
    expect(second).toEqual({ cursor: first.cursor, taken: [], requests: [`${LIST} 304`] });
    expect(fake.rate.remaining).toBe(left);
  });

  test('an etag that a new token made worthless costs one request and no timeline', async () => {
    fake.repository.issue({ title: 'API down', createdAt: T0, labels: ['incident'] });
    const { cursor } = await sync({});
    const again = await sync({ ...cursor, etag: 'W/"of another token"' });
    expect(again).toEqual({ cursor, taken: [], requests: [`${LIST} 200`] });
  });

  test('a first import costs its lists and a request for 25 issues, one change two requests', async () => {
    for (let index = 0; index < 350; index += 1) {
      fake.repository.issue({ title: 'Down', createdAt: minute(index), labels: ['incident'] });
    }
    const first = await sync({});
    expect(first.taken).toHaveLength(350);
    expect(first.requests).toHaveLength(4 + 350 / 25);
    fake.repository.find(7)?.comment('Better', { at: minute(400) });
    const second = await sync(first.cursor);
    expect(second.taken).toEqual([7]);
    expect(second.requests).toHaveLength(2);
    expect((await sync(second.cursor)).requests).toEqual([`${LIST} 304`]);
  });

  test('a first import that meets the limit goes on where it stopped', async () => {
    for (let index = 0; index < 30; index += 1) {
      fake.repository.issue({ title: 'Down', createdAt: minute(index), labels: ['incident'] });
    }
    fake.rate.remaining = 2;
    const changed = await fetchChangedIssues(client, { labels: LABELS });
    if (changed.unchanged) throw new Error('read as unchanged');
    let cursor: GitHubCursor = {};
    const taken: number[] = [];
    const failure = await (async () => {
      for await (const { issue, readAt } of fetchHistories(client, changed.issues)) {
        cursor = advanceCursor(cursor, issue, readAt);
        taken.push(issue.number);
      }
      return undefined;
    })().catch((error: unknown) => error);
    expect(failure).toMatchObject({
      code: 'rate-limit',
      exitCode: 75,
      resetAt: Math.ceil(fake.rate.resetAt / 1000) * 1000,
    });
    expect(taken).toHaveLength(25);
    fake.rate.remaining = 5_000;
    const rest = await sync(cursor);
    expect([...taken, ...rest.taken]).toEqual(changed.issues.map(({ number }) => number));
  });

  test('two issues of the same second are both taken in, each once', async () => {
    const labels = ['incident'];
    fake.repository.issue({ title: 'One', createdAt: T0, labels });
    const { cursor } = await sync({});
    fake.repository.issue({ title: 'Other', createdAt: T0, labels });
    expect((await sync(cursor)).taken).toEqual([2]);
  });

  test('an issue read within seconds of its update is read again', async () => {
    const now = Date.now();
    fake.repository.issue({ title: 'One', createdAt: now, labels: ['incident'] });
    const { cursor } = await sync({});
    fake.repository.find(1)?.label('api', { at: now });
    expect((await sync(cursor)).taken).toEqual([1]);
  });
});

describe('what the list tells about issues taken in before', () => {
  test('a label taken off', async () => {
    fake.repository.issue({ title: 'Down', createdAt: T0, labels: ['incident'] });
    const { cursor } = await sync({});
    fake.repository.find(1)?.unlabel('incident', { at: minute(5) });
    const changed = await fetchChangedIssues(client, { ...cursor, labels: LABELS });
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
    const changed = await fetchChangedIssues(client, { ...cursor, labels: LABELS });
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
    const changed = await fetchChangedIssues(client, { labels: LABELS });
    fake.repository.find(1)?.delete();
    const histories: GitHubHistory[] = [];
    for await (const history of fetchHistories(client, changed.unchanged ? [] : changed.issues)) {
      histories.push(history);
    }
    expect(histories.map(({ issue }) => issue.number)).toEqual([2]);
    expect(progress.filter(({ kind }) => kind === 'warning').map(({ message }) => message)).toEqual(
      ['Deleted on GitHub: the timeline of issue #1.'],
    );
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
      `${LIST} 301`,
      `${LIST.replace('/repos/acme/status', '/repositories/1000')} 200`,
      'GET /repositories/1000/issues/1/timeline?per_page=100 200',
    ]);
    expect(progress.filter(({ kind }) => kind === 'warning')).toHaveLength(1);
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
