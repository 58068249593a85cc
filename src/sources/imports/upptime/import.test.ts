import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';

import { flattenComponents } from '../../../model/component.ts';
import { parsePage } from '../../page-file.ts';
import { ProblemList } from '../../problem-list.ts';
import { isUpptimeFile, planUpptimeImport } from './import.ts';

/** What becomes of a folder, by path and text. */
function move(files: Readonly<Record<string, string | undefined>>) {
  const sources = Object.entries(files).map(([path, text]) => ({ path, text, problems: [] }));
  const plan = planUpptimeImport(sources);
  const page = plan.files.find(({ path }) => path === 'page.yml')?.text ?? '';
  const doubts = plan.lines[0]?.doubts ?? [];
  return {
    ...plan,
    page,
    doubts,
    of: (source: string) => plan.lines.find((line) => line.source === source),
  };
}

const config = (text: string) => move({ '.upptimerc.yml': text });
const asYaml = (value: unknown) => stringify(value, { aliasDuplicateObjects: false });
const sites = (...all: unknown[]) => asYaml({ owner: 'acme', repo: 'up', sites: all });
const history = (more = '') =>
  `url: https://x.example.com\nstatus: up\nstartTime: 2021-03-01T06:00:00.000Z\n${more}`;

const components = (page: string) => {
  const list = new ProblemList('page.yml');
  const parsed = parsePage(page, 'https://example.org/', list);
  expect(list.problems).toEqual([]);
  return flattenComponents(parsed?.components ?? []);
};

test('looks at the config and at what stands straight in history', () => {
  const wanted = ['.upptimerc.yml', 'history/a.yml', 'history/summary.json'];
  const others = ['x/.upptimerc.yml', 'history/a/b.yml', 'history/a.png', 'api/a/uptime.json'];
  expect([...wanted, ...others].filter(isUpptimeFile)).toEqual(wanted);
});

test('a whole page', () => {
  const { page, lines } = move({
    'history/old.yml': history().replace('up\n', 'down\n'),
    'history/api.yml': `- url: x\n- status: up\n- startTime: 2021-03-01T06:00:00.000Z\n`,
    '.upptimerc.yml': `owner: acme
repo: up
skipDeleteIssues: true
sites:
  - { name: API, url: https://api.example.com }
  - { name: 404, slug: not-found, url: $SECRET, headers: [hush], tags: [api, web] }
status-website:
  cname: status.example.com
  name: Acme
  introTitle: "**All** of it"
  navbar: [{ title: Home, href: https://example.com/ }, { title: Code, href: https://github.com/$OWNER/$REPO }]
`,
  });
  expect(page).toBe(`name: Acme
description: All of it
url: https://status.example.com/
links:
  - name: Home
    url: https://example.com/
  - name: Code
    url: https://github.com/acme/up
components:
  - id: api
    name: API
    url: https://api.example.com
    since: 2021-03-01 06:00 UTC
  - id: not-found
    name: "404"
  - id: old
    name: old
    since: 2021-03-01 06:00 UTC
    retired: true
github:
  labels:
    incident: status
  trusted_logins:
    - github-actions[bot]
  link_comment: false
  problem_comment: false
  pin_worst: false
`);
  expect(lines).toEqual([
    {
      source: '.upptimerc.yml',
      target: 'page.yml',
      doubts: [
        'the description is plain text; marks and links of the introduction are gone',
        '"url" is https://status.example.com/, as in cname; change it if the page will be served elsewhere',
        expect.stringMatching(/^the sync takes the labels "status" and "maintenance", trusts /),
        'how the sites are checked stays in Upptime: "headers"',
        'tags are labels of issues, no groups; they are left out',
        'tag "api" of site "404" is read as component "api"; issues with both labels hit both',
        'the address is left out as it may hold a secret: "404"',
      ],
    },
    {
      source: 'issues of acme/up',
      doubts: [],
      reason: expect.stringContaining('npm run sync -- --repository acme/up;') as string,
    },
    { source: 'history/api.yml', target: 'page.yml', doubts: [] },
    {
      source: 'history/old.yml',
      target: 'page.yml',
      doubts: [
        'it was "down" when last checked; the page shows that only while an issue is open',
        'no site of this slug is configured; it is kept as the retired component "old" for the incidents that it had',
      ],
    },
  ]);
});

