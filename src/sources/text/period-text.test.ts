import { expect, test } from 'vitest';

import { parsePeriod } from './period-text.ts';

test.each([
  ['month', '2026-03', '2026-03 2026-02-28T23:00 2026-03-31T22:00'],
  ['month', '2026-12', '2026-12 2026-11-30T23:00 2026-12-31T23:00'],
  ['quarter', '2026Q3', '2026Q3 2026-06-30T22:00 2026-09-30T22:00'],
  ['quarter', '2026-q4', '2026Q4 2026-09-30T22:00 2026-12-31T23:00'],
  ['year', '2026', '2026 2025-12-31T23:00 2026-12-31T23:00'],
  ['month', '2026-13', undefined],
  ['month', '2026-00', undefined],
  ['quarter', '2026Q5', undefined],
  ['quarter', 'Q3', undefined],
  ['year', '26', undefined],
] as const)('%s %s', (kind, text, expected) => {
  const period = parsePeriod(kind, text, 'Europe/Berlin');
  const iso = (at: number) => new Date(at).toISOString().slice(0, 16);
  expect(period && `${period.name} ${iso(period.startAt)} ${iso(period.endAt)}`).toBe(expected);
});
