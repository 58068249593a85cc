import { expect, test } from 'vitest';

import { isStillServed, parseBuiltPage, type BuiltPage } from './built-page.ts';

const now = Date.parse('2026-11-29T10:00Z');
const built: BuiltPage = {
  generated_at: '2026-11-29T10:00:00Z',
  commit: 'c0ffee',
  version: 'abc',
  next_transition_at: null,
  stale_after: 10_800,
};
const served = { ...built, generated_at: '2026-11-29T09:30:00Z' };

test.each<[string, Partial<BuiltPage>, boolean]>([
  ['the same, built half an hour before', {}, true],
  ['another commit', { commit: 'beef' }, false],
  ['no commit', { commit: null }, false],
  ['other content, or another day', { version: 'xyz' }, false],
  ['a window that opens later', { next_transition_at: '2026-11-29T10:00:01Z' }, true],
  ['a window that has opened', { next_transition_at: '2026-11-29T10:00:00Z' }, false],
  ['grown a third of its time old', { generated_at: '2026-11-29T09:00:00Z' }, false],
  ['not yet', { generated_at: '2026-11-29T09:00:01Z' }, true],
  ['of the future', { generated_at: '2026-11-29T10:00:01Z' }, false],
  ['an incident opened, so it grows old faster', { stale_after: 3_600 }, false],
])('%s', (_, difference, expected) => {
  expect(isStillServed({ ...served, ...difference }, built, now)).toBe(expected);
});

test('a site that is not in git is never known to be the same', () => {
  expect(isStillServed({ ...served, commit: null }, { ...built, commit: null }, now)).toBe(false);
});

test.each(['', 'null', '[]', '<html>', '{"generated_at":"soon"}', '{"version":3}'])(
  '%j is no build.json',
  (text) => {
    expect(parseBuiltPage(text)).toBeUndefined();
  },
);

test('a build.json is read', () => {
  expect(parseBuiltPage(JSON.stringify(built))).toEqual(built);
});
