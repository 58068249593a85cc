import { expect, test } from 'vitest';

import { anAnnouncement } from '../../../test/support/builders.ts';
import { checkPlaceholders, fillPlaceholders, withoutGaps } from './placeholder.ts';
import { ProblemList } from '../problem-list.ts';

function gapsIn(text: string): string[] {
  const list = new ProblemList('x.md');
  checkPlaceholders(text, list);
  return list.problems.map(({ line, column }) => `${line}:${column}`);
}

test.each([
  ['We are [[doing what]].', ['1:8']],
  ['a\n\n[[b]] and [[c]]', ['3:1', '3:11']],
  ['if [[ -f x ]]; then', []],
  ['[[docs]](https://example.org)', []],
  ['```toml\n[[servers]]\n```', []],
])('%j has gaps at %j', (text, places) => {
  expect(gapsIn(text)).toEqual(places);
});

test.each([
  ['We see {{what}}.', '{{what}}'],
  ['We see [[ ]].', '[[ ]]'],
  ['We see [[what users see', '[[what users see'],
  ['We see [[what users see].', '[[what users see]'],
  ['We see [[ what users see ].', '[[ what users see ]'],
  ['The cause is ___.', '___'],
  ['The cause is XXX.', 'XXX'],
  ['___', undefined],
  ['call `__init__` or a___b', undefined],
  ['the matrix [[a], [b]]', undefined],
  ['```\nThe cause is ___.\n```', undefined],
  ['We see [what users see].', '[what users see]'],
  ['title: "[What] fails"', '[What]'],
  ['- Coordinator: TBD', 'TBD'],
  ['See [What we know](https://x.org), [what][1], `[who]`, [the list] and [sic].', undefined],
  ['See [what we know].\n\n[what we know]: https://x.org', undefined],
  ['What is to be done: TBD later.', undefined],
])('in a report, %j may be a gap: %j', (text, found) => {
  const list = new ProblemList('x.md');
  checkPlaceholders(text, list);
  expect(list.problems.map(({ args }) => ('found' in args ? args.found : ''))).toEqual(
    found === undefined ? [] : [found],
  );
});

test('a gap that a program fills has its name in any spelling', () => {
  const values = new Map([['next update', '15:30 UTC']]);
  expect(fillPlaceholders('[[next_update]], [[Next-update]]', values)).toBe('15:30 UTC, 15:30 UTC');
});

test.each(['[[x]]', '[[[x]]] [[y]](z) [[z]]', '```\n[[a]]\n```\n[[b]]'])(
  '%j from elsewhere has none',
  (text) => {
    const { title, body } = withoutGaps(anAnnouncement('2026-03-14', { title: text, body: text }));
    expect(gapsIn(title.replaceAll('\n', ' '))).toEqual([]);
    expect(gapsIn(body)).toEqual([]);
    expect(body.replaceAll('[\\', '[')).toBe(text);
  },
);
