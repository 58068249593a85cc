import { describe, expect, test } from 'vitest';

import { mergePackage } from './package-merge.ts';
import {
  calledFiles,
  isCodeChange,
  likeness,
  parseTree,
  planUpgrade,
  type Tree,
} from './upgrade-plan.ts';

/** `a=1 b=2` */
const tree = (text: string): Tree =>
  new Map(
    text
      .split(' ')
      .filter(Boolean)
      .map((each) => {
        const [path = '', blob = ''] = each.split('=');
        return [path, { mode: '100644', blob }];
      }),
  );
const kinds = (base: string, own: string, next: string) =>
  planUpgrade(tree(base), tree(own), tree(next)).map(({ path, kind }) => `${kind} ${path}`);

describe('an upgrade', () => {
  test.each<[string, string, string, string, string[]]>([
    ['replaces what only we changed', 'src/a=1', 'src/a=1', 'src/a=2', ['take src/a']],
    ['adds', '', '', 'src/a=1', ['take src/a']],
    ['removes', 'src/a=1', 'src/a=1', '', ['take src/a']],
    ['keeps what only the adopter changed', 'src/a=1', 'src/a=9', 'src/a=1', ['keep src/a']],
    ['keeps what the adopter added', '', 'mine=1', '', ['keep mine']],
    ['leaves what both changed alike', 'src/a=1', 'src/a=2', 'src/a=2', []],
    ['carries changes of code over', 'src/a=1', 'src/a=9', 'src/a=2', ['carry src/a']],
    [
      'merges package.json',
      'package.json=1',
      'package.json=9',
      'package.json=2',
      ['merge package.json'],
    ],
    ['merges workflows', '.github/x=1', '.github/x=9', '.github/x=2', ['merge .github/x']],
    ['never touches content', 'content/a=1', 'content/a=9', 'content/a=2', []],
    ['never touches public', 'public/a=1', '', 'public/b=2', []],
  ])('%s', (_, base, own, next, expected) => {
    expect(kinds(base, own, next)).toEqual(expected);
  });

  test('knows changes of our code from files of the adopter', () => {
    const plans = planUpgrade(tree('src/a=1'), tree('src/a=9 mine=1 .github/x=1'), tree('src/a=1'));
    expect(plans.filter(isCodeChange).map(({ path }) => path)).toEqual(['src/a']);
  });
});

test('likeness counts what is the same, but for what is the adopter’s', () => {
  expect(likeness(tree('a=1 b=2 content/c=3'), tree('a=1 b=3 content/c=3'))).toBe(0.5);
  expect(likeness(tree('a=1'), tree('a=1 b=2 c=3'))).toBe(0.5);
});

test('a listing of git is read', () => {
  expect(parseTree('100755 blob abc\tscripts/a b.sh\u0000100644 blob def\tx\0')).toEqual(
    new Map([
      ['scripts/a b.sh', { mode: '100755', blob: 'abc' }],
      ['x', { mode: '100644', blob: 'def' }],
    ]),
  );
});

test('what a workflow calls is found', () => {
  const text =
    'run: node scripts/sync.ts\nrun: node --x=2 scripts/a/b.ts --flag\nrun: sh .github/c.sh';
  expect(calledFiles(text)).toEqual(['scripts/sync.ts', 'scripts/a/b.ts', '.github/c.sh']);
});

test.each<[string, object, object, object, object]>([
  [
    'a script of the adopter stays',
    { scripts: { a: '1' } },
    { scripts: { a: '1', mine: 'x' } },
    { scripts: { a: '2', b: '3' } },
    { scripts: { a: '2', b: '3', mine: 'x' } },
  ],
  [
    'a name of the adopter stays',
    { name: 'outpost', version: '1' },
    { name: 'mine', version: '1' },
    { name: 'outpost', version: '2' },
    { name: 'mine', version: '2' },
  ],
  ['what the adopter removed stays away', { a: 1, b: 1 }, { a: 1 }, { a: 2, b: 1 }, { a: 2 }],
  ['where both changed a value, the adopter’s counts', { a: 1 }, { a: 9 }, { a: 2 }, { a: 9 }],
  ['a list is one value', { a: [1] }, { a: [1] }, { a: [2] }, { a: [2] }],
])('%s', (_, base, own, next, expected) => {
  const text = (value: object) => JSON.stringify(value);
  expect(JSON.parse(mergePackage(text(base), text(own), text(next)))).toEqual(expected);
});
