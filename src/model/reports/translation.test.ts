import { describe, expect, test } from 'vitest';

import { aContent, aGroup, aComponent, aPage, at } from '../../../test/support/builders.ts';
import type { Incident } from './incident.ts';
import { localise, pageLanguages, rootLanguage } from './translation.ts';

const incident: Incident = {
  kind: 'incident',
  id: 'x',
  title: 'Slow',
  titles: { de: 'Langsam', fr: 'Lent' },
  facts: { affected: 'Everybody' },
  introduction: 'Before.',
  startedAt: at('2026-03-14 09:00'),
  falseAlarm: false,
  upstream: [],
  updates: [
    { status: 'investigating', postedAt: at('2026-03-14 10:00'), facts: {}, body: 'One.' },
    { status: 'identified', postedAt: at('2026-03-14 10:00'), facts: {}, body: 'Two.' },
    { status: 'resolved', postedAt: at('2026-03-14 11:00'), facts: {}, body: 'Three.' },
  ],
  translations: {
    de: {
      title: 'Sehr langsam',
      facts: { affected: 'Alle' },
      updates: [
        { postedAt: at('2026-03-14 10:00'), facts: {}, body: 'Eins.' },
        { postedAt: at('2026-03-14 10:00'), facts: { workaround: 'Warten' }, body: 'Zwei.' },
      ],
    },
  },
};
const page = aPage({
  languages: ['en', 'de', 'fr'],
  description: 'Ours.',
  translations: { de: { name: 'Unsere', description: 'Unseres.' } },
  components: [
    aGroup('Core', [
      aComponent('api', {
        description: 'Takes requests.',
        translations: { de: { name: 'Schnittstelle' } },
      }),
    ]),
  ],
  links: [{ name: 'Imprint', names: { de: 'Impressum' }, url: 'https://example.org/' }],
});
const content = aContent({ page, incidents: [incident] });

test('in its own language the content is as it was written', () => {
  expect(localise(content, 'en')).toBe(content);
  expect(localise(content, 'en-GB')).toBe(content);
});

test('a whole translation stands in for the original, update by update', () => {
  const { incidents, page: localised } = localise(content, 'de');
  expect(incidents[0]).toMatchObject({
    title: 'Sehr langsam',
    facts: { affected: 'Alle' },
    introduction: 'Before.',
    updates: [
      { status: 'investigating', body: 'Eins.' },
      { status: 'identified', body: 'Zwei.', facts: { workaround: 'Warten' } },
      { status: 'resolved', body: 'Three.', language: 'en' },
    ],
  });
  expect(incidents[0]).not.toHaveProperty('titleLanguage');
  expect(incidents[0]?.updates[0]).not.toHaveProperty('language');
  expect(localised).toMatchObject({
    name: 'Unsere',
    description: 'Unseres.',
    links: [{ name: 'Impressum' }],
    components: [
      {
        name: 'Core',
        components: [
          { name: 'Schnittstelle', description: 'Takes requests.', descriptionLanguage: 'en' },
        ],
      },
    ],
  });
});

test('a title alone leaves the rest in the original, marked', () => {
  expect(localise(content, 'fr').incidents[0]).toMatchObject({
    title: 'Lent',
    textLanguage: 'en',
    updates: [{ language: 'en' }, { language: 'en' }, { language: 'en' }],
  });
});

describe('languages of a page', () => {
  test.each([
    ['en', undefined, ['en']],
    ['de', ['en', 'de'], ['de', 'en']],
    ['de-AT', ['de', 'it'], ['de-AT', 'it']],
    ['nl', undefined, ['en']],
    ['nl', ['de'], ['en', 'de']],
  ] as const)('%s with %j', (language, languages, expected) => {
    const written = aPage({ language, ...(languages && { languages }) });
    expect(pageLanguages(written)).toEqual(expected);
    expect(rootLanguage(written)).toBe(expected[0]);
  });

  test('a language without words is marked on a page that speaks English', () => {
    const dutch = aContent({ page: aPage({ language: 'nl' }), incidents: [incident] });
    expect(localise(dutch, 'en').incidents[0]).toMatchObject({
      title: 'Slow',
      titleLanguage: 'nl',
    });
  });
});
