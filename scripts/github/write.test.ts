import { beforeEach, expect, test } from 'vitest';
import {
  client,
  connectToFake,
  fake,
  openGitHubForEachTest,
} from '../../test/support/github-client.ts';
import {
  createComment,
  createLabel,
  listLabels,
  pinIssue,
  unpinIssue,
  updateComment,
  updateLabel,
} from './write.ts';

openGitHubForEachTest();
beforeEach(() => {
  for (let count = 0; count < 4; count += 1) {
    fake.repository.issue({ title: 'Down', createdAt: '2026-03-14T09:58:00Z' });
  }
});

test('a comment is written and edited in place', async () => {
  const id = await createComment(client, 1, 'On the page');
  await updateComment(client, id, 'Still on the page');
  expect(fake.repository.find(1)?.comments.map(({ body }) => body)).toEqual(['Still on the page']);
  await expect(updateComment(client, 1, 'x')).rejects.toMatchObject({ code: 'gone' });
});

test('a comment whose answer got lost is not written twice', async () => {
  fake.faults.add(/^POST/, { status: 502, body: '' });
  await expect(createComment(client, 1, 'x')).rejects.toMatchObject({ code: 'server-error' });
  expect(fake.takeLog()).toEqual(['POST /repos/acme/status/issues/1/comments 502']);
});

test('a comment on a renamed repository is not silently dropped', async () => {
  fake.repository.isMoved = true;
  await createComment(client, 1, 'On the page');
  expect(fake.repository.find(1)?.comments).toHaveLength(1);
  const other = connectToFake();
  fake.faults.add(/^POST/, { status: 301, headers: { location: '/repositories/1000/issues' } });
  await expect(createComment(other, 1, 'x')).rejects.toMatchObject({ code: 'bad-redirect' });
});

test('labels are listed, created, changed', async () => {
  const label = { name: 'status: identified', color: 'ffcc00', description: 'Found it' };
  await createLabel(client, label);
  await expect(createLabel(client, label)).rejects.toMatchObject({ code: 'rejected' });
  await updateLabel(client, label.name, { ...label, color: '00ccff', description: '' });
  expect(await listLabels(client)).toEqual([{ ...label, color: '00ccff', description: '' }]);
});

test('pins are idempotent, and a full board is said', async () => {
  const ids = fake.repository.issues.map(({ nodeId }) => nodeId);
  const [first = '', second = '', third = '', fourth = ''] = ids;
  for (const id of [first, first, second, third]) await pinIssue(client, id);
  await expect(pinIssue(client, fourth)).rejects.toThrow('Maximum 3 pinned issues');
  await unpinIssue(client, first);
  await unpinIssue(client, first);
  await pinIssue(client, fourth);
  expect(fake.repository.issues.map(({ isPinned }) => isPinned)).toEqual([false, true, true, true]);
});

test.each([
  ['reset', 'connection', 1],
  [{ status: 401, body: { message: 'Bad credentials' } }, 'bad-token', 1],
  [{ status: 429, headers: { 'retry-after': '3600' } }, 'rate-limit', 1],
  [{ status: 502, body: '' }, 'server-error', 1],
  [{ status: 200, headers: { 'content-type': 'text/html' }, body: '<p>' }, 'not-json', 1],
] as const)('a pin that meets %j fails as %s', async (fault, code, requests) => {
  fake.faults.add(/graphql/, fault);
  const nodeId = fake.repository.find(1)?.nodeId ?? '';
  await expect(pinIssue(client, nodeId)).rejects.toMatchObject({ code });
  expect(fake.log).toHaveLength(requests);
});
