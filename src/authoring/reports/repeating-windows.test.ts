import { expect, test } from 'vitest';

import { at } from '../../../test/support/builders.ts';
import { formatInstant } from '../../sources/text/instant-text.ts';
import { repeatLines } from './repeating-windows.ts';

const now = at('2026-03-14 10:00');
const hour = 3_600_000;

const files = (starts: readonly string[], titled = (_: string) => 'Restart', hours = 1) =>
  starts.map((start) => ({
    path: `maintenances/${start.slice(0, 10)}.md`,
    text: `---\ntitle: ${titled(start)}\nscheduled_for: ${start} UTC\nscheduled_until: ${formatInstant(at(start) + hours * hour)}\n---\n`,
  }));
const weekly = Array.from({ length: 20 }, (_, index) =>
  formatInstant(at('2026-01-06 03:00') + index * 7 * 24 * hour).slice(0, 16),
);

test.each<[string, readonly string[], string | undefined]>([
  ['each week', weekly, 'week'],
  ['each week, one left out', weekly.toSpliced(4, 1), 'week'],
  [
    'each week by a clock that changes',
    ['2026-03-17 03:00', '2026-03-24 03:00', '2026-03-31 02:00'],
    'week',
  ],
  ['each fortnight', weekly.filter((_, index) => index % 2 === 0), '2 weeks'],
  ['each day', ['2026-03-13 03:00', '2026-03-14 03:00', '2026-03-15 03:00'], 'day'],
  ['each first Tuesday', ['2026-02-03 03:00', '2026-03-03 03:00', '2026-04-07 03:00'], 'month'],
  ['of the past', weekly.slice(0, 8), undefined],
  ['twice', weekly.slice(18), undefined],
  [
    'at other times of the day',
    ['2026-03-17 03:00', '2026-03-24 09:00', '2026-03-31 03:00'],
    undefined,
  ],
  ['now and then', ['2026-03-01 03:00', '2026-03-04 03:00', '2026-04-29 03:00'], undefined],
  ['on one day', ['2026-03-17 03:00', '2026-03-17 03:00', '2026-03-24 03:00'], undefined],
])('planned work %s', (_, starts, every) => {
  const lines = repeatLines({ files: files(starts) }, now);
  expect(lines).toHaveLength(every === undefined ? 0 : 1);
  if (every !== undefined) expect(lines[0]).toContain(`"repeat: { every: ${every} }"`);
});

test.each([
  ['2026-03-17', (start: string) => `Restart on ${start.slice(0, 10)}`],
  [
    'March 17',
    (start: string) =>
      `Restart, ${new Date(at(start)).toLocaleDateString('en', { month: 'long', day: 'numeric' })}`,
  ],
])('names the next of them, whatever day its title names: %s', (_, titled) => {
  const planned = files(weekly, titled);
  expect(repeatLines({ files: planned }, now)).toEqual([
    expect.stringMatching(/^repeats {6}maintenances\/2026-03-17\.md: 10 of 20 windows lie ahead/),
  ]);
});

test('is no rule among different works', () => {
  const [one, two, three] = [
    files(weekly.slice(17, 18)),
    files(weekly.slice(18, 19), undefined, 2),
    files(weekly.slice(19), () => 'Upgrade'),
  ];
  expect(repeatLines({ files: [...one, ...two, ...three] }, now)).toEqual([]);
});
