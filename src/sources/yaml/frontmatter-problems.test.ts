import { describe, expect, test } from 'vitest';

import { curesOf } from '../../../test/support/cures.ts';
import { check, incident, resolved } from '../../../test/support/check-content.ts';

describe('errors of the frontmatter', () => {
  test.each<[string, string, string | string[]]>([
    [
      'a key that is missing',
      'components:\n  api: major_outage',
      '2:1 error key-missing "title" is missing. Write "title: API requests fail with 502".',
    ],
    [
      'an unknown key',
      'title: x\ncomponent:\n  api: major_outage',
      '3:1 error key-unknown "component" is not a key that is known here. Did you mean "components"?',
    ],
    [
      'an unknown key like none',
      'title: x\nzzzzzzzzzz: 1',
      '3:1 error key-unknown "zzzzzzzzzz" is not a key that is known here. Remove it: nothing here reads it. Known: title, affected, workaround, next_update, expected_fix, coordinator, operations, communications, upstream, was, issue, key, components, started, ….',
    ],
    [
      'a wrong type',
      'title: 42',
      '2:8 error value-type "title" must be text, found the number 42. Write "title: "42"".',
    ],
    [
      'an empty value',
      'title:',
      '2:7 error value-type "title" must be text, found nothing. Write a text behind "title:".',
    ],
    [
      'an empty title',
      'title: "  "',
      '2:8 error value-invalid "title" must be one line of text without control characters, found "  ". Write one line of text without control characters.',
    ],
    [
      'a title with control characters',
      'title: "a\\0b\\N"',
      '2:8 error value-invalid "title" must be one line of text without control characters, found "a b ". Write "title: a b".',
    ],
    [
      'a list where a map is due',
      'title: x\ncomponents: [api]',
      '3:13 error value-type "components" must be a map, found a list. Write "components: { api: major_outage }".',
    ],
    [
      'all wrong types at once',
      'title: 1\nfalse_alarm: "yes"\nissue: abc\nimpact: {a: b}\nupstream: Copr',
      [
        '2:8 error value-type',
        '3:14 error value-type',
        '4:8 error value-type',
        '5:9 error unknown-status',
        '6:11 error value-type',
      ],
    ],
    [
      'an unknown component',
      'title: x\ncomponents:\n  Api: major_outage',
      '4:3 error unknown-component "Api" is not a component. Did you mean "api"?',
    ],
    [
      'an unknown component status',
      'title: x\ncomponents:\n  api: Partial outage',
      '4:8 error unknown-status "Partial outage" is not one of the words allowed here. Did you mean "partial_outage"?',
    ],
    [
      'unknown may not be written',
      'title: x\ncomponents:\n  api: unknown',
      '4:8 error unknown-status "unknown" is not one of the words allowed here. Known: operational, under_maintenance, degraded_performance, partial_outage, major_outage.',
    ],
    [
      'an unknown impact',
      'title: x\nimpact: huge',
      '3:9 error unknown-status "huge" is not one of the words allowed here. Known: none, minor, major, critical.',
    ],
    [
      'an instant without a zone',
      'title: x\nstarted: 2026-03-19 09:00',
      '3:10 error instant-without-zone "2026-03-19 09:00" does not say in which time zone. Write "2026-03-19 09:00 UTC" or an offset such as +01:00.',
    ],
    [
      'an instant that does not exist',
      'title: x\nnext_update: 2026-02-30 09:00 UTC',
      '3:14 error instant-nonexistent "2026-02-30 09:00 UTC" does not exist in any calendar. Write "2026-02-28 09:00 UTC" (the last day of that month) or "2026-03-01 09:00 UTC" (the first day of the next).',
    ],
    [
      'no instant at all',
      'title: x\nexpected_fix: soon',
      '3:15 error instant-unreadable "soon" is not a time. Remove the line: without it, no time is promised.',
    ],
    [
      'an address of another kind',
      'title: x\nupstream:\n  - name: Copr\n    url: javascript:alert(1)',
      '5:10 error value-invalid "upstream.0.url" must be a URL such as https://example.org, found "javascript:alert(1)". Write a URL such as https://example.org, or remove the line.',
    ],
    [
      'an unknown key inside',
      'title: x\nupstream:\n  - nam: Copr',
      '4:5 error key-unknown "nam" is not a key that is known here. Did you mean "name"? Write "name: Copr".',
    ],
    [
      'a list',
      '- title',
      '2:1 error not-a-map expected "key: value" lines, found a list. Write at least "title: …".',
    ],
  ])('%s', (_, frontmatter, expected) => {
    const found = incident(frontmatter);
    if (typeof expected === 'string') expect(found).toEqual([expected]);
    else {
      expect(found).toHaveLength(expected.length);
      for (const [index, start] of expected.entries()) expect(found[index]).toContain(start);
    }
  });
});

