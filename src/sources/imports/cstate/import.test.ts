import { describe, expect, test } from 'vitest';

import { move, over, plan, post } from '../../../../test/support/cstate-site.ts';
import { flattenComponents } from '../../../model/components/component.ts';
import { parsePage } from '../../page/page-file.ts';
import { ProblemList } from '../../problem-list.ts';

describe('the kind and the status', () => {
  test.each([
    ['severity: down', 'incidents/x.md', '  api: major_outage'],
    ['severity: disrupted', 'incidents/x.md', '  api: partial_outage'],
    ['severity: distrupted', 'incidents/x.md', '  api: partial_outage'],
    ['severity: notice', 'announcements/x.md', 'until: 2024-01-01 12:00 UTC'],
    ['severity: notice', 'announcements/x.md', '  - api'],
    ['severity: notice\ntitle: Planned work', 'maintenances/x.md', '  api: under_maintenance'],
    [
      'severity: notice\ntitle: Mantenimiento',
      'maintenances/x.md',
      'scheduled_for: 2024-01-01 10:00 UTC',
    ],
    [
      'severity: notice\ntitle: Unplanned trouble',
      'announcements/x.md',
      'from: 2024-01-01 10:00 UTC',
    ],
    ['severity: down\ninformational: "true"', 'announcements/x.md', 'from: 2024-01-01 10:00 UTC'],
    ['severity: notice\npin: true', 'announcements/x.md', 'pinned: true'],
    ['severity: notice\nresolved: false', 'announcements/x.md', 'pinned: true'],
    ['severity: down\ntitle: Maintenance', 'incidents/x.md', '  api: major_outage'],
    ['severity: awful', 'incidents/x.md', '  api: degraded_performance'],
    ['severity: partial', 'incidents/x.md', '  api: partial_outage'],
    ['resolved: false', 'incidents/x.md', '  api: degraded_performance'],
  ])('%s', (keys, path, line) => {
    const title = keys.includes('title:') ? '' : 'title: T\n';
    const text = `---\n${title}date: 2024-01-01 10:00:00\naffected: [api]\n${keys.includes('resolved:') ? '' : over}\n${keys}\n---\nText.\n`;
    const moved = move(text);
    expect(moved.path).toBe(path);
    expect(moved.text?.split('\n')).toContain(line);
  });

  test.each([
    ['severity: distrupted', /"distrupted" is taken as "disrupted"/],
    ['severity: awful', /"awful" is unknown/],
    ['severity: down\ninformational: true', /no effect on an informational post/],
    ['severity: down\nlayout: x\nauthor: y', /left out: "author"$/],
  ])('says what it doubts: %s', (keys, caveat) => {
    expect(
      move(post(`date: 2024-01-01 10:00:00\naffected: [API]\n${over}\n${keys}`)).caveats,
    ).toContainEqual(expect.stringMatching(caveat));
  });

  test('a maintenance without an end is announced, its end never invented', () => {
    const text = '---\ntitle: Maintenance\ndate: 2024-01-01\nseverity: notice\n---\nText.\n';
    const moved = move(text);
    expect(moved.path).toBe('announcements/x.md');
    expect(moved.caveats.join()).toMatch(/nothing says when its window ends/);
  });

  test('a severity without components is kept as the impact', () => {
    expect(move(post(`date: 2024-01-01\nseverity: disrupted\n${over}`)).text).toMatch(
      /^impact: major$/m,
    );
  });
});

