import { expect, test } from 'vitest';

import { at } from '../../../test/support/builders.ts';
import { languages } from '../../model/page/language.ts';
import { createTimeFormat } from './time-format.ts';

const from = at('2026-03-14 08:58');
const until = at('2026-03-14 10:42');

test.each(languages)('%s writes dates, times, lists and shares in its own way', (language) => {
  const time = createTimeFormat(language, 'Europe/Berlin');
  // 24 hours in every language, the zone named, digits that everybody on the page can compare.
  expect(time.dateTime(from).text).toMatch(/09:58/);
  expect(time.dateTime(from).text).toMatch(/2026/);
  expect(time.dateTime(from).text).not.toMatch(/\b[AP]M\b/i);
  expect(time.dateTime(from).text.length).toBeGreaterThan('14/03/2026, 09:58'.length);
  expect(time.range(from, until)).toMatch(/0?9.58.*11.42/);
  expect(time.duration(2 * 3_600_000 + 3 * 60_000)).toMatch(/3/);
  expect(time.percent(0.99987)).toMatch(/99[.,]98/);
  expect(time.list(['A', 'B', 'C'])).toMatch(/A.*B.*C/u);
  expect(time.month('2026-03')).toMatch(/2026/);
  expect(time.dayRange('2026-03-01', '2026-03-08')).toMatch(/1.*8/);
});

test('names in a right-to-left list keep their own direction', () => {
  const { list } = createTimeFormat('ar', 'UTC');
  expect(list(['C++', 'API'])).toBe('\u2068C++\u2069 و\u2068API\u2069');
  expect(createTimeFormat('de', 'UTC').list(['C++', 'API'])).toBe('C++ und API');
});
