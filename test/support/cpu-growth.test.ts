import { expect, test } from 'vitest';

import { growth, proportional } from './cpu-growth.ts';

test('work in proportion to its input is told from work by the square of it', () => {
  const stripped = (size: number, end: string) => `${' '.repeat(size)}${end}`.replace(/\s+$/, '');
  expect(growth((size) => stripped(size, ''))).toBeLessThan(proportional);
  expect(growth((size) => stripped(size, 'x'), 2_000)).toBeGreaterThan(proportional);
});

test.each([
  ['in proportion', (size: number) => size * 2, 8],
  ['as the square', (size: number) => (size / 50) ** 2, 64],
])('%s is told with a clock in steps of 4 ms', (_, took, expected) => {
  let spent = 0;
  const work = (size: number) => (spent += took(size) * 0.3);
  const clock = () => Math.floor(spent / 4_000) * 4_000;
  const found = growth(work, 6_250, clock);
  expect(found).toBeGreaterThan(expected * 0.85);
  expect(found).toBeLessThan(expected * 1.15);
});