test('without a date that can be read, it begins on the day in its name', () => {
  const { text, caveats } = move(post(`date: 2024-01-01T010:00\n${over}`), '2024-01-01-x');
  expect(text).toMatch(/^## Investigating — 2024-01-01 00:00 UTC$/m);
  expect(caveats).toContainEqual(expect.stringMatching(/the day in its name .* is the start/));
});

describe('what is not written has a reason', () => {
  test.each<[string, RegExp]>([
    ['date: 2024-02-30', /"2024-02-30" is not a date/],
    ['date: "1763719200"', /is not a date/],
    ['severity: down', /it has no date/],
    ['date: 2024-01-01\ndraft: true', /draft/],
  ])('%s', (keys, reason) => {
    const moved = move(post(keys));
    expect(moved.path).toBeUndefined();
    expect(moved.reason).toMatch(reason);
  });

  test.each([
    ['---\ntitle: A\ntitle: B\n---\n', 'yaml-duplicate-key'],
    ['---js\n{ title: globalThis.process.exit(1) }\n---\n', 'frontmatter-language'],
    ['---\ntitle: &a T\nx: *a\n---\n', 'yaml-alias'],
    ['+++\ntitle = \n+++\n', 'toml-syntax'],
    ['no frontmatter', 'frontmatter-missing'],
  ])('%j', (text, code) => {
    expect(move(text).reason).toEqual([expect.objectContaining({ code })]);
  });

  test('other pages, other files', () => {
    const { lines } = plan({
      'content/about.md': post('date: 2024-01-01'),
      'content/issues/x.png': '',
    });
    expect(lines.slice(1)).toEqual([
      { source: 'content/about.md', caveats: [], reason: 'not a report' },
      { source: 'content/issues/x.png', caveats: [], reason: 'neither markdown nor HTML' },
    ]);
  });
});

test('an end without seconds in the minute of the start is an end', () => {
  const keys =
    'date: 2024-01-01 10:00:23\nresolved: true\nresolvedWhen: 2024-01-01 10:00\nseverity: down';
  const { text, caveats } = move(post(keys));
  expect([text?.match(/^## Resolved.*$/m)?.[0], caveats]).toEqual([
    '## Resolved — 2024-01-01 10:01 UTC',
    [],
  ]);
});

describe('components', () => {
  const components = (posts: Readonly<Record<string, string>>, written?: string) => {
    const page = plan(posts, written).files.find(({ path }) => path === 'page.yml')?.text ?? '';
    const parsed = parsePage(page, 'https://example.org/', new ProblemList('page.yml'));
    return flattenComponents(parsed?.components ?? []).map(({ id, name, retired }) => [
      id,
      name,
      retired,
    ]);
  };
  const affecting = (...names: string[]) =>
    post(`date: 2024-01-01\nseverity: down\naffected: ${JSON.stringify(names)}`);

  test('names that the config no longer has are retired, each once', () => {
    const posts = {
      'content/issues/a.md': affecting('web-site', 'Old Proxy', 'API'),
      'content/issues/b.md': affecting('old-proxy', 'Web Sites'),
    };
    expect(components(posts)).toEqual([
      ['api', 'API', false],
      ['web-site', 'Web Site', false],
      ['old-proxy', 'Old Proxy', true],
    ]);
  });

  test('a config without a list of components retires none', () => {
    const posts = { 'content/issues/a.md': affecting('API') };
    expect(components(posts, 'title: S\n')).toEqual([['api', 'API', false]]);
  });

  test('East is not West', () => {
    expect(
      components({
        'content/issues/a.md': affecting('East Proxy', 'West Proxy', 'Node 1', 'Node 2'),
        'content/issues/b.md': affecting('Reactor', 'Reacator'),
      }),
    ).toHaveLength(8);
  });

  test('without a config nobody knows what is gone', () => {
    expect(components({ 'content/issues/a.md': affecting('Ü') }, '{')).toEqual([['u', 'Ü', false]]);
  });
});

test('ids are safe, dated like ours, and never shared', () => {
  const names = ['2021-07-21_16:21:35_störung', '2021_07_21_x', 'a/index', 'Q', 'q', 'CON'];
  const posts = Object.fromEntries(
    names.map((name) => [`content/issues/${name}.md`, post('date: 2024-01-01')]),
  );
  expect(
    plan(posts)
      .files.map(({ path }) => path)
      .slice(1)
      .sort(),
  ).toEqual([
    'incidents/2021-07-21-16-21-35-storung.md',
    'incidents/2021-07-21-x.md',
    'incidents/a.md',
    'incidents/q-2.md',
    'incidents/q.md',
    'incidents/report-con.md',
  ]);
});
