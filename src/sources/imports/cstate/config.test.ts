import { expect, test } from 'vitest';

import { plan } from '../../../../test/support/cstate-site.ts';
import { defaultUpdatePolicy } from '../../../model/duty/update-policy.ts';
import { parseConfig } from './config.ts';
import { parseHugoData } from '../posts/hugo-data.ts';
import { formatPage, parsePage } from '../../page/page-file.ts';
import { ProblemList } from '../../problem-list.ts';
import { ownUrl } from '../shared/imported-page.ts';

/** Our `page.yml` for a cState config, and the caveats. */
function move(text: string) {
  const data = parseHugoData(text, 'yaml', new ProblemList('config.yml'));
  const { page, entries, caveats } = parseConfig(data);
  return { text: formatPage({ ...page, components: entries }, ownUrl), caveats };
}

test('categories become groups, systems components, untitled ones stand alone', () => {
  const { text, caveats } = move(`title: A
baseURL: https://a.example
languageCode: de_CH
timeZone: Europe/Zurich
params:
  description: B
  customTabs: [{ name: Shop, link: https://shop.example/ }, { name: Mail, link: mailto:a@b.example }]
  categories:
    - { name: One, description: First }
    - { name: None, untitled: true }
    - { name: Empty }
  systems:
    - { name: x, displayName: Ex, category: One, description: C, link: https://x.example }
    - { name: X, category: None, link: x.example }
    - { name: y, category: Gone }
`);
  expect(text).toBe(`name: A
description: B
url: https://a.example/
time_zone: Europe/Zurich
language: de-CH
links:
  - name: Shop
    url: https://shop.example/
  - name: Mail
    url: mailto:a@b.example
components:
  - group: One
    description: First
    components:
      - id: ex
        name: Ex
        description: C
        url: https://x.example
  - id: x
    name: X
  - id: y
    name: y
`);
  expect(caveats).toEqual([
    '"url" is https://a.example, as in baseURL; change it if the page will be served elsewhere',
    '"X": "x.example" is not a web address; the link is left out',
    'category "Empty" has no systems and is left out',
    '"y" is in category "Gone", which is not listed; it stands outside the groups',
  ]);
});

test.each([
  ['title: A\nparams: { categories: null, systems: null }', 'name: A\ncomponents: []\n'],
  ['params: 7', 'name: Status\ncomponents: []\n'],
  [
    'title: A\nparams: { systems: [x, { description: y }, 7] }',
    'name: A\ncomponents:\n  - id: x\n    name: x\n  - id: "7"\n    name: "7"\n',
  ],
])('%j', (config, page) => {
  expect(move(config).text).toBe(page);
});

test('what it writes is read back as it was', () => {
  const page = {
    name: 'A: "B"',
    description: 'C\nD # e',
    url: 'https://a.example/b/',
    homepage: 'https://h.example',
    support: 'mailto:a@b.example',
    logo: 'logo.svg',
    timeZone: 'Asia/Kathmandu',
    language: 'pl',
    links: [{ name: 'on', url: 'https://l.example' }],
    components: [
      {
        name: 'null',
        components: [{ id: '1', name: '1', since: Date.UTC(2021, 5, 1), retired: true }],
      },
      { id: 'a', name: 'A', description: '- b', url: 'https://u.example', retired: false },
    ],
    weights: {
      operational: 0,
      under_maintenance: 0,
      degraded_performance: 0.1,
      partial_outage: 0.3,
      major_outage: 1,
    },
    updates: {
      ...defaultUpdatePolicy,
      minor: { firstMs: 600_000, everyMs: 90 * 60_000, postmortemWorkingDays: 3 },
    },
    showsNames: true,
  };
  const list = new ProblemList('page.yml');
  expect(parsePage(formatPage(page, ownUrl), ownUrl, list)).toEqual(page);
  expect(list.problems).toEqual([]);
});

test('a language that the page has no words in is kept: check warns of it', () => {
  const { files } = plan({}, 'title: S\nlanguageCode: nl\n');
  expect(files[0]?.text).toBe('name: S\nlanguage: nl\ncomponents: []\n');
});
