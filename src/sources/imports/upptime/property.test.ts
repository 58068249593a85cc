import fc from 'fast-check';
import { expect, test } from 'vitest';

import { runs } from '../../../../test/support/property-runs.ts';
import { asYaml, components, move } from '../../../../test/support/upptime-site.ts';
import { KnownComponents } from '../../page/known-components.ts';
import { ProblemList } from '../../problem-list.ts';
import { parseProbes } from '../../probes/probes-file.ts';

const word = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 150 }),
  fc.constantFrom(
    'API',
    'api',
    'status',
    '__proto__',
    'constructor',
    '<b>x</b>',
    '$SECRET',
    '[[x]]',
  ),
  fc.constantFrom('https://example.com/', 'https://[::1]', 'http://a\tb', 'mailto:a@b', '/', '鸭'),
);
const any = fc.oneof(
  word,
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.array(word, { maxLength: 3 }),
  fc.dictionary(word, word, { maxKeys: 3 }),
);
const optional = (keys: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record(keys, { requiredKeys: [] });
const site = optional({
  name: fc.oneof(word, any),
  url: fc.oneof(word, any),
  link: any,
  slug: any,
  tags: any,
  check: fc.oneof(fc.constantFrom('http', 'tcp-ping', 'ssl', 'ws'), any),
  port: any,
  method: fc.oneof(fc.constantFrom('get', 'POST', 'TRACE'), any),
  headers: fc.oneof(fc.array(fc.constantFrom('X-Key: 1', 'authorization: $TOKEN', ':', '')), any),
  expectedStatusCodes: fc.oneof(fc.array(fc.nat(700)), any),
  maxRedirects: any,
  maxResponseTime: any,
  __dangerous__body_down: any,
});
const link = optional({ title: fc.oneof(word, any), href: fc.oneof(word, any) });
const website = optional({
  cname: any,
  baseUrl: any,
  name: any,
  logoUrl: any,
  introTitle: any,
  introMessage: any,
  navbar: fc.oneof(fc.array(fc.oneof(link, any), { maxLength: 4 }), any),
});
const upptimerc = optional({
  owner: any,
  repo: any,
  sites: fc.oneof(fc.array(fc.oneof(site, any), { maxLength: 6 }), any),
  'status-website': fc.oneof(website, any),
});

test('whatever the files hold, page.yml is read back, every file has one line, order does not matter', () => {
  const slugs = fc.uniqueArray(fc.constantFrom('api', 'a-b', '鸭', 'X', 'constructor', '~'), {
    maxLength: 4,
  });
  const one = fc.oneof(
    optional({ status: any, startTime: any, lastUpdated: any }).map(asYaml),
    fc.string({ unit: 'binary' }),
  );
  const folder = fc.record({
    config: fc.oneof(
      { weight: 4, arbitrary: upptimerc.map(asYaml) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
    ),
    summary: fc.oneof(
      fc.array(fc.oneof(site, any)).map((all) => JSON.stringify(all)),
      fc.string(),
    ),
    slugs,
    one,
  });
  fc.assert(
    fc.property(
      folder,
      fc.boolean(),
      ({ config: text, summary, slugs: names, one: each }, asks) => {
        const files = {
          '.upptimerc.yml': text,
          'history/summary.json': summary,
          ...Object.fromEntries(names.map((name) => [`history/${name}.yml`, each])),
        };
        const { page, lines, files: planned } = move(files, asks);
        const ids = planned.length > 0 ? components(page).map(({ id }) => id) : [];
        for (const { text } of planned.filter((file) => file.path === 'probes.yml')) {
          const list = new ProblemList('probes.yml');
          expect([parseProbes(text, new KnownComponents(ids), list), list.problems]).toEqual([
            expect.anything(),
            [],
          ]);
        }
        expect(lines[0]?.target).toBe(planned[0]?.path);
        const sources = lines.map(({ source }) => source);
        expect(new Set(sources).size).toBe(sources.length);
        for (const path of Object.keys(files)) expect(sources).toContain(path);
        for (const { target, reason } of lines) {
          expect([target, reason]).toContain(undefined);
          expect(['page.yml', 'probes.yml', undefined]).toContain(target);
          if (planned.length === 0) expect(reason).toBeDefined();
        }
        const reversed = Object.fromEntries(Object.entries(files).toReversed());
        const { lines: again, files: same } = move(reversed, asks);
        expect({ lines: again, files: same }).toEqual({ lines, files: planned });
      },
    ),
    { numRuns: runs(120) },
  );
});
