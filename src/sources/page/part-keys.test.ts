import { readdirSync } from 'node:fs';

import { expect, test } from 'vitest';

import { curesOf } from '../../../test/support/cures.ts';
import { problemsOf } from '../../../test/support/expect-cured.ts';
import { ownFolders } from '../../model/parts/part.ts';
import { ProblemList } from '../problem-list.ts';
import { parsePage } from './page-file.ts';

const least = `name: x
url: https://status.example.org
components:
  - { group: Core, id: core, components: [{ id: api, name: API }] }
  - { id: web, name: Web }
  - { id: old, name: Old, retired: true }
`;

const pages = `pages:
  - { id: main, components: [web] }
  - { id: acme, name: Acme, description: For Acme., components: [core, web], search_engines: false }
  - id: zorg
    name: Zorg
    name_de: Zorg auf Deutsch
    url: https://zorg.example
    components: [api]
    deploy: rsync -a {dir}/ host:/srv/zorg/
`;

test('pages of their own are read as they are written', () => {
  const list = new ProblemList('page.yml');
  expect(parsePage(least + pages, 'https://a.example', list)?.parts).toEqual([
    { id: 'main', name: 'main', shows: ['web'] },
    { id: 'acme', name: 'Acme', description: 'For Acme.', shows: ['core', 'web'], isHidden: true },
    {
      id: 'zorg',
      name: 'Zorg',
      translations: { de: { name: 'Zorg auf Deutsch' } },
      url: 'https://zorg.example/',
      deploy: 'rsync -a {dir}/ host:/srv/zorg/',
      shows: ['api'],
    },
  ]);
  expect(problemsOf('page', least + pages)).toEqual([]);
});

const one = (keys: string) => `pages:\n  - { ${keys} }\n`;
test.each([
  ['an unknown component', one('id: a, name: A, components: [wep]'), ['8 Did you mean "web"?']],
  ['no component', one('id: a, name: A, components: []'), ['8 Write a list that is not empty.']],
  [
    'components that nobody uses',
    one('id: a, name: A, components: [old]'),
    ['8 Name a component that is in use, or remove the page.'],
  ],
  ['no name', one('id: a, components: [web]'), ['8 Write "name: a".']],
  [
    'an address of ours',
    one('id: history, name: A, components: [web]'),
    ['8 Write another id, such as "id: history-page".'],
  ],
  [
    'a language',
    one('id: de, name: A, components: [web]'),
    ['8 Write another id, such as "id: de-page".'],
  ],
  ['a name of the page itself', one('id: main, name: A, components: [web]'), ['8 Remove it.']],
  [
    'a command without an address',
    one('id: a, name: A, components: [web], deploy: "put {dir}"'),
    ['8 Remove "deploy", or write the "url" where the command puts it.'],
  ],
  [
    'a command without the folder',
    one('id: a, name: A, components: [web], url: https://a.example, deploy: make deploy'),
    ['8 Put {dir} in its place'],
  ],
  [
    'an id twice',
    'pages:\n  - { id: a, name: A, components: [web] }\n  - { id: a, name: B, components: [api] }\n',
    ['9 Give each page an id of its own.'],
  ],
  [
    'the address of the page itself',
    one("id: a, name: A, url: 'https://status.example.org/', components: [web]"),
    ['8 Give it an address of its own, or leave "url" out: then it stands below the page itself.'],
  ],
  [
    'an address twice',
    "pages:\n  - { id: a, name: A, components: [web] }\n  - { id: b, name: B, url: 'https://status.example.org/a', components: [api] }\n",
    ['9 Give it an address of its own, or leave "url" out: then it stands below the page itself.'],
  ],
])('%s is told with its cure', (_, text, cures) => {
  const found = curesOf('page', least + text);
  expect(found).toHaveLength(cures.length);
  for (const [index, cure] of cures.entries()) expect(found[index]).toContain(cure);
});

test('no page of ours is missing among the folders that are taken', () => {
  const at = (folder: string) =>
    readdirSync(new URL(`../../pages/${folder}`, import.meta.url), { withFileTypes: true });
  const names = [...at(''), ...at('[...lang]')]
    .map((entry) => (entry.isDirectory() ? entry.name : entry.name.replace(/\.(?:astro|ts)$/, '')))
    .filter((name) => !/[.[\]]/.test(name) && !/^(?:index|404)$/.test(name));
  expect([...new Set(names)].toSorted()).toEqual(ownFolders);
});