describe('doubts', () => {
  test.each<[string, RegExp]>([
    ['status-website: { cname: not a domain }', /cname "not a domain" is no domain/],
    ['status-website: { baseUrl: /up }', /without a cname "url" is left out/],
    [
      'status-website: { introMessage: This is a sample status page. }',
      /introMessage is the sample/,
    ],
    [`status-website: { name: ${'x'.repeat(200)} }`, /the name is longer than 100/],
    [`status-website: { introTitle: ${'x'.repeat(2000)} }`, /the description is longer than 1000/],
    ['status-website: { logoUrl: "https://x.example/l.svg" }', /copy the logo/],
    ['status-website: { navbar: [{ title: S, href: / }] }', /"S" leads to the page itself/],
    ['status-website: { navbar: [{ title: S, href: x.html }] }', /"x.html" is no web address/],
    [
      'status-website: { navbar: [{ title: S, href: "https://x.example/?token=1" }] }',
      /^link "S" is left out as it may hold a secret$/,
    ],
    [
      'status-website: { navbar: [{ title: S, href: "http://wiki.internal./" }] }',
      /"S" is left out/,
    ],
    ['status-website: { navbar: [7] }', /link 1 of navbar/],
    ['status-website: { navbar: 7, theme: dark }', /so left out: "navbar"/],
    ['status-website: { theme: dark }', /^left out: "theme"/],
    ['status-website: 7', /so left out: "status-website"/],
    ['sites: 7', /so left out: "sites"/],
    ['sites: [7]', /site 1 has no usable name and is left out$/],
    ['sites: [{ name: [x] }]', /site 1 has no usable name and is left out; wrong: "name"/],
    ['sites: [{ name: A, tags: 7 }]', /site "A": .* left out: "tags"/],
    [
      'sites: [{ name: A, slug: x }, { name: B, slug: x }]',
      /site "B" has the slug of another, "x"/,
    ],
    ['sites: [{ name: Сайт }]', /issues of "Сайт" carry; "Сайт" is a guess/],
    ['sites: [{ name: Status }]', /carry the label "status", as all do/],
    [
      'sites: [{ name: A, slug: a/b }]',
      /the label "a\/b", which the sync cannot read; add "component: a-b"/,
    ],
    ['sites: [{ name: A, url: http://10.0.0.1 }]', /cannot be reached from outside: "A"/],
    ['PAT: hush', /^left out: "PAT"$/],
    ['', /less than 15 minutes; "npm run sync -- --repository OWNER\/NAME --prune" then/],
    ['repo: up', /"npm run sync -- --repository acme\/up --prune" then/],
  ])('%s', (text, doubt) => {
    const { doubts, page } = config(`owner: acme\n${text}`);
    expect(doubts).toContainEqual(expect.stringMatching(doubt));
    components(page);
  });

  test('never repeat a secret, nor does the page', () => {
    const secret = 'hush-hush';
    const { page, lines } = config(
      sites(
        { name: 'A', url: `https://u:${secret}@a.example.com`, headers: [`X: ${secret}`] },
        { name: 'D', url: `https://d.example.com/${secret}aB3${'x'.repeat(19)}1` },
        { name: 'B', url: `https://b.example.com/?k=${secret}`, body: secret, port: `$${secret}` },
      ) +
        `status-website: { name: Acme, navbar: [{ title: T, href: "https://x.example/?token=${secret}" }] }\nPAT: ${secret}\nnotifications: [{ type: slack, token: ${secret} }]\n`,
    );
    expect(JSON.stringify({ page, lines })).not.toContain(secret);
  });
});

test.each([
  ['hi [[x]] <script>alert(1)</script>', 'hi [[x]]'],
  ['hi <style type=x>a { b: c }</style >there', 'hi there'],
  ['hi <!-- not you --> there', 'hi there'],
  ['hi <script>alert(1)', 'hi'],
])('the introduction %j is described by what a reader saw', (introMessage, shown) => {
  const { page, doubts } = config(asYaml({ 'status-website': { name: 'A', introMessage } }));
  expect(page).toContain(`description: ${shown}\n`);
  expect(doubts).toContainEqual(expect.stringMatching(/^the description is plain text/));
});

test('a doubt is told once', () => {
  const same = Array<unknown>(3).fill({ name: 'x'.repeat(200), slug: 'x' });
  const { doubts } = config(sites(...same));
  expect(new Set(doubts).size).toBe(doubts.length);
});

describe('slugs', () => {
  test('are as written, as the summary has them, or as Upptime makes them', () => {
    const { page, doubts } = move({
      '.upptimerc.yml': sites(
        { name: 'One', slug: ' Uno ' },
        { name: 'Zwei' },
        { name: 'APIs' },
        { name: '鸭鸭梨' },
        { name: 'Gone' },
      ),
      'history/zwei.yml': history(),
      'history/summary.json': JSON.stringify([
        { name: 'APIs', slug: 'ap-is' },
        { name: '鸭鸭梨', slug: '鸭鸭梨' },
      ]),
    });
    expect(components(page).map(({ id }) => id)).toEqual([
      'uno',
      'zwei',
      'ap-is',
      'component',
      'gone',
    ]);
    expect(
      doubts.filter((doubt) => doubt.includes('label') && !doubt.startsWith('the sync')),
    ).toEqual(['nothing in history/ says which label issues of "Gone" carry; "gone" is a guess']);
  });

  test('of the same kind get ids of their own, also when they are long and many', () => {
    const long = 'x'.repeat(80);
    const { page } = config(sites(...Array<unknown>(3000).fill({ name: 'A', slug: long })));
    const ids = components(page).map(({ id }) => id);
    expect(new Set(ids).size).toBe(3000);
    expect(ids.slice(0, 2)).toEqual([long, `${'x'.repeat(70)}-2`]);
    const near = config(sites({ name: 'A 2' }, { name: 'A' }, { name: 'A' })).page;
    expect(components(near).map(({ id }) => id)).toEqual(['a-2', 'a', 'a-3']);
  });
});

