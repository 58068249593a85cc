import { describe, expect, test } from 'vitest';

import { components, config, history, move, sites } from '../../../../test/support/upptime-site.ts';
import { isUpptimeFile } from './import.ts';

test('looks at the config and at what stands straight in history', () => {
  const wanted = ['.upptimerc.yml', 'history/a.yml', 'history/summary.json'];
  const others = ['x/.upptimerc.yml', 'history/a/b.yml', 'history/a.png', 'api/a/uptime.json'];
  expect([...wanted, ...others].filter(isUpptimeFile)).toEqual(wanted);
});

test('a whole page', () => {
  const { page, lines } = move({
    'history/old.yml': history().replace('up\n', 'down\n'),
    'history/api.yml': `- url: x\n- status: up\n- startTime: Mon Mar 01 2021 06:00:00 GMT+0000 (Coordinated Universal Time)\n`,
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
      caveats: [
        'the description is plain text; marks and links of the introduction are gone',
        '"url" is https://status.example.com/, as in cname; change it if the page will be served elsewhere',
        expect.stringMatching(/^the sync takes the labels "status" and "maintenance", trusts /),
        'tags are labels of issues, no groups; they are left out',
        'tag "api" of site "404" is read as component "api"; issues with both labels hit both',
        'the address is left out as it may hold a secret: "404"',
        'how the sites are checked stays in Upptime; with --probes, Outpost asks them the same itself',
      ],
    },
    {
      source: 'issues of acme/up',
      caveats: [],
      reason: expect.stringContaining('npm run sync -- --repository acme/up;') as string,
    },
    { source: 'history/api.yml', target: 'page.yml', caveats: [] },
    {
      source: 'history/old.yml',
      target: 'page.yml',
      caveats: [
        'it was "down" when last checked; the page shows that only while an issue is open',
        'no site of this slug is configured; it is kept as the retired component "old" for the incidents that it had',
      ],
    },
  ]);
});

describe('slugs', () => {
  test('are as written, as the summary has them, or as Upptime makes them', () => {
    const { page, caveats } = move({
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
      caveats.filter((caveat) => caveat.includes('label') && !caveat.startsWith('the sync')),
    ).toEqual(['nothing in history/ says which label issues of "Gone" carry; "gone" is a guess']);
  });

  test('of the same kind get ids of their own, also when they are long and many', () => {
    const long = 'x'.repeat(80);
    const { page } = config(sites(...Array<unknown>(3000).fill({ name: 'A', slug: long })));
    const ids = components(page).map(({ id }) => id);
    expect(new Set(ids).size).toBe(3000);
    expect(ids.slice(0, 2)).toEqual([long, `${'x'.repeat(78)}-2`]);
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
    ['history/a.yml', 'just words', 'it is not a map'],
    ['history/summary.json', '{', 'it is not JSON'],
    ['history/summary.json', '{}', 'it is not a list of sites'],
  ])('%s: %j', (path, text, reason) => {
    const line = move({ [path]: text }).of(path);
    expect(line).toMatchObject({ reason });
    expect(line?.target).toBeUndefined();
  });

  test.each([
    ['startTime: soon', /startTime "soon" is not an instant/],
    ['startTime: 2021-03-01', /is not an instant/],
    ['x: y', /it has no startTime/],
    ['startTime: [x]', /so left out: "startTime"/],
    ['status: up', /no startTime/],
    ['lastUpdated: 2026-03-14T08:00:00Z', /"unknown" when last checked \(2026-03-14 08:00 UTC\)/],
  ])('a history with %j is doubted', (text, caveat) => {
    const line = move({ 'history/a.yml': text }).of('history/a.yml');
    expect(line?.caveats).toContainEqual(expect.stringMatching(caveat));
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
