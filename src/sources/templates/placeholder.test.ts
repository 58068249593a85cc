import { expect, test } from 'vitest';

import { anAnnouncement } from '../../../test/support/builders.ts';
import { checkPlaceholders, withoutGaps } from './placeholder.ts';
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

test.each(['[[x]]', '[[[x]]] [[y]](z) [[z]]', '```\n[[a]]\n```\n[[b]]'])(
  '%j from elsewhere has none',
  (text) => {
    const { title, body } = withoutGaps(anAnnouncement('2026-03-14', { title: text, body: text }));
    expect(gapsIn(title.replaceAll('\n', ' '))).toEqual([]);
    expect(gapsIn(body)).toEqual([]);
    expect(body.replaceAll('[\\', '[')).toBe(text);
  },
);
