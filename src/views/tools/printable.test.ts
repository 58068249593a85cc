import { expect, test } from 'vitest';

import { problem } from '../../model/problem.ts';
import { oneLine, toPrintable, toPrintableJson } from './printable.ts';
import { formatAnnotation, formatProblem } from './problems/problem-report.ts';

test.each([
  ['\u001B[31mred\u0007', ' [31mred '],
  ['a\n::error::x', 'a\n: :error::x'],
  ['a\n \u00A0::stop-commands::x', 'a\n \u00A0: :stop-commands::x'],
  ['a\r::error::x', 'a ::error::x'],
  ['x ##[command]y', 'x # #[command]y'],
  ['\u202Egnp.exe\u2066', ' gnp.exe '],
  ['a\u0085b\u2028c', 'a b c'],
  ['a\tb: c::d', 'a\tb: c::d'],
])('%j', (text, expected) => {
  expect(toPrintable(text)).toBe(expected);
});

test('a document says the same, without the characters themselves', () => {
  const document = { name: '\u202Ea\u009Bb\u001B' };
  const text = toPrintableJson(document);
  expect(text).not.toMatch(/[\u202E\u009B\u001B]/);
  expect(JSON.parse(text)).toEqual(document);
});

test('the name of a file is one line, in a line and in an annotation', () => {
  const file = 'content/incidents/x\n::error::\u001B[2Jx.md';
  const bad = problem(
    'heading-unreadable',
    file,
    { line: 1, column: 1 },
    {
      found: '\u001B]0;x\u0007',
      known: ['Investigating'],
      meant: [],
    },
  );
  for (const text of [formatProblem(bad), formatAnnotation(bad, '')]) {
    expect(text).not.toMatch(/[\u0000-\u001F]/);
  }
  expect(oneLine('a\n\nb')).toBe('a b');
});
