import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { clip, contains, isEmpty, merge, totalMs, weightedMs } from './interval.ts';

const end = 40;
const interval = fc
  .record({ startAt: fc.integer({ min: -5, max: end }), endAt: fc.integer({ min: -5, max: end }) })
  .map((each) => ({ ...each }));
const intervals = fc.array(interval, { maxLength: 12 });
const weighted = fc.array(
  fc
    .record({
      startAt: fc.integer({ min: -5, max: end }),
      endAt: fc.integer({ min: -5, max: end }),
      weight: fc.constantFrom(0, 0.1, 0.3, 0.5, 1),
    })
    .map((each) => ({ ...each })),
  { maxLength: 12 },
);
/** Every unit of time that any interval here can cover. */
const units = Array.from({ length: end + 5 }, (_, index) => index - 5);

describe('merge', () => {
  test.each([
    ['nothing', [], []],
    [
      'empty and reversed',
      [
        [3, 3],
        [5, 2],
      ],
      [],
    ],
    [
      'touching',
      [
        [1, 2],
        [2, 3],
      ],
      [[1, 3]],
    ],
    [
      'nested',
      [
        [1, 9],
        [2, 3],
      ],
      [[1, 9]],
    ],
    [
      'open end',
      [
        [4, Infinity],
        [1, 5],
        [7, 8],
      ],
      [[1, Infinity]],
    ],
    [
      'apart, unsorted',
      [
        [5, 6],
        [1, 2],
      ],
      [
        [1, 2],
        [5, 6],
      ],
    ],
  ] as [string, [number, number][], [number, number][]][])('%s', (_, given, expected) => {
    const merged = merge(given.map(([startAt, endAt]) => ({ startAt, endAt })));
    expect(merged.map(({ startAt, endAt }) => [startAt, endAt])).toEqual(expected);
  });

  test('is idempotent, sorted and leaves gaps between what it gives', () => {
    fc.assert(
      fc.property(intervals, (given) => {
        const merged = merge(given);
        expect(merge(merged)).toEqual(merged);
        for (const [index, { startAt, endAt }] of merged.entries()) {
          expect(startAt).toBeLessThan(endAt);
          const next = merged[index + 1];
          if (next) expect(endAt).toBeLessThan(next.startAt);
        }
      }),
    );
  });

  test('covers the same time as before', () => {
    fc.assert(
      fc.property(intervals, (given) => {
        const merged = merge(given);
        for (const unit of units) {
          expect(merged.some((each) => contains(each, unit))).toBe(
            given.some((each) => contains(each, unit)),
          );
        }
      }),
    );
  });
});

test('totalMs counts each unit of time once', () => {
  fc.assert(
    fc.property(intervals, (given) => {
      const covered = units.filter((unit) => given.some((each) => contains(each, unit)));
      expect(totalMs(given)).toBe(covered.length);
      expect(totalMs([...given, ...given])).toBe(covered.length);
    }),
  );
});

test('weightedMs counts the heaviest weight of each unit of time', () => {
  fc.assert(
    fc.property(weighted, (given) => {
      const model = units.reduce(
        (sum, unit) =>
          sum +
          Math.max(0, ...given.filter((each) => contains(each, unit)).map(({ weight }) => weight)),
        0,
      );
      expect(weightedMs(given)).toBeCloseTo(model, 9);
      const heaviest = Math.max(0, ...given.map(({ weight }) => weight));
      expect(weightedMs(given)).toBeLessThanOrEqual(totalMs(given) * heaviest + 1e-9);
    }),
  );
});

test('clip keeps what both cover and everything else that the interval carries', () => {
  fc.assert(
    fc.property(interval, interval, (given, window) => {
      const clipped = clip({ ...given, name: 'kept' }, window);
      for (const unit of units) {
        expect(clipped !== undefined && contains(clipped, unit)).toBe(
          contains(given, unit) && contains(window, unit),
        );
      }
      if (clipped) expect([clipped.name, isEmpty(clipped)]).toEqual(['kept', false]);
    }),
  );
});
