import { expect, test } from 'vitest';

import { down, over, plan } from '../../../../test/support/cstate-site.ts';
import { hugoPath } from '../posts/hugo-address.ts';

const text = (keys = '') => down(`${over}${keys === '' ? '' : `\n${keys}`}`);
const wasOf = (posts: Readonly<Record<string, string>>) =>
  plan(posts).files.map(({ path, text: file }) => {
    const [, block = ''] = /^was:((?:\n {2}- .*)+)/m.exec(file) ?? [];
    return `${path}: ${block.replace(/\n {2}- /g, ' ').trim()}`;
  });

test.each<[string, string, string]>([
  ['content/issues/2024-01-01-api.md', '', 'issues/2024-01-01-api'],
  ['content/issues/2024_01_01_API down.md', '', 'issues/2024_01_01_api-down'],
  ['content/issues/2024/api/index.md', '', 'issues/2024/api'],
  ['content/default/issues/api.md', '', 'issues/api'],
  ['content/issues/a:b.md', '', 'issues/ab'],
  ['content/issues/api.md', 'slug: outage', 'issues/outage'],
  ['content/issues/api.md', 'url: /old/place/', 'old/place'],
  ['content/issues/api.md', 'aliases: [/old/a/, /b]', 'issues/api old/a'],
  ['content/incidents/api.md', '', ''],
])('the address of %s, %s', (path, keys, expected) => {
  expect(wasOf({ [path]: text(keys) }).find((each) => each.startsWith('incidents/'))).toMatch(
    new RegExp(`: ${expected}$`),
  );
});

test('one address leads to one report', () => {
  const posts = { 'content/issues/a.md': text('slug: x'), 'content/issues/b.md': text('slug: X') };
  expect(wasOf(posts).slice(1)).toEqual(['incidents/a.md: issues/x', 'incidents/b.md: ']);
});

test('components lead on from their pages', () => {
  const [page] = plan({ 'content/issues/a.md': text() }).files;
  expect(page?.text.match(/affected\/\S+/g)).toEqual(['affected/api', 'affected/web-site']);
});

test.each([
  ['DNS 1 (ns1.example.org)', 'dns-1-ns1.example.org'],
  ['Web & API', 'web-api'],
  ['Mail - EU', 'mail-eu'],
  ['a-b', 'a-b'],
])('%j is at %j', (name, expected) => {
  expect(hugoPath(name)).toBe(expected);
});
