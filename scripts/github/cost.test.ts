import { describe, expect, test } from 'vitest';
import { advanceCursor, type GitHubCursor } from '../../src/sources/github/answers/cursor.ts';
import {
  client,
  fake,
  usualLabels,
  minute,
  openGitHubForEachTest,
  T0,
} from '../../test/support/github-client.ts';
import { listPath, sync } from '../../test/support/github-sync.ts';
import { fetchChangedIssues } from './issues.ts';
import { fetchHistories } from './histories.ts';

openGitHubForEachTest();

describe('cost', () => {
  test('nothing new is one conditional request that GitHub does not count', async () => {
    fake.repository.issue({ title: 'API down', createdAt: T0, labels: ['incident'] });
    const first = await sync({});
    expect(first.requests).toHaveLength(2);
    const left = fake.rate.remaining;
    const second = await sync(first.cursor);
    expect(second).toEqual({ cursor: first.cursor, taken: [], requests: [`${listPath} 304`] });
    expect(fake.rate.remaining).toBe(left);
  });

  test('an etag that a new token made worthless costs one request and no timeline', async () => {
    fake.repository.issue({ title: 'API down', createdAt: T0, labels: ['incident'] });
    const { cursor } = await sync({});
    const again = await sync({ ...cursor, etag: 'W/"of another token"' });
    expect(again).toEqual({ cursor, taken: [], requests: [`${listPath} 200`] });
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
    expect((await sync(second.cursor)).requests).toEqual([`${listPath} 304`]);
  });

  test('a first import that meets the limit goes on where it stopped', async () => {
    for (let index = 0; index < 30; index += 1) {
      fake.repository.issue({ title: 'Down', createdAt: minute(index), labels: ['incident'] });
    }
    fake.rate.remaining = 2;
    const changed = await fetchChangedIssues(client, { labels: usualLabels });
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
