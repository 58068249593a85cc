import { describe, expect, test } from 'vitest';
import { parseEventAnswer, parseIssueAnswer } from './issue-answers.ts';

const issue = {
  node_id: 'I_1',
  number: 1,
  html_url: 'https://github.com/acme/status/issues/1',
  title: 'Probe',
  user: { login: 'ana', type: 'User' },
  labels: [{ name: 'incident' }],
  state: 'open',
  created_at: '2026-11-20T10:00:00Z',
  updated_at: '2026-11-20T10:00:00Z',
  author_association: 'MEMBER',
  body: 'Body',
};

describe('an issue', () => {
  const cases: readonly (readonly [string, object, object])[] = [
    ['without a user', { user: null }, { author: undefined }],
    [
      'of a bot',
      { user: { login: 'x[bot]', type: 'Bot' } },
      { author: { login: 'x[bot]', isBot: true } },
    ],
    [
      'of somebody who only calls himself a bot',
      { user: { login: 'robot', type: 'User' } },
      { author: { login: 'robot', isBot: false } },
    ],
    ['without a body', { body: null }, { body: '' }],
    ['with an association nobody knows', { author_association: 'KING' }, { association: 'NONE' }],
    ['without an association', { author_association: undefined }, { association: 'NONE' }],
    [
      'with labels of every kind',
      { labels: ['api', { name: null }, { name: 'a, b: c' }, {}] },
      { labels: ['api', 'a, b: c'] },
    ],
    [
      'closed as a duplicate',
      { state: 'closed', state_reason: 'duplicate' },
      { isOpen: false, closedReason: 'duplicate' },
    ],
    [
      'closed for a reason to come',
      { state: 'closed', state_reason: 'bored' },
      { isOpen: false, closedReason: undefined },
    ],
    [
      'locked as spam',
      { locked: true, active_lock_reason: 'spam' },
      { isLocked: true, lockReason: 'spam' },
    ],
    [
      'closed before it was made',
      { closed_at: '2026-11-20T09:00:00Z' },
      { closedAt: Date.UTC(2026, 10, 20, 9) },
    ],
  ];
  test.each(cases)('%s', (_name, fields, expected) => {
    expect(parseIssueAnswer({ ...issue, ...fields })).toMatchObject(expected);
  });

  test('that is a pull request is none', () => {
    expect(parseIssueAnswer({ ...issue, pull_request: { url: '…' } })).toBeUndefined();
    expect(parseIssueAnswer({ ...issue, pull_request: null })).toBeDefined();
  });

  test.each([
    null,
    [],
    'issue',
    {},
    { ...issue, created_at: 'yesterday' },
    { ...issue, number: 0 },
  ])('that is none: %j', (answer) => {
    expect(() => parseIssueAnswer(answer)).toThrow();
  });
});

test('an event that no decision needs is passed over, whatever its shape', () => {
  for (const event of ['mentioned', 'cross-referenced', 'committed', '__proto__', undefined, 7]) {
    expect(parseEventAnswer({ event })).toBeUndefined();
  }
});

test('a comment is read with the least that it can have', () => {
  const created_at = '2026-11-20T10:00:00Z';
  const user = { login: 'ana', type: 'User' };
  expect(parseEventAnswer({ event: 'commented', id: 1, user, created_at })).toEqual({
    kind: 'commented',
    at: Date.UTC(2026, 10, 20, 10),
    updatedAt: Date.UTC(2026, 10, 20, 10),
    actor: { login: 'ana', isBot: false },
    association: 'NONE',
    id: 1,
    url: '',
    body: '',
    hiddenAs: undefined,
  });
});

test('an event that is needed and broken is not passed over', () => {
  expect(() => parseEventAnswer({ event: 'closed' })).toThrow();
});
