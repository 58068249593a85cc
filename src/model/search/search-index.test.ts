import { describe, expect, test } from 'vitest';

import { formatList, formatWords, markList, parseWords } from './packed-words.ts';
import { indexReports, openIndex, shortId, wholeId, type SearchedReport } from './search-index.ts';

const report = (title: string, text = '', ...terms: string[]): SearchedReport => ({
  title,
  terms,
  texts: [text],
});

const reports = [
  report('API requests fail', 'Die Störung ist größer als gedacht.', '502 Bad Gateway', 'Web'),
  report('Şifre sıfırlama çalışmıyor', 'Łódź: Żadne zgłoszenia.', 'ERR_TIMED_OUT'),
  report('決済APIが停止しています', 'データベースを復旧しました。'),
  report('تعطلت الواجهة البرمجية', 'إصلاح الخطأ جارٍ'),
  report('שגיאה בהתחברות', 'Відновлено роботу їжі'),
  report('Website is slow', 'API requests fail as well, and 502s are seen.'),
];
const find = openIndex(indexReports(reports, reports.length));

describe('finds', () => {
  test.each([
    ['a word of a title', 'website', [5]],
    ['the beginning of a word', 'web', [5, 0]],
    ['in the title first', 'api requests', [0, 5]],
    ['an error message', '502 Bad Gateway', [0]],
    ['the same in quotation marks', '"502 bad gateway"', [0]],
    ['the same in backticks', '`502 Bad Gateway`', [0]],
    ['what stands between marks', 'timed_out', [1]],
    ['all words, in any order', 'fail slow', [5]],
    ['nothing where one word is missing', 'website down', []],
    ['no middle of a word', 'site', []],
    ['German without its dots', 'storung grosser', [0]],
    ['German with them', 'STÖRUNG GRÖSSER', [0]],
    ['Turkish on other keys', 'sifre sifirlama', [1]],
    ['Turkish capitals', 'ŞİFRE', [1]],
    ['Polish on other keys', 'lodz zadne', [1]],
    ['Japanese in the middle', '停止', [2]],
    ['Japanese in a text', 'データベース', [2]],
    ['one character of Japanese', '旧', [2]],
    ['the last one of a run', 'た', [2]],
    ['Latin letters within Japanese', 'api', [0, 2, 5]],
    ['Japanese that does not stand there', '停電', []],
    ['Arabic without its marks', 'اصلاح الخطا', [3]],
    ['Hebrew', 'התחברות', []],
    ['the beginning of Hebrew', 'שגיאה', [4]],
    ['Ukrainian on other keys', 'відновлено іжі', [4]],
    ['letters of full width', 'ＡＰＩ', [0, 2, 5]],
    ['nothing in nothing', '  "', []],
  ])('%s', (_, query, numbers) => {
    expect(find(query)).toEqual(numbers);
  });
});

test('with texts of the newest only, titles and terms of all', () => {
  const short = openIndex(indexReports(reports, 0));
  expect([short('gateway'), short('requests'), short('storung')]).toEqual([[0], [0], []]);
});

test('a query reads the lists of its own words and no others', () => {
  const many = Array.from({ length: 2_000 }, (_, index) =>
    report(`Number ${index}`, `common c${index % 100} rare${index === 1_234 ? 'st' : index}`),
  );
  let read = 0;
  const search = openIndex(indexReports(many, many.length), (packed, marks) => {
    read += packed.length;
    markList(packed, marks);
  });
  const steps = (query: string) => {
    read = 0;
    return [search(query).length, read];
  };
  expect(steps('rarest')).toEqual([1, 2]);
  // The first step is shorter than the others.
  expect(steps('c42')).toEqual([20, 39]);
  expect(steps('common')).toEqual([2_000, 2_000]);
});

test('a word that is too long is found by how it begins', () => {
  const hash = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
  const search = openIndex(indexReports([report('Digest', hash)], 1));
  expect([search(hash), search(hash.slice(0, 12)), search(`${hash.slice(0, 12)}x`)]).toEqual([
    [0],
    [0],
    [],
  ]);
});

test.each([
  ['nothing', []],
  ['one', ['a']],
  ['what they have in common', ['api', 'apis', 'apple', 'b', 'ba']],
  ['more than one digit tells', ['x'.repeat(40), `${'x'.repeat(40)}y`]],
])('packs words and unpacks them: %s', (_, words) => {
  expect(parseWords(formatWords(words))).toEqual(words);
});

test.each([[[]], [[0]], [[0, 1, 2]], [[59, 60, 61, 119, 1_859, 1_860, 60_000]]])(
  'packs numbers and unpacks them: %j',
  (numbers) => {
    const marks = new Uint8Array(60_001);
    markList(formatList(numbers), marks);
    expect([...marks.entries()].flatMap(([number, mark]) => (mark ? number : []))).toEqual(numbers);
    expect(JSON.stringify(formatList(numbers))).toBe(`"${formatList(numbers)}"`);
  },
);

test.each([
  ['as our tools name it', '2026-03-14-api-requests-fail', 'API requests fail', ''],
  ['with another name', '2026-03-14-api', 'API requests fail', 'api'],
  ['of another day', '2026-03-13-api', 'API requests fail', '/2026-03-13-api'],
  ['without a day', 'api', 'API requests fail', '/api'],
  ['of a title without letters of ours', '2026-03-14-report', '停止', 'report'],
])('an id %s', (_, id, title, short) => {
  const facts = { day: '2026-03-14', title };
  expect(shortId(id, facts)).toBe(short);
  expect(wholeId(short, facts)).toBe(id);
});
