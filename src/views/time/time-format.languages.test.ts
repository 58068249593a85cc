import { expect, test } from 'vitest';

import { at } from '../../../test/support/builders.ts';
import { languages, type Language } from '../../model/page/language.ts';
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

/** An instant, a window of one day, one of two, and days; spaces of any kind are plain. */
const written: Readonly<Record<Language, readonly string[]>> = {
  en: [
    '14 Mar 2026, 09:58 CET',
    '14 Mar 2026, 09:58–11:42 CET',
    '14 Mar 2026, 09:58 CET – 15 Mar 2026, 11:42 CET',
    '1 – 8 March',
    '31 March – 2 April',
    'March 2026',
  ],
  de: [
    '14. März 2026, 09:58 MEZ',
    '14. März 2026, 09:58–11:42 MEZ',
    '14. März 2026, 09:58 MEZ – 15. März 2026, 11:42 MEZ',
    '1.–8. März',
    '31. März – 2. April',
    'März 2026',
  ],
  fr: [
    '14 mars 2026, 09:58 UTC+1',
    '14 mars 2026, 09:58 – 11:42 UTC+1',
    '14 mars 2026, 09:58 UTC+1 – 15 mars 2026, 11:42 UTC+1',
    '1–8 mars',
    '31 mars – 2 avril',
    'mars 2026',
  ],
  es: [
    '14 mar 2026, 09:58 CET',
    '14 mar 2026, 09:58–11:42 CET',
    '14 mar 2026, 09:58 CET – 15 mar 2026, 11:42 CET',
    '1–8 de marzo',
    '31 de marzo – 2 de abril',
    'marzo de 2026',
  ],
  pt: [
    '14 de mar. de 2026, 09:58 GMT+1',
    '14 de mar. de 2026 09:58 – 11:42 GMT+1',
    '14 de mar. de 2026, 09:58 GMT+1 – 15 de mar. de 2026, 11:42 GMT+1',
    '1 – 8 de março',
    '31 de março – 2 de abril',
    'março de 2026',
  ],
  it: [
    '14 mar 2026, 09:58 CET',
    '14 mar 2026, 09:58–11:42 CET',
    '14 mar 2026, 09:58 CET – 15 mar 2026, 11:42 CET',
    '1 marzo – 8 marzo',
    '31 marzo – 2 aprile',
    'marzo 2026',
  ],
  pl: [
    '14 mar 2026, 09:58 CET',
    '14 mar 2026, 09:58–11:42 CET',
    '14 mar 2026, 09:58 CET – 15 mar 2026, 11:42 CET',
    '1–8 marca',
    '31 marca – 2 kwietnia',
    'marzec 2026',
  ],
  uk: [
    '14 бер. 2026 р., 09:58 GMT+1',
    '14 бер. 2026 р., 09:58–11:42 GMT+1',
    '14 бер. 2026 р., 09:58 GMT+1 – 15 бер. 2026 р., 11:42 GMT+1',
    '1–8 березня',
    '31 березня – 2 квітня',
    'березень 2026 р.',
  ],
  cs: [
    '14. 3. 2026 09:58 SEČ',
    '14. 3. 2026 09:58–11:42 SEČ',
    '14. 3. 2026 09:58 SEČ – 15. 3. 2026 11:42 SEČ',
    '1. března – 8. března',
    '31. března – 2. dubna',
    'březen 2026',
  ],
  tr: [
    '14 Mar 2026 09:58 GMT+1',
    '14 Mar 2026 09:58–11:42 GMT+1',
    '14 Mar 2026 09:58 GMT+1 – 15 Mar 2026 11:42 GMT+1',
    '1 – 8 Mart',
    '31 Mart – 2 Nisan',
    'Mart 2026',
  ],
  ja: [
    '2026年3月14日 09:58 GMT+1',
    '2026年3月14日 09:58–11:42 GMT+1',
    '2026年3月14日 09:58 GMT+1 – 2026年3月15日 11:42 GMT+1',
    '3月1日 – 3月8日',
    '3月31日 – 4月2日',
    '2026年3月',
  ],
  zh: [
    '2026年3月14日 GMT+1 09:58',
    '2026年3月14日 GMT+1 09:58–11:42',
    '2026年3月14日 GMT+1 09:58 – 2026年3月15日 GMT+1 11:42',
    '3月1日 – 3月8日',
    '3月31日 – 4月2日',
    '2026年3月',
  ],
  ar: [
    '14 مارس 2026، 09:58 غرينتش+1',
    '14 مارس 2026، 09:58–11:42 غرينتش+1',
    '14 مارس 2026، 09:58 غرينتش+1 – 15 مارس 2026، 11:42 غرينتش+1',
    '1–8 مارس',
    '31 مارس – 2 أبريل',
    'مارس 2026',
  ],
  he: [
    '14 \u05d1\u05de\u05e8\u05e5 2026, 09:58 GMT\u200e+1\u200e',
    '14 \u05d1\u05de\u05e8\u05e5 2026, 09:58\u201311:42 GMT\u200e+1\u200e',
    '14 \u05d1\u05de\u05e8\u05e5 2026, 09:58 GMT\u200e+1\u200e \u2013 15 \u05d1\u05de\u05e8\u05e5 2026, 11:42 GMT\u200e+1\u200e',
    '1\u20138 \u05d1\u05de\u05e8\u05e5',
    '31 \u05d1\u05de\u05e8\u05e5\u20132 \u05d1\u05d0\u05e4\u05e8\u05d9\u05dc',
    '\u05de\u05e8\u05e5 2026',
  ],
};

test.each(languages)('%s writes ranges in the style of instants', (language) => {
  const time = createTimeFormat(language, 'Europe/Berlin');
  const texts = [
    time.dateTime(from).text,
    time.range(from, until),
    time.range(from, at('2026-03-15 10:42')),
    time.dayRange('2026-03-01', '2026-03-08'),
    time.dayRange('2026-03-31', '2026-04-02'),
    time.month('2026-03'),
  ];
  expect(texts.map((text) => text.replace(/\s/g, ' '))).toEqual(written[language]);
});
