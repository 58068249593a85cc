import { expect, test } from 'vitest';

import { growth, proportional } from './cpu-growth.ts';

test('work in proportion to its input is told from work by the square of it', () => {
  const stripped = (size: number, end: string) => `${' '.repeat(size)}${end}`.replace(/\s+$/, '');
  expect(growth((size) => stripped(size, ''))).toBeLessThan(proportional);
  expect(growth((size) => stripped(size, 'x'), 3_000)).toBeGreaterThan(proportional);
});
