import { expect, test } from 'vitest';

import { ProblemList } from '../../problem-list.ts';
import { warnOfDeadLinks } from './dead-links.ts';
import { warnOfLosses } from '../../dropped-markup.ts';

const posted = ['2026-11-28T08:00Z', '2026-11-28T09:15Z', '2026-11-28T09:15Z'].map((text) =>
  Date.parse(text),
);

test.each<[string, unknown[]]>([
  ['a [b](#u20261128t080000z) [c](#u20261128t091500z-2) [d](#) [e](#main)', []],
  ['a\n[b](#u20261128t091400z)', [[2, 'anchor-missing', 'u20261128t091500z']]],
  ['a [b](#root-cause)\n\n## Root cause', [[1, 'anchor-missing', undefined]]],
  ['a [b][1]\n\n[1]: #x', [[1, 'anchor-missing', undefined]]],
  ['a note[^1]\n\n[^1]: b', []],
  ['[a](history/) [b](./x/?y#z) [c](/repo/history/)', []],
  ['[a](../x/)', [[1, 'link-leaves-page', undefined]]],
  ['[a](/history/)', [[1, 'link-leaves-page', undefined]]],
  ['[a](//you.example/x/) [b](https://you.example/x/) [c](mailto:a@you.example)', []],
])('%j', (markdown, expected) => {
  const list = new ProblemList('incidents/a.md');
  warnOfLosses(markdown, 1, list);
  warnOfDeadLinks(posted, 'https://you.example/repo/', list);
  const found = list.problems.map(({ line, code, args }) => [
    line,
    code,
    (args as { nearest?: string }).nearest,
  ]);
  expect(found).toEqual(expected);
});
