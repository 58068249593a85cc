import { describe, expect, test } from 'vitest';

import { growth, proportional } from '../../../../test/support/cpu-growth.ts';
import {
  block,
  down,
  move,
  outcomeOf,
  over,
  plan,
  report,
} from '../../../../test/support/statusfy-site.ts';
import { flattenComponents } from '../../../model/components/component.ts';
import { parsePage } from '../../page/page-file.ts';
import { ProblemList } from '../../problem-list.ts';

const date = 'date: 2024-01-01T10:00:00.000Z\naffectedsystems: [api]';

describe('the kind and the status', () => {
  test.each([
    ['severity: major-outage', 'incidents', '  api: major_outage'],
    ['severity: partial-outage', 'incidents', '  api: partial_outage'],
    ['severity: degraded-performance', 'incidents', '  api: degraded_performance'],
    ['severity: Degraded Performance', 'incidents', '  api: degraded_performance'],
    ['severity: under-maintenance', 'incidents', '  api: under_maintenance'],
    ['severity: awful', 'incidents', '  api: degraded_performance'],
    ['severity: constructor', 'incidents', '  api: degraded_performance'],
    ['', 'incidents', 'affected: The API'],
    [
      'severity: under-maintenance\nscheduled: 2024-01-02T10:00:00Z\nduration: 89.5',
      'maintenances',
      'scheduled_until: 2024-01-02 11:30 UTC',
    ],
  ])('%s', (keys, folder, line) => {
    const moved = move(report(`${date}\n${over}\n${keys}`));
    expect(moved.path).toBe(`${folder}/2024-01-01-x.md`);
    expect(moved.text?.split('\n')).toContain(line);
  });

  test.each([
    ['severity: major-outge', /"major-outge" is taken as "major-outage"/],
    ['severity: awful', /"awful" is unknown; it counts as degraded performance/],
    ['severity: [major-outage]', /it has no severity/],
    [
      'severity: major-outage\nresolved: maybe',
      /"maybe" is neither true nor false; it is kept open/,
    ],
    ['severity: major-outage\nresolved:', /does not say whether it is resolved; it is kept open/],
    ['severity: major-outage\nduration: 19', /duration 19 counts for maintenance alone/],
    ['severity: under-maintenance\nduration: soon', /"soon" is not a number of minutes/],
    ['severity: under-maintenance\nduration: 1e300', /"1e\+300" is not a number of minutes/],
    ['severity: under-maintenance\nduration: "99999999999999"', /is not a number of minutes/],
    ['severity: under-maintenance\nscheduled: 2024-02-31', /scheduled "2024-02-31" is not a date/],
    ['severity: under-maintenance', /nothing says when its window ends/],
    ['severity: major-outage\nmodified: never', /modified "never" is not a date/],
    ['severity: major-outage\nauthor: me', /left out: "author"/],
  ])('says what it doubts: %s', (keys, caveat) => {
    const open = keys.includes('resolved') ? '' : 'resolved: false';
    expect(move(report(`${date}\n${open}\n${keys}`)).caveats).toContainEqual(
      expect.stringMatching(caveat),
    );
  });

  test('a severity without components is kept as the impact', () => {
    const text = report(`date: 2024-01-01\nseverity: partial-outage\n${over}`);
    expect(move(text).text).toMatch(/^impact: major$/m);
  });
});

describe('formats of frontmatter', () => {
  const toml = `title = "T"\ndate = 2024-01-01T10:00:00Z\nseverity = "major-outage"\naffectedsystems = ["api"]\nresolved = false\n`;
  const json = JSON.stringify(
    {
      title: 'T',
      date: '2024-01-01T10:00:00Z',
      severity: 'major-outage',
      affectedsystems: ['api'],
      resolved: false,
    },
    undefined,
    2,
  );
  const yaml =
    'title: T\ndate: 2024-01-01T10:00:00Z\nseverity: major-outage\naffectedsystems:\n  - api\nresolved: false\n';
  test.each([
    ['TOML', `---toml\n${toml}---\nText.\n`],
    ['JSON', `---json\n${json}\n---\nText.\n`],
    ['YAML', `---\n${yaml}---\nText.\n`],
    ['YAML by name, CRLF', `\uFEFF---yaml\n${yaml}---\nText.\n`.replaceAll('\n', '\r\n')],
  ])('%s', (_, text) => {
    expect(move(text)).toEqual({
      path: 'incidents/2024-01-01-x.md',
      caveats: [],
      reason: undefined,
      text: '---\ntitle: T\ncomponents:\n  api: major_outage\n---\n\n## Investigating — 2024-01-01 10:00 UTC\n\nText.\n',
    });
  });

  test.each([
    ['---js\n{ title: globalThis.process.exit(1) }\n---\n', 'frontmatter-language', 1],
    ['---toml\ntitle = \n---\n', 'toml-syntax', 2],
    ['---toml\ntitle = "a"\n', 'frontmatter-unclosed', 1],
    ['---\ntitle: a: b\n---\n', 'yaml-unquoted', 2],
    ['---\ntitle: &a T\nx: *a\n---\n', 'yaml-alias', 2],
    ['Text.', 'frontmatter-missing', 1],
  ])('%j is refused on its line', (text, code, line) => {
    expect(move(text).reason).toEqual([expect.objectContaining({ code, line })]);
  });
});

