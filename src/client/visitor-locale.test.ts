import { expect, test } from 'vitest';

import { localeFor } from './visitor-locale.ts';

test.each([
  ['en-GB', ['en-US', 'en'], 'en-US'],
  ['en-US', ['de-CH', 'en-GB'], 'en-GB'],
  ['de', ['de-CH'], 'de-CH'],
  ['de', ['en-US'], undefined],
  ['zh', ['zh-TW'], undefined],
  ['zh', ['zh-SG'], 'zh-SG'],
  ['sr', ['sr-Latn', 'sr-RS'], 'sr-RS'],
  ['ja', [], undefined],
  ['en-GB', ['en-US@posix', 'en-US'], 'en-US'],
])('a page in %s is read in %j with dates as in %s', (page, visitor, locale) => {
  expect(localeFor(page, visitor)).toBe(locale);
});
