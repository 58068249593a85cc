import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { isWarning } from '../model/problem.ts';
import { parseAnnouncement } from './announcement-file.ts';
import { ComponentDirectory } from './component-directory.ts';
import { planCstateImport } from './cstate-import.ts';
import type { ImportPlan, SourceFile } from './import-plan.ts';
import { parseIncident } from './incident-file.ts';
import { parseMaintenance } from './maintenance-file.ts';
import { parsePage } from './page-file.ts';
import { flattenComponents } from '../model/component.ts';
import { ProblemList } from './problem-list.ts';

const config = `title: S
params:
  systems:
    - name: API
    - name: Web Site
`;

function plan(posts: Readonly<Record<string, string>>, written = config): ImportPlan {
  const files = { 'config.yml': written, ...posts };
  return planCstateImport(
    Object.entries(files).map(([path, text]): SourceFile => ({ path, text, problems: [] })),
  );
}

/** The one post of a site: our file and the doubts, or why there is none. */
function move(text: string, name = 'x') {
  const source = `content/issues/${name}.md`;
  const { files, lines } = plan({ [source]: text });
  const line = lines.find((each) => each.source === source);
  return {
    path: line?.target,
    text: files.find(({ path }) => path === line?.target)?.text,
    doubts: line?.doubts ?? [],
    reason: line?.reason,
  };
}

const post = (keys: string, body = 'Text.') => `---\ntitle: T\n${keys}\n---\n${body}\n`;
const down = (more: string, body?: string) =>
  post(`date: 2024-01-01 10:00:00\nseverity: down\naffected: [API]\n${more}`, body);
const over = 'resolved: true\nresolvedWhen: 2024-01-01 12:00:00';

describe('the kind and the status', () => {
  test.each([
    ['severity: down', 'incidents/x.md', '  api: major_outage'],
    ['severity: disrupted', 'incidents/x.md', '  api: partial_outage'],
    ['severity: distrupted', 'incidents/x.md', '  api: partial_outage'],
    ['severity: notice', 'announcements/x.md', 'until: 2024-01-01 12:00 UTC'],
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
    ['severity: down\ntitle: Maintenance', 'incidents/x.md', '  api: major_outage'],
    ['severity: awful', 'incidents/x.md', 'affected: API'],
  ])('%s', (keys, path, line) => {
    const title = keys.includes('title:') ? '' : 'title: T\n';
    const text = `---\n${title}date: 2024-01-01 10:00:00\naffected: [api]\n${over}\n${keys}\n---\nText.\n`;
    const moved = move(text);
    expect(moved.path).toBe(path);
    expect(moved.text?.split('\n')).toContain(line);
  });

  test.each([
    ['severity: notice', /left out: "API"/],
    ['severity: distrupted', /"distrupted" is taken as "disrupted"/],
    ['severity: awful', /"awful" is unknown/],
    ['severity: down\ninformational: true', /no effect on an informational post/],
    ['severity: down\nlayout: x\nslug: y', /left out: slug$/],
  ])('says what it doubts: %s', (keys, doubt) => {
    expect(
      move(post(`date: 2024-01-01 10:00:00\naffected: [API]\n${over}\n${keys}`)).doubts,
    ).toContainEqual(expect.stringMatching(doubt));
  });

  test('a maintenance without an end is announced, its end never invented', () => {
    const text = '---\ntitle: Maintenance\ndate: 2024-01-01\nseverity: notice\n---\nText.\n';
    const moved = move(text);
    expect(moved.path).toBe('announcements/x.md');
    expect(moved.doubts.join()).toMatch(/nothing says when its window ends/);
  });

  test('a severity without components is kept as the impact', () => {
    expect(move(post(`date: 2024-01-01\nseverity: disrupted\n${over}`)).text).toMatch(
      /^impact: major$/m,
    );
  });
});

