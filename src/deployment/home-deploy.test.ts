import { expect, test } from 'vitest';

import { chooseHomes } from './chosen-homes.ts';
import { judgeDeployedElsewhere, type ElsewhereAnswer } from './home-deployed-elsewhere.ts';
import { toPublishDocument } from './publish-report.ts';

const url = 'https://a.example/';
const since = Date.parse('2026-03-14T10:00Z');
const old = Date.parse('2026-03-14T09:00Z');
const answer: ElsewhereAnswer = {
  ...{ url, since, servedAt: old, reason: undefined },
  ...{ isPrivate: false, isOfCommit: false, isPushed: true },
};

test.each<[string, Partial<ElsewhereAnswer>, boolean, string]>([
  ['newer', { servedAt: since }, true, 'and serves this site.'],
  ['older, of the same commit', { isOfCommit: true }, true, 'and serves this site.'],
  ['old', {}, false, 'it serves the site of 2026-03-14T09:00:00Z. The push has started it'],
  ['old, and nothing is pushed', { isPushed: false }, false, 'It learns of this by a push'],
  [
    'gone',
    { servedAt: -Infinity, reason: 'it answers 404' },
    false,
    'not from here; it answers 404.',
  ],
  [
    'behind a login',
    { servedAt: -Infinity, reason: 'it answers 401', isPrivate: true },
    true,
    'asks for a login',
  ],
  [
    'behind a login, and nothing is pushed',
    { servedAt: -Infinity, reason: 'it answers 401', isPrivate: true, isPushed: false },
    false,
    'it answers 401.',
  ],
])('a home that others publish, %s', (_, changes, isServed, text) => {
  const verdict = judgeDeployedElsewhere({ ...answer, ...changes });
  expect(verdict).toMatchObject({ url, isServed });
  expect(verdict.text).toContain(text);
});

test('homes are chosen by their address, however it is written', () => {
  const homes = [{ url }, { url: 'https://b.example/', deploy: 'put {dir}' }];
  expect(chooseHomes({ url, homes }, undefined)).toEqual({
    ...{ elsewhere: [homes[0]], deploying: [homes[1]], parts: [], unknown: [] },
  });
  expect(chooseHomes({ url, homes }, ['https://b.example', 'https://c.example'])).toEqual({
    ...{ elsewhere: [], deploying: [homes[1]], parts: [], unknown: ['https://c.example/'] },
  });
  expect(chooseHomes({ url }, undefined)).toEqual({
    elsewhere: [{ url }],
    deploying: [],
    parts: [],
    unknown: [],
  });
});

test('the document counts what is missing', () => {
  const homes = [
    { url, isServed: true, text: 'served' },
    { url, isServed: false, text: 'not served' },
  ];
  const report = { generatedAt: '2026-03-14T10:00:00Z', homes, commit: undefined };
  expect(toPublishDocument({ ...report, missing: ['no push'] })).toMatchObject({
    ...{ missing: ['not served', 'no push'], exit_code: 1, commit: null },
  });
  expect(toPublishDocument({ ...report, homes: [homes[0]!], missing: [] })).toMatchObject({
    ...{ missing: [], exit_code: 0 },
  });
});
