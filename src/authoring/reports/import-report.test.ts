import { expect, test } from 'vitest';

import type { ImportLine } from '../../sources/imports/import-plan.ts';
import { formatImport } from './import-report.ts';

const outcomeOf = (lines: readonly ImportLine[]) => ({
  outcomes: new Map(lines.flatMap(({ target }) => (target ? [[target, 'written'] as const] : []))),
  removed: [],
  left: [],
  missing: [],
});
const written = (name: string, ...caveats: string[]): ImportLine => {
  return { source: `${name}.md`, target: `incidents/${name}.md`, caveats };
};
const report = (lines: readonly ImportLine[]) =>
  formatImport({ files: [], lines }, outcomeOf(lines));
const many = ['a', 'b', 'c', 'd', 'e'];

test('what many share is said once, with the first places', () => {
  const lines = many.map((name, index) =>
    written(
      name,
      `left out: "${name}"${', "x"'.repeat(index)} since 2026-03-1${index} 10:00${index % 2 ? ':01.5' : ''}`,
    ),
  );
  expect(report([...lines, written('f', 'no text')])).toEqual([
    ...many.map((name) => `written      ${name}.md → incidents/${name}.md`),
    'written      f.md → incidents/f.md: caveat: no text',
    'caveat       5 times, such as: left out: "a" since 2026-03-10 10:00 (a.md, b.md, c.md and 2 more)',
    expect.stringMatching(/^6 sources: 0 written, 6 written with caveats/),
  ]);
});

test('so is why many are not written', () => {
  const lines = many.map((name) => ({ source: name, caveats: [], reason: 'not a report' }));
  expect(report([...lines, { source: 'f', caveats: [], reason: 'a draft' }])).toEqual([
    'not written  f: a draft',
    'not written  5 times, such as: not a report (a, b, c and 2 more)',
    expect.stringMatching(/^6 sources: .* 6 not written/),
  ]);
});

test('what few share stands with each', () => {
  expect(report(many.slice(0, 3).map((name) => written(name, 'no text')))).toHaveLength(4);
});