describe('names and statuses of components are looked at, whatever else is wrong', () => {
  const both = [
    '4:8 error unknown-status "mayor_outage" is not one of the words allowed here. Write "api: major_outage".',
    '5:3 error unknown-component "webb" is not a component. Did you mean "web"?',
  ];
  const map = 'components:\n  apo: mayor_outage\n  webb: operational';

  test('in an incident', () => {
    expect(incident(`title: x\n${map}`)).toEqual(both);
  });

  test('beside anything else that is wrong', () => {
    expect(incident(`title: 1\n${map}`)).toEqual([
      expect.stringContaining('2:8 error value-type'),
      ...both,
    ]);
  });

  test('in a maintenance', () => {
    const window = 'scheduled_for: 2026-03-19 10:00 UTC\nscheduled_until: 2026-03-19 12:00 UTC';
    const text = `---\ntitle: x\n${map}\n${window}\n---\n`;
    expect(
      check({ 'maintenances/x.md': text }).map((line) => line.replace('maintenances/x.md:', '')),
    ).toEqual(both);
  });

  test('in a fact', () => {
    const facts = '- Components: apo mayor_outage, api, webb: operational';
    expect(
      incident('title: x', `## Investigating — 2026-03-19 10:00 UTC\n\n${facts}`).sort(),
    ).toEqual(
      [
        '6:1 error unknown-component "apo" is not a component. Did you mean "api"?',
        '6:1 error unknown-component "webb" is not a component. Did you mean "web"?',
        '6:1 error unknown-status "mayor_outage" is not one of the words allowed here. Did you mean "major_outage"?',
        '6:1 error fact-unreadable "Components" needs a component and its status, such as "api partial_outage", found "api". Write "- Components: …" with a component and its status, such as "api partial_outage".',
      ].sort(),
    );
  });
});

test.each([
  ['\n---\ntitle: x\n---\n', 'Remove the empty lines before "---".'],
  [
    '----\ntitle: x\n----\n',
    'Write "---", three hyphens, in this line and in the one that ends it.',
  ],
  ['—\ntitle: x\n—\n', 'Write "---", three hyphens, in this line and in the one that ends it.'],
  [
    '```yaml\ntitle: x\n```\n',
    'Write "---", three hyphens, in this line and in the one that ends it.',
  ],
  ['title: x\n---\n', 'Write a line "---" above the first key, and another below the last.'],
  ['---\ntitle: x\n--- \n', 'Write "---" without the space after it.'],
  ['', 'Begin with a line "---", then "title: …", then another line "---".'],
])('where frontmatter begins: %j', (text, cure) => {
  expect(curesOf('incident', text)).toEqual([expect.stringContaining(cure)]);
});

const lines = (...between: string[]) =>
  `Write ${['---', ...between, '---'].map((each) => `"${each}"`).join(', ')}, each in a line of its own.`;

test.each([
  ['+++\ntitle = "API fails"\n+++\n', lines('title: "API fails"')],
  ['--- title: API fails ---\n', lines('title: API fails')],
  ['# API fails\n', lines('title: API fails')],
  [
    '{ "title": "API fails" }\n',
    'Write a line "---" above the first "{", and another below the last "}".',
  ],
  ['---json\n{ "title": "API fails" }\n---\n', 'Write "---" alone in this line.'],
  ['---\nAPI fails\n---\n', 'Write "title: API fails".'],
  [
    '---\ntitle: API fails\n---## Resolved — 2026-03-19 11:00 UTC\n',
    'Write "---" in this line, and "## Resolved — 2026-03-19 11:00 UTC" in the next one.',
  ],
])('the cure of %j', (text, cure) => {
  const [problem = ''] = check({ 'incidents/2026-03-19-x.md': `${text}${resolved}` });
  expect(problem).toContain(cure);
});
