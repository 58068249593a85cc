import fc from 'fast-check';
import { expect, test } from 'vitest';

import { toUpptimeSlug } from './slug.ts';

// What @sindresorhus/slugify 1 gives, as seen in repositories of Upptime.
test.each([
  ['Hacker News', 'hacker-news'],
  ['GitHub', 'git-hub'],
  ['RSSHub', 'rss-hub'],
  ['LinkerAPI Service', 'linker-api-service'],
  ['IPv6 test', 'i-pv6-test'],
  ['HTTP2', 'http-2'],
  ['API v3', 'api-v3'],
  ['A1 Mainnet L2', 'a1-mainnet-l2'],
  ['cdn.example.dev/{pkg}@^{semver}', 'cdn-example-dev-pkg-semver'],
  ['Foo & Bar', 'foo-and-bar'],
  ['I ♥ 🦄', 'i-love-unicorn'],
  ['Größe Ærø', 'groesse-a-ero'],
  ['Emballé près', 'emballe-pres'],
  ['  --x--  ', 'x'],
  ['grün', 'gruen'],
  ['gru\u0308n', 'gruen'],
])('%s', (name, slug) => {
  expect(toUpptimeSlug(name)).toBe(slug);
});

test.each(['鸭梨', 'Сайт', 'Site сайт', '///', ''])('%j cannot be told', (name) => {
  expect(toUpptimeSlug(name)).toBeUndefined();
});

test('whatever it is given, a slug is words and single dashes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      expect(toUpptimeSlug(name) ?? 'x').toMatch(/^[a-z\d]+(-[a-z\d]+)*$/);
    }),
    { numRuns: 500 },
  );
});
