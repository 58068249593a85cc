import { existsSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { growth, proportional } from '../../../test/support/cpu-growth.ts';
import { isWarning } from '../../model/problem.ts';
import { toProblemMessage } from '../../views/tools/problems/problem-messages.ts';
import { parseFrontmatter, parseYaml } from './frontmatter.ts';
import { ProblemList } from '../problem-list.ts';

function read(text: string) {
  const list = new ProblemList('x.md');
  const source = parseFrontmatter(text, list);
  return {
    source,
    problems: list.problems.map(({ line, column, code }) => `${line}:${column} ${code}`),
    list,
  };
}

const fenced = (yaml: string) => `---\n${yaml}\n---\nBody.\n`;

describe('what is refused', () => {
  const bomb = [
    'x0: &x0 ["lol","lol"]',
    ...Array.from(
      { length: 30 },
      (_, index) => `x${index + 1}: &x${index + 1} [*x${index}, *x${index}]`,
    ),
  ].join('\n');

  test.each<[string, string, string]>([
    ['nothing', '', '1:1 frontmatter-missing'],
    ['no frontmatter', 'Words.', '1:1 frontmatter-missing'],
    ['no opening fence', 'title: x\n---\n', '1:1 frontmatter-missing'],
    ['an empty line first', '\n---\ntitle: x\n---\n', '1:1 frontmatter-missing'],
    ['four dashes', '----\ntitle: x\n---\n', '1:1 frontmatter-missing'],
    ['no closing fence', '---\ntitle: x\n\nBody.\n', '1:1 frontmatter-unclosed'],
    ['JavaScript', '---js\n{ title: process.exit(3) }\n---\n', '1:1 frontmatter-language'],
    [
      'JavaScript by its long name',
      '---javascript\nprocess.exit(3)\n---\n',
      '1:1 frontmatter-language',
    ],
    ['JavaScript with a space', '--- js\nprocess.exit(3)\n---\n', '1:1 frontmatter-language'],
    ['JSON', '---json\n{"title":"x"}\n---\n', '1:1 frontmatter-language'],
    ['YAML by its name', '---yaml\ntitle: x\n---\n', '1:1 frontmatter-language'],
    ['TOML', '+++\ntitle = "x"\n+++\n', '1:1 frontmatter-language'],
    ['mixed fences', '---\ntitle: x\n+++\nBody\n', '3:1 frontmatter-fence'],
    [
      'a fence in a block scalar',
      '---\ntitle: |\n  a\n---not a fence\nb: 1\n---\n',
      '4:1 frontmatter-fence',
    ],
    ['a closing fence with a space', '---\ntitle: x\n--- \n', '3:1 frontmatter-fence'],
    ['an alias bomb', fenced(bomb), '2:5 yaml-alias'],
    ['an anchor alone', fenced('title: &a x'), '2:8 yaml-alias'],
    ['an alias alone', fenced('title: *star'), '2:8 yaml-alias'],
    ['a merge key', fenced('title: x\ncomponents:\n  <<: { a: b }'), '4:3 yaml-merge-key'],
    ['a tag', fenced('title: !secret x'), '2:8 yaml-tag'],
    ['a binary', fenced('a: 1\ntitle: !!binary aGVsbG8='), '3:8 yaml-tag'],
    ['a function', fenced('title: !!js/function "function(){}"'), '2:8 yaml-tag'],
    ['a duplicate key', fenced('title: x\na: 1\ntitle: y'), '4:1 yaml-duplicate-key'],
    ['a duplicate key inside', fenced('a:\n  - b: 1\n    b: 2'), '4:5 yaml-duplicate-key'],
    ['a key that is a list', fenced('? [a]\n: 1'), '2:3 yaml-syntax'],
    ['__proto__', fenced('title: x\n__proto__:\n  polluted: yes'), '3:1 key-unknown'],
    ['__proto__ inside', fenced('components:\n  __proto__: major_outage'), '3:3 key-unknown'],
    ['a map in a value', fenced('title: API: slow'), '2:8 yaml-unquoted'],
    ['a tab for indentation', fenced('components:\n\tapi: x'), '3:1 yaml-tab'],
    ['an open quote', fenced('title: "x'), '2:8 yaml-unclosed'],
    ['an end of the document', fenced('title: x\n...\nresolved: true'), '3:1 yaml-divided'],
    ['a directive', fenced('%YAML 1.1\ntitle: yes'), '3:1 yaml-syntax'],
  ])('%s', (_, text, expected) => {
    const { source, problems, list } = read(text);
    expect(source).toBeUndefined();
    expect(problems[0]).toBe(expected);
    for (const problem of list.problems) {
      expect(isWarning(problem)).toBe(false);
      const { message, cure } = toProblemMessage(problem);
      expect(Math.min(message.length, cure.length)).toBeGreaterThan(5);
    }
  });

  test.each<[string, string, string[]]>([
    ['in a line of its own', 'title: x,', ['2:1 quotes-in-value']],
    ['between braces', 'upstream:\n  - {\n      name: x,\n      url: y,\n    }', []],
    ['in a text of several lines', 'affected: |\n  name: x,\n  title: y # z\n  name: “x”', []],
  ])('the comma at the end of a name %s', (_, yaml, expected) => {
    expect(read(fenced(yaml)).problems).toEqual(expected);
  });

  test.each<[string, (size: number) => string]>([
    ['tabs', (size) => 'a:\n' + '\tb: 1\n'.repeat(size)],
    ['quotes', (size) => 'a: "x\n'.repeat(size)],
    ['brackets', (size) => 'a: [\nx]\n'.repeat(size)],
    ['colons', (size) => 'a: b: c\n'.repeat(size)],
    ['colons on a line', (size) => `a: ${'b: '.repeat(30)}${'x'.repeat(100 * size)}`],
  ])('many slips by %s take time in proportion', (_, toYaml) => {
    const { source, problems } = read(fenced(toYaml(10)));
    expect(source).toBeUndefined();
    expect(problems[0]).toMatch(/ yaml-/);
    expect(growth((size) => read(fenced(toYaml(size))), 60)).toBeLessThan(proportional);
  });

  const deep = 5_000;
  test.each<[string, string]>([
    ['brackets', `a: ${'['.repeat(deep)}`],
    ['closed brackets', `a: ${'['.repeat(deep)}${']'.repeat(deep)}`],
    ['braces', `a: ${'{a: '.repeat(deep)}`],
    ['brackets over many lines', `a: ${'[\n'.repeat(deep)}`],
    ['braces over many lines', `a: ${'{a:\n'.repeat(deep)}`],
    ['keys without braces', `a: {${'a: '.repeat(deep)}}`],
    ['keys without braces over many lines', `a: {${'a:\n'.repeat(deep)}}`],
    ['question marks in brackets', `a: [${'? '.repeat(deep)}]`],
    ['question marks', '? '.repeat(deep)],
    ['dashes', '- '.repeat(deep)],
    ['dashes and tabs', '-\t'.repeat(deep)],
    ['dashes and keys', '- a: '.repeat(deep)],
    ['colons', ': '.repeat(deep)],
    ['keys on a line', 'a: '.repeat(deep)],
    ['indentation', Array.from({ length: 600 }, (_, index) => `${' '.repeat(index)}a:`).join('\n')],
    [
      'indented dashes',
      Array.from({ length: 600 }, (_, index) => `${' '.repeat(index)}-`).join('\n'),
    ],
  ])('nesting by %s', (_, yaml) => {
    const { source, problems } = read(fenced(yaml));
    expect([source, problems.length]).toEqual([undefined, 1]);
    expect(problems[0]).toMatch(/ yaml-(too-deep|syntax)$/);
  });

  test('and its code does not run', () => {
    const marker = 'pwned-by-frontmatter';
    for (const language of ['js', 'javascript', ' js', 'coffee']) {
      read(`---${language}\n{ a: require("fs").writeFileSync("${marker}", "") }\n---\n`);
    }
    expect(existsSync(marker)).toBe(false);
  });

  test('the second time as well, though gray-matter remembers', () => {
    const text = fenced('title: "x');
    expect(read(text).problems).toEqual(read(text).problems);
    expect(read(text).source).toBeUndefined();
  });
});

describe('what is read', () => {
  test.each<[string, string, unknown]>([
    [
      'words that other YAML takes for something else',
      'a: yes\nb: 2026-11-21\nc: 0o17\nd: ~',
      { a: 'yes', b: '2026-11-21', c: 15, d: null },
    ],
    ['nothing', '', {}],
    ['a comment', '# only', {}],
    ['a hash alone', '#', {}],
    [
      'marks inside texts',
      'a: "*x &y !z"\nb: x & y\nc: |\n  <<: *x\n  --- no\n  +++',
      { a: '*x &y !z', b: 'x & y', c: '<<: *x\n--- no\n+++\n' },
    ],
    [
      'keys that objects have anyway',
      'constructor: 1\ntoString: 2\nhasOwnProperty: 3',
      { constructor: 1, toString: 2, hasOwnProperty: 3 },
    ],
    [
      'a block of far indented text',
      `a: |\n  x\n${' '.repeat(100)}y`,
      { a: `x\n${' '.repeat(98)}y\n` },
    ],
    ['as much nesting as anybody needs', 'a: {b: [{c: [[1]]}]}', { a: { b: [{ c: [[1]] }] } }],
    [
      'many keys on a line',
      `a: {${Array.from({ length: 50 }, (_, i) => `k${i}: 1`).join(', ')}}`,
      { a: Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`k${i}`, 1])) },
    ],
  ])('%s', (_, yaml, data) => {
    const { source, problems } = read(fenced(yaml));
    expect(problems).toEqual([]);
    expect(source?.data).toEqual(data);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test.each([
    ['as it is', (text: string) => text],
    ['with a byte order mark', (text: string) => `\uFEFF${text}`],
    ['with CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['with CR', (text: string) => text.replaceAll('\n', '\r')],
    ['with both', (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
    ['with a space after the opening fence', (text: string) => text.replace('---\n', '---  \n')],
  ])('places are true %s', (_, change) => {
    const text =
      '---\ntitle: x\n\ncomponents: # here\n  api:   down\n  1: two\nlist:\n  - a: 1\n---\n\nBody\n';
    const { source } = read(change(text));
    expect(source?.body).toBe('\nBody\n');
    expect(source?.bodyLine).toBe(10);
    expect(source?.keyAt(['title'])).toEqual({ line: 2, column: 1 });
    expect(source?.valueAt(['title'])).toEqual({ line: 2, column: 8 });
    expect(source?.keyAt(['components', 'api'])).toEqual({ line: 5, column: 3 });
    expect(source?.valueAt(['components', 'api'])).toEqual({ line: 5, column: 10 });
    expect(source?.keyAt(['components', '1'])).toEqual({ line: 6, column: 3 });
    expect(source?.valueAt(['list', 0, 'a'])).toEqual({ line: 8, column: 8 });
    expect(source?.valueAt(['list', 0, 'missing'])).toEqual({ line: 8, column: 5 });
    expect(source?.keyAt(['missing'])).toEqual({ line: 2, column: 1 });
  });

  test('a page has no fences', () => {
    const list = new ProblemList('page.yml');
    const source = parseYaml('a: 1\nb:\n  - c: 2\n', list);
    expect(source?.data).toEqual({ a: 1, b: [{ c: 2 }] });
    expect(source?.valueAt(['b', 0, 'c'])).toEqual({ line: 3, column: 8 });
  });
});

test('many keys are found in time proportional to their number', () => {
  const work = (size: number) => {
    const yaml = Array.from({ length: size }, (_, index) => `k${index}:`).join('\n');
    const { source } = read(fenced(yaml));
    for (let index = 0; index < size; index += 1) {
      expect(source!.keyAt([`k${index}`]).line).toBe(index + 2);
    }
  };
  expect(growth(work, 500)).toBeLessThan(proportional);
});
