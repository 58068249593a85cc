import { expect, test } from 'vitest';

import { isWholeLink, parseLink } from '../../src/sources/github/answers/link-header.ts';
import type { GitHubAnswer, GitHubClient } from './client.ts';
import { fetchPages } from './list-pages.ts';

/** A list of that many entries from a GitHub that never names the next page. */
function listing(count: number) {
  const asked: string[] = [];
  const ask = (path: string): GitHubAnswer => {
    asked.push(path);
    const page = Number(/[?&]page=(\d+)/.exec(path)?.[1] ?? 1);
    const first = 2 * (page - 1);
    const data = Array.from({ length: count }, (_, index) => index).slice(first, first + 2);
    const rest = { etag: undefined, next: undefined, pageCount: undefined, location: undefined };
    return { status: 200, data, hasLink: false, ...rest };
  };
  const client: GitHubClient = {
    repository: 'acme/status',
    hasToken: true,
    ask: ({ path }) => Promise.resolve(ask(path)),
    askGraphql: () => Promise.resolve({}),
    query: () => Promise.resolve({}),
    warn: () => {},
    requestCount: () => asked.length,
  };
  return { client, asked };
}

test.each([
  ['/labels?per_page=2', 1, ['/labels?per_page=2']],
  ['/labels?per_page=2', 2, ['/labels?per_page=2', '/labels?per_page=2&page=2']],
  ['/labels?per_page=2', 3, ['/labels?per_page=2', '/labels?per_page=2&page=2']],
  [
    '/labels?per_page=2',
    4,
    ['/labels?per_page=2', '/labels?per_page=2&page=2', '/labels?per_page=2&page=3'],
  ],
  ['/labels', 2, ['/labels']],
])('%s of %i entries, when nothing says what follows', async (path, count, expected) => {
  const { client, asked } = listing(count);
  const entries: unknown[] = [];
  for await (const page of fetchPages(client, { path, what: 'it' })) entries.push(...page);
  expect(entries).toHaveLength(count);
  expect(asked).toEqual(expected);
});

test('a list whose next links never end is given up at the first page that repeats', async () => {
  const { client } = listing(2);
  const ask: GitHubClient['ask'] = async ({ path, what }) => ({
    ...(await client.ask({ path: '/labels', what })),
    next: `${path}0`,
  });
  const pages = fetchPages({ ...client, ask }, { path: '/labels?page=1', what: 'it' });
  await pages.next();
  await pages.next();
  await expect(pages.next()).rejects.toThrow('go round in circles');
});

test.each<[string, boolean, string | undefined]>([
  ['<https://x/?page=2>; rel="next", <https://x/?page=9>; rel="last"', true, 'https://x/?page=2'],
  ['<https://x/?page=2>;rel=next', true, 'https://x/?page=2'],
  ['<https://x/?a=1,2&page=1>; rel="prev"; title="x, y"', true, undefined],
  ['<https://x/?page=2>; rel="nex', false, undefined],
  ['<https://x/?page=2>; rel=', false, undefined],
  ['<https://x/?pag', false, undefined],
  ['<https://x/?page=1>; rel="prev", <https://x/?page=3>; re', false, undefined],
])('%s', (header, isWhole, next) => {
  expect([isWholeLink(header), parseLink(header, 'next')]).toEqual([isWhole, next]);
});