describe('what is not written has a reason', () => {
  test.each([
    [report(`severity: major-outage\n${over}`), /it has no date/],
    [report('date: 2020-09-31T12:44:00Z'), /"2020-09-31T12:44:00Z" is not a date/],
    [report('date: [2024-01-01]'), /it has no date/],
  ])('%j', (text, reason) => {
    const moved = move(text);
    expect([moved.path, moved.reason]).toEqual([undefined, expect.stringMatching(reason)]);
  });

  test('a date that is none, beside an update that has one', () => {
    const text = report(
      `date: 2020-09-31\nseverity: major-outage\nresolved: false`,
      block('Update', '09:00'),
    );
    expect(move(text).caveats.join()).toMatch(
      /"2020-09-31" is not a date; the first update \(2024-01-01 09:00/,
    );
  });

  test('other files', () => {
    const { lines } = plan({
      'content/README.md': 'Words.',
      'content/x.png': '',
      'content/nl/2024-01-01_x.md': down(over),
      'content/es/deep/x.md': down(over),
      'docs/x.md': '',
    });
    expect(lines.slice(2).map(({ source, reason }) => [source, reason])).toEqual([
      ['content/README.md', 'not a report'],
      ['content/es/deep/x.md', 'not a report'],
      [
        'content/nl/2024-01-01_x.md',
        '"nl" is not a language of the config, so Statusfy does not show it',
      ],
      ['content/x.png', 'not markdown'],
    ]);
  });
});

describe('names', () => {
  const idsOf = (reports: Readonly<Record<string, string>>) =>
    plan(reports).lines.flatMap(({ source, target }) =>
      source.startsWith('content/') ? [[source.slice(8, -3), target?.slice(10, -3)]] : [],
    );

  test('ids begin with the day, are safe, and no translation of another', () => {
    const names = ['2018-03-20', '2021-07-21_störung', 'Q', '2024-01-01_x', '2024-01-01_x.de'];
    const reports = Object.fromEntries(names.map((name) => [`content/${name}.md`, down(over)]));
    expect(idsOf(reports)).toEqual(
      [
        ['2018-03-20', '2018-03-20'],
        ['2021-07-21_störung', '2021-07-21-storung'],
        ['2024-01-01_x.de', '2024-01-01-x-de'],
        ['2024-01-01_x', '2024-01-01-x'],
        ['Q', '2024-01-01-q'],
      ].sort(([a = ''], [b = '']) => (`${a}.md` < `${b}.md` ? -1 : 1)),
    );
  });

  test('of two whose names are alike, the older one keeps the plain name, however many come', () => {
    const first = { 'content/2024-01-01_x.md': down(over) };
    const second = { 'content/2024-01-01-X.md': down(over).replace('10:00', '11:00') };
    const third = { 'content/2024-01-01 x.md': down(over).replace('10:00', '12:00') };
    const two = idsOf({ ...first, ...second });
    const three = idsOf({ ...third, ...second, ...first });
    expect(two).toContainEqual(['2024-01-01_x', '2024-01-01-x']);
    expect(three).toEqual(expect.arrayContaining(two));
    expect(new Set(three.map(([, id]) => id)).size).toBe(3);
  });
});

describe('components', () => {
  const componentsOf = (text: string, config?: string) => {
    const page = outcomeOf(plan({ 'content/x.md': text }, config), 'config.js').text ?? '';
    const parsed = parsePage(page, 'https://x.example/', new ProblemList('page.yml'));
    return flattenComponents(parsed?.components ?? []).map(({ id, name, retired }) => [
      id,
      name,
      retired,
    ]);
  };
  const text = report('date: 2024-01-01\naffectedsystems: [api, Old Proxy, "", 7]');

  test('what the config does not list is retired', () => {
    expect(componentsOf(text)).toEqual([
      ['api', 'The API', false],
      ['web', 'Web', false],
      ['old-proxy', 'Old Proxy', true],
      ['7', '7', true],
    ]);
  });

  test('ids stay apart and short enough, however alike the names are', () => {
    const config = `module.exports = { content: { systems: ['${'a'.repeat(90)}1', '${'a'.repeat(90)}2'] } }`;
    const ids = componentsOf(text, config).map(([id]) => String(id));
    expect(ids.slice(0, 2)).toEqual(['a'.repeat(80), `${'a'.repeat(78)}-2`]);
  });

  test('without a list nobody knows what is gone', () => {
    const config = 'module.exports = { title: "S", content: { systems: read() } }';
    expect(componentsOf(text, config).map(([id, , retired]) => [id, retired])).toEqual([
      ['api', false],
      ['old-proxy', false],
      ['7', false],
    ]);
  });
});

test('the order of the files does not matter', () => {
  const reports = {
    'content/a.md': down(over),
    'content/es/a.md': down(over),
    'content/b.md': down(''),
  };
  const turned = Object.fromEntries(Object.entries(reports).reverse());
  expect(plan(turned)).toEqual(plan(reports));
});

test.each<[string, string, (part: string) => string]>([
  ['gaps', '[[gap]] ', (body) => down(over, body)],
  ['blocks', '::: update A\nx\n:::\n', (body) => down(over, body)],
  ['nested tags', '<a href="x">', (body) => down(over, body)],
  ['components', 'abcdef%,', (names) => report(`date: 2024-01-01\naffectedsystems: [${names}]`)],
  [
    'components without a letter of ours',
    '障%,',
    (names) => report(`date: 2024-01-01\naffectedsystems: [${names}]`),
  ],
])('many %s take time in proportion', (_, part, toText) => {
  const work = (size: number) =>
    move(toText(part.repeat(size / part.length).replace(/%/g, (__, at: number) => String(at))));
  expect(growth(work, 1_000)).toBeLessThan(proportional);
});
