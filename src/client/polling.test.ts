import { expect, test } from 'vitest';

import { backOff, isBuild, isNewer, statusAt, toSkew } from './polling.ts';

const at = (time: string) => Date.parse(`2026-03-14T${time}Z`);

test.each([
  ['the same', 'v1', '10:00', false],
  ['a rebuild with nothing new', 'v1', '10:15', false],
  ['something new', 'v2', '10:15', true],
  ['what a cache has from before', 'v0', '09:45', false],
])('%s', (_, version, time, isNew) => {
  const generated_at = `2026-03-14T${time}:00Z`;
  const page = { version: 'v1', generated: '2026-03-14T10:00:00Z' };
  expect(isNewer({ version, generated_at }, page)).toBe(isNew);
});

test.each([null, [], {}, 'x', { generated_at: 'soon' }, { generated_at: '2026-03-14T10:00:00Z' }])(
  'what is no answer of ours is not believed: %j',
  (told) => {
    expect(isBuild(told)).toBe(false);
  },
);

test('failures in a row wait twice as long each, up to five minutes', () => {
  const waits = Array.from({ length: 4 }).reduce<number[]>(
    (list) => [...list, backOff(list.at(-1)!)],
    [60_000],
  );
  expect(waits.map((ms) => ms / 60_000)).toEqual([1, 2, 4, 5, 5]);
});

test.each([
  ['before the first', '09:00', 'operational'],
  ['while the window is open', '10:30', 'under_maintenance'],
  ['when it closes', '11:00', 'operational'],
])('knows what the headline will say: %s', (_, time, status) => {
  const statuses = [
    { from: '2026-03-14T10:00:00Z', status: 'operational' },
    { from: '2026-03-14T10:20:00Z', status: 'under_maintenance' },
    { from: '2026-03-14T11:00:00Z', status: 'operational' },
  ] as const;
  expect(statusAt({ statuses }, at(time))).toBe(status);
});

const sentAt = 'Sat, 14 Mar 2026 10:00:00 GMT';

test.each([
  ['right', '10:00:01', { date: sentAt }, 0],
  ['nearly right', '10:00:50', { date: sentAt }, 0],
  ['an hour fast', '11:00:00', { date: sentAt }, -60],
  ['an hour slow', '09:00:00', { date: sentAt }, 60],
  ['right, and a cache kept the answer', '10:08:00', { date: sentAt, age: '480' }, 0],
  ['right, and a cache tells the age of a fresh date', '10:00:00', { date: sentAt, age: '480' }, 0],
  ['fast by more than the cache explains', '11:08:00', { date: sentAt, age: '480' }, -60],
  ['told nothing', '11:00:00', {}, 0],
])('a clock that is %s', (_, time, headers, minutes) => {
  expect(toSkew(at(time), new Headers(headers))).toBe(minutes * 60_000);
});
