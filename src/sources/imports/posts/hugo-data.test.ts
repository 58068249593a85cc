import { describe, expect, test } from 'vitest';

import { parseYaml } from '../../yaml/frontmatter.ts';
import { hugoFlag, hugoList, hugoText, parseHugoConfig, parseHugoPost } from './hugo-data.ts';
import { ProblemList } from '../../problem-list.ts';

describe('a post', () => {
  test.each([
    ['YAML', '---\nTitle: A\nDate: 2024-01-01\n---\nText'],
    [
      'YAML with a byte order mark and CRLF',
      '\uFEFF---\r\ntitle: A\r\ndate: 2024-01-01\r\n---\r\nText',
    ],
    ['TOML', '+++\ntitle = "A"\ndate = 2024-01-01\n+++\nText'],
    ['JSON', '{\n"title": "A",\n"date": "2024-01-01"\n}\nText'],
    ['JSON on one line', '{"title": "A", "date": "2024-01-01"}\nText'],
    ['JSON between fences', '---json\n{"title": "A", "date": "2024-01-01"}\n---\nText'],
  ])('%s', (_, text) => {
    const post = parseHugoPost(text, new ProblemList('x.md'));
    expect([post?.data.get('title'), post?.data.get('date'), post?.body]).toEqual([
      'A',
      '2024-01-01',
      'Text',
    ]);
  });

  test.each([
    ['+++\ntitle = "A"\n', 'frontmatter-unclosed', 1],
    ['+++\ntitle = "A"\ndate =\n+++\n', 'toml-syntax', 3],
    ['{\n"title": "A",\n"title": "B"\n}\n', 'yaml-duplicate-key', 3],
    ['---yaml\ntitle: A\n---\n', 'frontmatter-language', 1],
  ])('%j is refused on its line', (text, code, line) => {
    const list = new ProblemList('x.md');
    expect(parseHugoPost(text, list)).toBeUndefined();
    expect(list.problems).toEqual([expect.objectContaining({ code, line })]);
  });
});

test('the last of two equal keys of a config counts, as in Hugo, and the problem stays', () => {
  const list = new ProblemList('config.yml');
  expect(parseHugoConfig('title: A\ntitle: B\n', 'yaml', list)?.get('title')).toBe('B');
  expect(list.problems).toEqual([expect.objectContaining({ code: 'yaml-duplicate-key', line: 2 })]);
  expect(
    parseHugoConfig('title: A\ntitle: [\n', 'yaml', new ProblemList('config.yml')),
  ).toBeUndefined();
});

test('a quoted text of a config may go on below its key, as in Hugo, and lines keep their numbers', () => {
  const list = new ProblemList('config.yml');
  const text = 'a:\n  - b: "one\n    two\n    three" # c\n    d: 1\n';
  expect(parseHugoConfig(text, 'yaml', list)?.get('a')).toEqual([{ b: 'one two three', d: 1 }]);
  parseHugoConfig(`${text}a: 2\n`, 'yaml', list);
  expect(list.problems).toEqual([expect.objectContaining({ code: 'yaml-duplicate-key', line: 6 })]);
});

test('the text of a block scalar is neither indentation nor an alias', () => {
  const list = new ProblemList('page.yml');
  const text = `a: |\n  ${'long '.repeat(30)}\n  *not an alias*\nb:\n  - c\n`;
  expect(parseYaml(text, list)?.data).toEqual({
    a: `${'long '.repeat(30)}\n*not an alias*\n`,
    b: ['c'],
  });
  expect(list.problems).toEqual([]);
});

test('values', () => {
  expect([' a ', 7, true, '', null, ['a'], {}].map(hugoText)).toEqual([
    'a',
    '7',
    'true',
    ...Array<undefined>(4),
  ]);
  expect([true, 'TRUE', 'false', 'yes', 1].map(hugoFlag)).toEqual([
    true,
    true,
    false,
    undefined,
    undefined,
  ]);
  expect([['a'], 'a', null, undefined].map(hugoList)).toEqual([['a'], ['a'], [], []]);
});
