import { expect, test } from 'vitest';

import { canonicalUrl, otherHomes } from './home.ts';

const homes = [{ url: 'https://a.example/' }, { url: 'https://b.example/' }];

test.each([
  ['https://a.example/', ['https://b.example/']],
  ['https://b.example/', ['https://a.example/']],
  ['http://localhost:4321/', ['https://a.example/', 'https://b.example/']],
])('a page at %s names %j', (url, others) => {
  expect(otherHomes({ url, homes }).map((home) => home.url)).toEqual(others);
  expect(canonicalUrl({ url, homes })).toBe('https://a.example/');
});

test('a page without homes names none and is its own', () => {
  const page = { url: 'https://a.example/' };
  expect([otherHomes(page), canonicalUrl(page)]).toEqual([[], page.url]);
});
