import { expect, test } from 'vitest';

import { fencedLines } from './code-fences.ts';
import { toLines } from './lines.ts';

/** `.` for prose, `#` for code, a mark per line. */
const shape = (lines: readonly string[]) =>
  fencedLines(lines)
    .map(({ isCode }) => (isCode ? '#' : '.'))
    .join('');

test.each<[string, string[], string]>([
  ['a block', ['a', '```', 'b', '```', 'c'], '.###.'],
  ['one with a language', ['```md', 'b', '```', 'c'], '###.'],
  ['shorter marks inside', ['`````md', '```', 'b', '```', '`````', 'c'], '#####.'],
  ['marks of the other kind', ['~~~', '```', '~~~', 'c'], '###.'],
  ['a mark with words, which ends nothing', ['```', '``` no', '```', 'c'], '###.'],
  ['code in one line', ['``` a ``` b', 'c'], '..'],
  ['a block in a list, and its end', ['- ```', '  b', '  ```', 'c'], '###.'],
  ['a block that the list ends', ['- ```', '  b', 'c'], '##.'],
  ['a block that is never closed', ['a', '```', 'b'], '.##'],
  ['indented marks, which are no fence', ['    ```', 'b'], '..'],
])('%s', (_, lines, expected) => {
  expect(shape(lines)).toBe(expected);
});

test('the block that is open at the end', () => {
  const open = fencedLines(['a', '~~~~', 'b']).at(-1)?.open;
  expect(open).toMatchObject({ index: 1, mark: '~~~~', closing: '~~~~' });
});

test('lines, whatever they end with', () => {
  expect(toLines('\uFEFFa\r\nb\rc\n')).toEqual(['a', 'b', 'c', '']);
});