describe('the timeline of an incident', () => {
  const headings = (text: string | undefined) =>
    text?.match(/^## .*$/gm)?.map((line) => line.slice(3));

  test('updates of cState, newest first, become ours, oldest first', () => {
    const body = `*Post-mortem*

A mouse.

---

*Resolved* - Fine. {{< track "2024-01-01 12:00:00" >}}

*Investigating* - Odd. {{< track "2024-01-01 10:00:00" >}}`;
    expect(move(down(over, body))).toEqual({
      path: 'incidents/x.md',
      doubts: ['the postmortem has no time; it carries that of the resolution'],
      reason: undefined,
      text: `---
title: T
components:
  api: major_outage
---

## Investigating — 2024-01-01 10:00 UTC

Odd.

## Resolved — 2024-01-01 12:00 UTC

Fine.

## Postmortem — 2024-01-01 12:00 UTC

A mouse.
`,
    });
  });

  test('updates with the time before the text, oldest first, below a first word', () => {
    const body = `It smells.

***Update*** {{< track "2024-01-01T10:30:00+00:00" >}} We sniff.

***Complete*** {{< track "2024-01-01T11:00:00Z" >}}
We opened a window.`;
    expect(move(down(over, body)).text).toMatch(
      /Investigating — 2024-01-01 10:00 UTC\n\nIt smells.\n\n## Investigating — 2024-01-01 10:30 UTC\n\nWe sniff.\n\n## Resolved — 2024-01-01 11:00 UTC\n\n\*\*\*Complete\*\*\*\nWe opened/,
    );
  });

  test.each<[string, string, string, string[], RegExp | undefined]>([
    [
      'without a track, the text stands at the date',
      over,
      'Text.',
      ['Investigating — 2024-01-01 10:00 UTC', 'Resolved — 2024-01-01 12:00 UTC'],
      undefined,
    ],
    [
      'resolved is missing',
      '',
      'Text.',
      ['Investigating — 2024-01-01 10:00 UTC', 'Resolved — 2024-01-01 10:00 UTC'],
      /nothing says when it ended/,
    ],
    [
      'resolved is false',
      'resolved: false',
      'Text.',
      ['Investigating — 2024-01-01 10:00 UTC'],
      undefined,
    ],
    [
      'resolved is false, the words say otherwise',
      'resolved: false',
      '*Resolved* - Ok. {{< track "2024-01-01 11:00" >}}',
      ['Investigating — 2024-01-01 11:00 UTC'],
      /kept open/,
    ],
    [
      'it ends before it starts',
      'resolved: true\nresolvedWhen: 2023-01-01 12:00:00',
      'Text.',
      ['Investigating — 2024-01-01 10:00 UTC', 'Resolved — 2024-01-01 10:00 UTC'],
      /before it starts/,
    ],
    [
      'it is resolved before its last update',
      over,
      '*Monitoring* - a {{< track "2024-01-01 13:00:00" >}}',
      ['Monitoring — 2024-01-01 13:00 UTC', 'Resolved — 2024-01-01 13:00 UTC'],
      /before the last update/,
    ],
    [
      'resolved twice',
      over,
      '*Resolved* - b {{< track "2024-01-01 12:00:00" >}}\n\n*Resolved* - a {{< track "2024-01-01 11:00:00" >}}',
      ['Investigating — 2024-01-01 11:00 UTC', 'Resolved — 2024-01-01 12:00 UTC'],
      /more than once/,
    ],
    [
      'a time that is none',
      over,
      '*Monitoring* - b {{< track "noon" >}}\n\n*Investigating* - a {{< track "2024-01-01 10:00:00" >}}',
      ['Investigating — 2024-01-01 10:00 UTC', 'Resolved — 2024-01-01 12:00 UTC'],
      /"noon" is no date/,
    ],
    [
      'states without times stay together',
      over,
      '*Investigating* - a\n\n*Mitigating* - b\n\n*Resolved -* c',
      ['Investigating — 2024-01-01 10:00 UTC', 'Resolved — 2024-01-01 12:00 UTC'],
      /2 updates have no time/,
    ],
  ])('%s', (_, keys, body, expected, doubt) => {
    const { text, doubts } = move(down(keys, body));
    expect(headings(text)).toEqual(expected);
    if (doubt) expect(doubts.join('\n')).toMatch(doubt);
    else expect(doubts).toEqual([]);
    for (const word of body.replace(/\{\{.*?\}\}/g, '').match(/\b[a-z]\b/g) ?? []) {
      expect(text).toMatch(new RegExp(`\\b${word}\\b`));
    }
  });
});

test.each([
  ['<!-- open', '-->'],
  ['```', '```'],
  ['<script>', '</script>'],
])('%s in one update does not swallow the next', (open, close) => {
  const body = `Text.\n${open}\n\n***Resolved*** {{< track "2024-01-01 12:00:00" >}} Fine.`;
  const { text } = move(down(over, body));
  expect(text).toContain(`${close}\n\n## Resolved — 2024-01-01 12:00 UTC\n`);
  expect(text?.split('## Resolved')[1]).toContain('Fine.');
});

test('long runs of blanks take no time', () => {
  const before = performance.now();
  move(down(over, `Text.${' '.repeat(100_000)}{{< track${' '.repeat(100_000)}.`));
  expect(performance.now() - before).toBeLessThan(2_000);
});

describe('what is not written has a reason', () => {
  test.each<[string, RegExp]>([
    ['date: 2024-02-30', /"2024-02-30" is no date/],
    ['date: "1763719200"', /is no date/],
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
      { source: 'content/about.md', doubts: [], reason: 'not a report' },
      { source: 'content/issues/x.png', doubts: [], reason: 'not markdown' },
    ]);
  });
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

  test('East is not West', () => {
    expect(
      components({
        'content/issues/a.md': affecting('East Proxy', 'West Proxy', 'Node 1', 'Node 2'),
      }),
    ).toHaveLength(6);
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

test('whatever a post says, our file reads back without an error, and has a line', () => {
  const date = fc.constantFrom(
    '2024-01-01 10:00:00',
    '2024-01-01',
    '2023-12-31T23:00:00+02:00',
    '2024-02-30',
    'soon',
    '',
  );
  const state = fc.constantFrom(
    '*Resolved* - ',
    '***Update*** ',
    '*Post-mortem*\n',
    '*Odd* - ',
    '*constructor* - ',
    '**Investigating:** ',
    '',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '# Top',
      '## Resolved — 2024-01-01 UTC',
      '- Components: x',
      '```',
      '---',
      '<!--',
      '{{< figure >}}',
    ),
  );
  const update = fc
    .tuple(state, text, date)
    .map(([word, words, at]) => `${word}${words} MARK {{< track "${at}" >}}`);
  const body = fc
    .array(fc.oneof(update, text), { maxLength: 6 })
    .map((parts) => parts.map((part) => `${part} MARK`).join('\n\n'))
    .map((parts) => parts.replace(/MARK/g, (_, at: number) => `word${at}end`));
  const keys = fc.record(
    {
      title: fc.oneof(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.constant('Planned maintenance'),
      ),
      date,
      resolvedWhen: date,
      resolved: fc.constantFrom(true, false, 'false', 7),
      severity: fc.constantFrom('down', 'disrupted', 'notice', 'dwon', 'odd', null),
      affected: fc.oneof(
        fc.constant('API'),
        fc.array(fc.oneof(fc.string(), fc.integer(), fc.constant(null))),
      ),
      informational: fc.constantFrom(true, 'true', false),
      pin: fc.boolean(),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(keys, body, (data, written) => {
      const { files, lines } = plan({
        'content/issues/x.md': `${JSON.stringify(data, undefined, 2)}\n${written}`,
      });
      expect(lines).toHaveLength(2);
      const line = lines.find(({ source }) => source !== 'config.yml');
      const page = parsePage(
        files[0]?.text ?? '',
        'https://example.org/',
        new ProblemList('page.yml'),
      );
      const ids = flattenComponents(page?.components ?? []).map(({ id }) => id);
      const directory = new ComponentDirectory(ids);
      if (line?.target === undefined) {
        expect(line?.reason).toMatch(/date/);
        return;
      }
      const file = files.find(({ path }) => path === line.target)?.text ?? '';
      for (const word of written.match(/word\d+end/g) ?? []) expect(file).toContain(word);
      const list = new ProblemList(line.target);
      if (line.target.startsWith('incidents/')) parseIncident('x', file, directory, list);
      else if (line.target.startsWith('maintenances/'))
        parseMaintenance('x', file, directory, list);
      else parseAnnouncement('x', file, list);
      expect(list.problems.filter((problem) => !isWarning(problem))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