describe('what cannot be read has a reason', () => {
  test('a config: the summary says what there is, and nothing is retired', () => {
    const { page, lines } = move({
      '.upptimerc.yml': 'sites: [\n',
      'history/api.yml': history(),
      'history/web.yml': history(),
      'history/summary.json': '[{ "name": "API", "slug": "api" }]',
    });
    expect(components(page).map(({ id, retired }) => [id, retired])).toEqual([
      ['api', false],
      ['web', false],
    ]);
    expect(lines.map(({ source, target }) => [source, target])).toEqual([
      ['config', 'page.yml'],
      ['.upptimerc.yml', undefined],
      ['issues', undefined],
      ['history/api.yml', 'page.yml'],
      ['history/web.yml', 'page.yml'],
      ['history/summary.json', 'page.yml'],
    ]);
    expect(lines[1]?.reason).toEqual([expect.objectContaining({ code: 'yaml-unclosed' })]);
  });

  test.each([
    ['.upptimerc.yml', '- a', [{ code: 'not-a-map' }]],
    ['.upptimerc.yml', 'a: &x 1', [{ code: 'yaml-alias' }]],
    ['history/a.yml', '- url: a\n- url: b', [{ code: 'yaml-duplicate-key' }]],
    ['history/a.yml', 'just words', 'it is no map'],
    ['history/summary.json', '{', 'it is no JSON'],
    ['history/summary.json', '{}', 'it is no list of sites'],
  ])('%s: %j', (path, text, reason) => {
    const line = move({ [path]: text }).of(path);
    expect(line).toMatchObject({ reason });
    expect(line?.target).toBeUndefined();
  });

  test.each([
    ['startTime: soon', /startTime "soon" is no instant/],
    ['startTime: 2021-03-01', /is no instant/],
    ['x: y', /it has no startTime/],
    ['startTime: [x]', /so left out: "startTime"/],
    ['status: up', /no startTime/],
    ['lastUpdated: 2026-03-14T08:00:00Z', /"unknown" when last checked \(2026-03-14 08:00 UTC\)/],
  ])('a history with %j is doubted', (text, doubt) => {
    const line = move({ 'history/a.yml': text }).of('history/a.yml');
    expect(line?.doubts).toContainEqual(expect.stringMatching(doubt));
  });

  test('a repository whose names a shell would run', () => {
    const { lines } = config('owner: acme\nrepo: "x; rm -rf ~"\nsites: []');
    expect(lines[1]).toMatchObject({ source: 'issues' });
    expect(JSON.stringify(lines)).not.toContain('rm -rf');
  });

  test('nothing at all is nothing of Upptime', () => {
    expect(move({})).toMatchObject({ files: [], lines: [] });
  });

  test.each(['{', '', 'sites: []', 'PAT: hush', 'status-website: {}'])(
    'a config that holds as good as nothing, %j, beside a history that cannot be read',
    (text) => {
      const { files, lines } = move({ '.upptimerc.yml': text, 'history/a.yml': 'just words' });
      expect(files).toEqual([]);
      expect(lines.map(({ source, target }) => [source, target])).toEqual([
        ['.upptimerc.yml', undefined],
        ['history/a.yml', undefined],
      ]);
      for (const { reason } of lines) expect(reason).toBeTruthy();
    },
  );

  test('a history alone is one', () => {
    expect(components(move({ 'history/a.yml': history() }).page)).toHaveLength(1);
  });
});

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
const site = optional({ name: fc.oneof(word, any), url: any, slug: any, tags: any, headers: any });
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
    fc.property(folder, ({ config: text, summary, slugs: names, one: each }) => {
      const files = {
        '.upptimerc.yml': text,
        'history/summary.json': summary,
        ...Object.fromEntries(names.map((name) => [`history/${name}.yml`, each])),
      };
      const { page, lines, files: planned } = move(files);
      if (planned.length > 0) components(page);
      expect(lines[0]?.target).toBe(planned[0]?.path);
      const sources = lines.map(({ source }) => source);
      expect(new Set(sources).size).toBe(sources.length);
      for (const path of Object.keys(files)) expect(sources).toContain(path);
      for (const { target, reason } of lines) {
        expect([target, reason]).toContain(undefined);
        expect(['page.yml', undefined]).toContain(target);
        if (planned.length === 0) expect(reason).toBeDefined();
      }
      const reversed = Object.fromEntries(Object.entries(files).toReversed());
      const { lines: again, files: same } = move(reversed);
      expect({ lines: again, files: same }).toEqual({ lines, files: planned });
    }),
    { numRuns: 400 },
  );
});
