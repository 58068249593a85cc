import { expect, test } from 'vitest';

import { onOneLine } from './one-line.ts';

test.each([
  ['  Use `eu2`,\n or wait.\n', 'Use `eu2`, or wait.'],
  ['Do this:\n\n- use eu2\n- or wait\n', 'Do this: use eu2; or wait'],
  ['- Use eu2.\n\n* Wait.', 'Use eu2. Wait.'],
  ['1. use eu2\n2. or wait', '1. use eu2 2. or wait'],
  ['- use eu2', '- use eu2'],
  ['**Use** eu2\n*now*', '**Use** eu2 *now*'],
])('%j → %j', (text, expected) => {
  expect(onOneLine(text)).toBe(expected);
  expect(onOneLine(expected)).toBe(expected);
});
