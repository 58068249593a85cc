import { describe, expect, test } from 'vitest';

import {
  component3,
  incident2,
  incident3,
  page2,
} from '../../../../test/support/cachet-installation.ts';
import { cachetPaths, isCachetFile, nextCachetPaths } from './paths.ts';

const two = 'api/v1/incidents?per_page=100';
const three = 'api/incidents?include=components,updates&per_page=100';
const next = (path: string, document: unknown) => nextCachetPaths(path, JSON.stringify(document));

test('both versions are asked', () => {
  expect(cachetPaths).toContain(two);
  expect(cachetPaths).toContain(three);
  expect(['a.json', 'a/b.json', 'a.txt'].filter(isCachetFile)).toEqual(['a.json', 'a/b.json']);
});

describe('the next page', () => {
  const pages2 = (
    current_page: unknown,
    total_pages: unknown,
    data: unknown[] = [incident2()],
  ) => ({
    meta: { pagination: { current_page, total_pages } },
    data,
  });
  const pages3 = (current_page: unknown, link: unknown) => ({
    ...{ data: [incident3()], meta: { current_page }, links: { next: link } },
  });
  test.each<[string, unknown, string[]]>([
    [two, pages2(1, 3), [`${two}&page=2`]],
    [`${two}&page=2`, pages2('2', '3'), [`${two}&page=3`]],
    [`${two}&page=3`, pages2(3, 3), []],
    [two, pages2(1, 3, []), []],
    [two, pages2(null, 3), []],
    [two, page2([incident2()]), []],
    [three, pages3(1, 'http://elsewhere.example/?page=9'), [`${three}&page=2`]],
    [three, pages3(4, null), []],
    [three, 'text', []],
  ])('%s %j', (path, document, wanted) => {
    expect(next(path, document)).toEqual(wanted);
  });

  test('of what is not an answer', () => {
    expect(nextCachetPaths(two, '<html>')).toEqual([]);
  });
});

test('an incident whose component stands in the answer for another one is asked for alone', () => {
  const data = [incident3(), incident3({}, [], 8), { ...incident3({}, [], 9), relationships: {} }];
  const document = { data, included: [component3(4)] };
  expect(next(three, document)).toEqual([
    'api/incidents/7?include=components,updates',
    'api/incidents/8?include=components,updates',
  ]);
  expect(next(three, { data: [incident3()], included: [component3(4)] })).toEqual([]);
  expect(next('api/incidents/7?include=components,updates', { data: incident3() })).toEqual([]);
});
