import { describe, expect, test } from 'vitest';

import { down, outcomeOf, over, plan, toSources } from '../../../../test/support/statusfy-site.ts';
import { planStatusfyImport } from './import.ts';

/** The page of a site with one report, and the caveats about it. */
function page(files: Readonly<Record<string, string>>, source: string) {
  return outcomeOf(planStatusfyImport(toSources({ 'content/a.md': down(over), ...files })), source);
}

const js = `module.exports = {
  title: 'Acme',
  description: 'How we are',
  baseUrl: 'https://status.acme.example',
  defaultLocale: 'de',
  locales: [{ code: 'de', iso: 'de-AT' }, { code: 'es' }],
  content: { systems: ['api'] },
  theme: { links: { de: { home: 'https://acme.example', contact: 'mailto:a@acme.example', support: 'https://help.acme.example' } } },
}`;
const acme = `name: Acme
description: How we are
url: https://status.acme.example/
homepage: https://acme.example
support: https://help.acme.example
language: de-AT
languages:
  - de
  - es
links:
  - name: Contact
    url: mailto:a@acme.example
components:
  - id: api
    name: api
`;
const yaml = `title: Acme
description: How we are
baseUrl: https://status.acme.example
defaultLocale: de
locales: [{ code: de, iso: de-AT }, { code: es }]
content: { systems: [api] }
theme: { links: { de: { home: "https://acme.example", contact: "mailto:a@acme.example", support: "https://help.acme.example" } } }
`;
const toml = `title = "Acme"
description = "How we are"
baseUrl = "https://status.acme.example"
defaultLocale = "de"
locales = [{ code = "de", iso = "de-AT" }, { code = "es" }]
content = { systems = ["api"] }
[theme.links.de]
home = "https://acme.example"
contact = "mailto:a@acme.example"
support = "https://help.acme.example"
`;

test.each([
  ['config.js', js],
  ['statusfy.config.js', js],
  ['config.yml', yaml],
  ['config.toml', toml],
])('the page of %s', (path, text) => {
  const { text: written, caveats } = page({ [path]: text }, path);
  expect(written).toBe(acme);
  expect(caveats).toEqual([
    'no locale has a title for these systems, they carry their ids: "api"',
    '"url" is https://status.acme.example, as in baseUrl; change it if the page will be served elsewhere',
  ]);
});

describe('a config that says less', () => {
  test.each<[string, RegExp]>([
    [
      'module.exports = { title: process.env.TITLE }',
      /computes is not read: "title".*says its title; fill in "name"/,
    ],
    ['module.exports = { title: ["S"] }', /"title" is not text and is left out/],
    ['module.exports = { title: "S", baseUrl: "//x" }', /baseUrl "\/\/x" is not a full address/],
    ['module.exports = { title: "S", baseUrl: "https://x.example/?a" }', /is not a full address/],
    [
      'module.exports = { title: "S", defaultLocale: "english!" }',
      /"english!" is not a language tag/,
    ],
    ['module.exports = { title: "S", locales: [{ code: "nl" }] }', /does not speak "nl"/],
    ['module.exports = { title: "S", locales: ["de"] }', /"locales" is not a list of locales/],
    [
      'module.exports = { title: "S", content: { systems: [{}, "a", "a"] } }',
      /"content.systems" is not a list of texts.*"a" is listed twice/,
    ],
    [
      'module.exports = { title: "S", theme: { links: { en: { home: "javascript:x" }, es: {} } } }',
      /links of "es" are left out.*"javascript:x" is not a web address/,
    ],
    ['module.exports = { title: "S", head: {} }', /left out: "head"/],
    [`module.exports = { title: "${'S'.repeat(101)}" }`, /longer than 100 characters/],
  ])('%s', (text, caveat) => {
    const { path, caveats } = page({ 'config.js': text }, 'config.js');
    expect([path, caveats.join('\n').replaceAll('\n', '; ')]).toEqual([
      'page.yml',
      expect.stringMatching(caveat),
    ]);
  });

  test('none at all: the page comes first all the same, with what to fill in', () => {
    const { lines, files } = planStatusfyImport(
      toSources({ 'content/a.md': down(over), 'config.js': 'run()' }),
    );
    expect(lines.map(({ source, target }) => [source, target]).slice(0, 2)).toEqual([
      ['config', 'page.yml'],
      ['config.js', undefined],
    ]);
    expect(lines[0]?.caveats.join()).toMatch(/fill in "name" in page.yml/);
    expect(lines[1]?.reason).toMatch(/it is not run/);
    expect(files[0]?.text).toBe('name: Status\ncomponents:\n  - id: api\n    name: api\n');
  });

  test('the first one counts, and a folder of its own for reports', () => {
    const { lines } = planStatusfyImport(
      toSources({
        'config.js': js,
        'config.yml': 'title: S\ncontent: { dir: ./texts/, systems: [api] }\n',
        'texts/a.md': down(over),
        'content/b.md': down(over),
      }),
    );
    expect(lines.map(({ source, target, reason }) => [source, target ?? reason])).toEqual([
      ['config.yml', 'page.yml'],
      ['config.js', 'config.yml is the config that was read'],
      ['texts/a.md', 'incidents/2024-01-01-a.md'],
    ]);
  });
});

describe('locales', () => {
  const es = JSON.stringify({
    title: 'Estado',
    links: { home: 'https://x.example' },
    systems: { items: { api: { title: 'La API', description: 7 }, old: { title: 'Viejo' } } },
  });

  test('name the page and its components', () => {
    const found = plan({ 'content/a.md': down(over), 'locales/es.json': es });
    expect(outcomeOf(found, 'config.js').text).toBe(`name: Status
name_es: Estado
language: en-GB
languages:
  - en
  - es
components:
  - id: api
    name: The API
    name_es: La API
  - id: web
    name: Web
    description: Pages.
`);
    expect(outcomeOf(found, 'locales/es.json').caveats).toEqual([
      '"locales/es.json: systems.items.api.description" is not text and is left out',
      'neither the config nor a report names these systems, they are left out: "old"',
      'the links of "es" are left out; a link has one address in all languages',
    ]);
  });

  test.each([
    ['locales/es.json', '{', /JSON/],
    ['locales/nl.json', '{}', /the page does not come in "nl"/],
  ])('%s %j is not used, and says why', (path, text, reason) => {
    expect(outcomeOf(plan({ [path]: text }), path).reason).toMatch(reason);
  });

  test.each(['[]', '7', '{"systems":[]}', '{"systems":{"items":{"api":7}}}', '{"title":{}}'])(
    '%s has the wrong types',
    (text) => {
      const { path, caveats } = outcomeOf(plan({ 'locales/es.json': text }), 'locales/es.json');
      expect([path, caveats]).toEqual([
        'page.yml',
        [expect.stringMatching(/is not (text|an object)/)],
      ]);
    },
  );
});
