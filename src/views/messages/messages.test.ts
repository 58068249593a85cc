import { describe, expect, test } from 'vitest';

import { directionOf, findLanguage, languages, type Language } from '../../model/page/language.ts';
import { messagesByLanguage, messagesFor } from './languages.ts';
import type { Messages } from './messages.ts';

const counts = [0, 1, 2, 3, 5, 11, 21, 100];
const others = languages.filter((language) => language !== 'en');

/** Every text of a language by its place, functions called with sample arguments. */
function textsOf(language: Language): Map<string, string> {
  const texts = new Map<string, string>();
  const add = (place: string, value: unknown): void => {
    if (typeof value === 'string') texts.set(place, value);
    else if (typeof value === 'function') {
      for (const [name, args] of samplesFor(place))
        add(`${place}(${name})`, (value as (...args: unknown[]) => unknown)(...args));
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) add(`${place}.${key}`, inner);
    }
  };
  for (const [key, value] of Object.entries(messagesByLanguage[language])) add(key, value);
  return texts;
}

const counted = ['reportUnreadable', 'andMore', 'daysAgo', 'issue'];

/** Sample calls of the function at a place: a name, and the arguments. */
function samplesFor(place: string): [string, unknown[]][] {
  if (place === 'rules') {
    const weights = { degraded: '0 %', partial: '30 %', major: '100 %' };
    return [['facts', [{ timeZone: 'UTC', days: 90, weights }]]];
  }
  if (counted.includes(place)) return counts.map((count) => [String(count), [count]]);
  if (place === 'uptimeOf' || place === 'uptimeOver')
    return counts.map((count) => [String(count), ['99.9%', count]]);
  if (place.startsWith('trouble')) return [1, 2].map((count) => [String(count), ['API', count]]);
  return [['text', ['API', 'API']]];
}

/** Words that are the same in English and in that language, so that nobody has forgotten them. */
const alike: Readonly<Partial<Record<Language, readonly string[]>>> = {
  de: ['status', 'issue(*)'],
  fr: [
    'duringMaintenance',
    'maintenancesOf',
    'subscribePage.mail.heading',
    'subscribePage.badge.heading',
  ],
  pt: ['subscribePage.mail.heading'],
  it: ['subscribePage.mail.heading'],
  pl: ['subscribePage.mail.heading'],
  ja: ['issue(*)'],
  zh: ['issue(*)'],
};
/** Texts that are the same in all languages. */
const wordless =
  /^(language|sentenceGap|openIncident|dayLine|subscribePage\.(slack|teams|discord|watch)\.heading)\b/;

describe.each(others)('%s', (language) => {
  const own = textsOf(language);
  const english = textsOf('en');

  test('says all that English says', () => {
    const allowed = alike[language] ?? [];
    const forgotten = [...english]
      .filter(([place, text]) => !wordless.test(place) && own.get(place) === text)
      .map(([place]) => place.replace(/\(\d+\)$/, '(*)'))
      .filter((place) => !allowed.includes(place));
    expect({ missing: [...english.keys()].filter((place) => !own.has(place)), forgotten }).toEqual({
      missing: [],
      forgotten: [],
    });
  });
});

describe.each(languages)('%s', (language) => {
  const messages = messagesByLanguage[language];

  test('is found by its own tag', () => {
    expect(messages.language).toBe(language);
  });

  test('has a text for every count', () => {
    for (const [place, text] of textsOf(language)) {
      if (place === 'sentenceGap') continue;
      expect(text, place).not.toMatch(/^\s*$|undefined|\[object|NaN/);
    }
  });

  test('names what is broken, and ends the sentence', () => {
    for (const say of Object.values(messages.trouble)) {
      for (const count of [1, 2]) expect(say('API, Web', count)).toMatch(/API, Web.*[.。]$/u);
    }
    expect(messages.openIncident('Slow')).toMatch(/Slow\u2069?[.。]$/u);
    expect(messages.openIncident('Slow?')).not.toMatch(/[.。]/u);
  });

  test('lets the time of its state stand last', () => {
    expect(messages.asOf('TIME').endsWith('TIME')).toBe(true);
    expect(messages.asOf('').trim()).not.toBe('');
  });

  test('tells all statuses apart', () => {
    for (const table of [
      messages.componentStatus,
      messages.incidentStatus,
      messages.maintenanceStatus,
    ]) {
      expect(new Set(Object.values(table)).size).toBe(Object.values(table).length);
    }
  });

  test('explains the statuses by the very words that it uses for them', () => {
    const [first] = messages.rules({
      timeZone: 'UTC',
      days: 90,
      weights: { degraded: '0 %', partial: '30 %', major: '100 %' },
    });
    const said = first?.paragraphs.join(' ') ?? '';
    expect(Object.values(messages.componentStatus).filter((word) => !said.includes(word))).toEqual(
      [],
    );
  });
});

test.each<[Language, keyof Pick<Messages, 'daysAgo' | 'andMore'>, string[]]>([
  ['en', 'daysAgo', ['0 days ago', '1 day ago', '2 days ago', '5 days ago', '21 days ago']],
  ['de', 'daysAgo', ['vor 0 Tagen', 'vor 1 Tag', 'vor 2 Tagen', 'vor 5 Tagen', 'vor 21 Tagen']],
  ['pl', 'andMore', ['0 innych', '1 inny', '2 inne', '5 innych', '21 innych']],
  ['uk', 'daysAgo', ['0 днів тому', '1 день тому', '2 дні тому', '5 днів тому', '21 день тому']],
  ['cs', 'andMore', ['0 dalších', '1 další', '2 další', '5 dalších', '21 dalších']],
  [
    'fr',
    'daysAgo',
    ['il y a 0 jour', 'il y a 1 jour', 'il y a 2 jours', 'il y a 5 jours', 'il y a 21 jours'],
  ],
  ['ar', 'daysAgo', ['قبل 0 يوم', 'قبل يوم واحد', 'قبل يومين', 'قبل 5 أيام', 'قبل 21 يومًا']],
  ['he', 'daysAgo', ['לפני 0 ימים', 'לפני יום אחד', 'לפני יומיים', 'לפני 5 ימים', 'לפני 21 ימים']],
])('%s counts: %s', (language, key, expected) => {
  expect([0, 1, 2, 5, 21].map(messagesByLanguage[language][key])).toEqual(expected);
});

test.each([
  ['de', 'de'],
  ['de-AT', 'de'],
  ['PT-br', 'pt'],
  ['zh-Hans-CN', 'zh'],
  ['zh-SG', 'zh'],
  ['zh-TW', undefined],
  ['zh-HK', undefined],
  ['zh-Hant', undefined],
  ['zh-Hant-SG', undefined],
  ['uk-Latn', undefined],
  ['sr-Latn', undefined],
  ['ja-Hrkt', undefined],
  ['ar-EG', 'ar'],
  ['iw', 'he'],
  ['nl', undefined],
  ['', undefined],
])('%s is spoken as %s', (tag, expected) => {
  expect(findLanguage(tag)).toBe(expected);
  expect(messagesFor(tag).language).toBe(expected ?? 'en');
});

test.each([
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['fa', 'rtl'],
  ['ckb', 'rtl'],
  ['pa-PK', 'rtl'],
  ['az-Arab', 'rtl'],
  ['ar-Latn', 'ltr'],
  ['ks-Deva', 'ltr'],
  ['zh-TW', 'ltr'],
  ['?', 'ltr'],
])('%s runs %s', (tag, direction) => {
  expect(directionOf(tag)).toBe(direction);
});
