import { expect, test } from 'vitest';

import { formatProblem } from '../../views/tools/problems/problem-report.ts';
import { at } from '../../../test/support/builders.ts';
import { pageText, writeContent } from '../../../test/support/content-folder.ts';
import { parseIncident, formatIncident } from './incident-file.ts';
import { KnownComponents } from '../page/known-components.ts';
import { ProblemList } from '../problem-list.ts';
import { readContent } from '../folder/read-content.ts';
import { splitTranslations } from '../folder/translation-names.ts';

const original = `---
title: Slow
title_fr: Lent
components: { api: degraded_performance }
affected: Everybody
---

Before.

## Investigating — 2026-03-19 10:00 UTC

One.

## Resolved — 2026-03-19 11:00 UTC

Two.
`;

function read(translation: string, name = '2026-03-19-x.de.md') {
  const folder = writeContent({
    'page.yml': `${pageText}languages: [en, de]\n`,
    'incidents/2026-03-19-x.md': original,
    [`incidents/${name}`]: translation,
  });
  const options = { now: at('2026-03-20 12:00'), servedAt: 'https://example.org/' };
  const { content, problems } = readContent(folder, options);
  return {
    incidents: content?.incidents ?? [],
    unreadable: content?.unreadable ?? [],
    problems: problems.map((each) =>
      formatProblem(each, '2026-03-14 09:58 UTC').replace(`${folder}/incidents/`, ''),
    ),
  };
}

test('a file beside a report is the report in another language, update by instant', () => {
  const { incidents, problems } = read(`---
title: Langsam
affected: Alle
---

Vorab.

## Behoben — 2026-03-19 12:00+01:00

- Affected: Niemand

Zwei.
`);
  expect(problems).toEqual([]);
  expect(incidents).toHaveLength(1);
  expect(incidents[0]?.titles).toEqual({ fr: 'Lent' });
  expect(incidents[0]?.translations).toEqual({
    de: {
      title: 'Langsam',
      introduction: 'Vorab.',
      facts: { affected: 'Alle' },
      updates: [
        { postedAt: at('2026-03-19 11:00'), facts: { affected: 'Niemand' }, body: 'Zwei.' },
      ],
    },
  });
});

test('it may begin as a copy of the original', () => {
  const { problems, incidents } = read(original.replace('Slow', 'Langsam'));
  expect(problems).toEqual([]);
  expect(incidents[0]?.translations?.de?.title).toBe('Langsam');
});

test.each([
  [
    'an update that the original does not have',
    '---\ntitle: x\n---\n\n## Behoben — 2026-03-19 13:00 UTC\n\nZwei.\n',
    '2026-03-19-x.de.md:5:1 warning translation-unmatched 2026-03-19-x.md has no update of 2026-03-19 13:00 UTC, so this translation is not shown. Give it the same date and time as the update that it translates.',
  ],
  [
    'a misspelt key',
    '---\ntitel: x\n---\n',
    '2026-03-19-x.de.md:2:1 error key-unknown "titel" is not a key that is known here. Did you mean "title"? Write "title: x".',
  ],
  [
    'a heading without an instant',
    '---\ntitle: x\n---\n\n## Behoben\n',
    '2026-03-19-x.de.md:5:1 error heading-without-instant "Behoben" does not say when. Write "## Behoben — 2026-03-14 09:58 UTC" with its true time.',
  ],
])('%s is named, and the report is there all the same', (_, text, expected) => {
  const { incidents, problems, unreadable } = read(text);
  expect(problems).toEqual([expected]);
  expect(incidents.map(({ id }) => id)).toEqual(['2026-03-19-x']);
  expect(unreadable).toEqual([]);
});

test.each([
  ['x.md beside it', ['x', 'x.de'], ['x'], ['x.de']],
  ['no x.md', ['x.de'], ['x.de'], []],
  ['a language that the page does not speak', ['x', 'x.nl'], ['x', 'x.nl'], []],
  ['dots in the name', ['a.b', 'a.b.ar', 'a.b.uk'], ['a.b'], ['a.b.ar', 'a.b.uk']],
])('with %s', (_, ids, reports, translated) => {
  const found = splitTranslations(ids.map((id) => ({ id, file: `${id}.md` })));
  expect(found.originals.map(({ id }) => id)).toEqual(reports);
  expect([...found.translations.values()].flat().map(({ id }) => id)).toEqual(translated);
});

test('titles in other languages survive being written anew', () => {
  const parse = (text: string) =>
    parseIncident('x', text, new KnownComponents(['api']), new ProblemList('x.md'))?.report;
  const incident = parse(original)!;
  expect(incident.titles).toEqual({ fr: 'Lent' });
  expect(parse(formatIncident(incident))).toEqual(incident);
});
