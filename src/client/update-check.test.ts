import { expect, test } from 'vitest';

import { versionOf } from '../model/build.ts';
import { backOff } from './update-check.ts';

test('a rebuild of the same commit is not news, another commit is', () => {
  const build = { generated_at: '2026-03-14T10:00:00Z', commit: 'a1' };
  expect(versionOf({ ...build, generated_at: '2026-03-14T11:00:00Z' })).toBe(versionOf(build));
  expect(versionOf({ ...build, commit: 'b2' })).not.toBe(versionOf(build));
});

test('outside of git every rebuild may be news', () => {
  const build = { generated_at: '2026-03-14T10:00:00Z', commit: null };
  expect(versionOf({ ...build, generated_at: '2026-03-14T11:00:00Z' })).not.toBe(versionOf(build));
});

test('failures in a row wait twice as long each, up to 32 minutes', () => {
  const waits = Array.from({ length: 7 }).reduce<number[]>(
    (list) => [...list, backOff(list.at(-1)!)],
    [60_000],
  );
  expect(waits.map((ms) => ms / 60_000)).toEqual([1, 2, 4, 8, 16, 32, 32, 32]);
});
