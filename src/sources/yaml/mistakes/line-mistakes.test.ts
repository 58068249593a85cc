import { describe, expect, test } from 'vitest';

import { curesOf } from '../../../../test/support/cures.ts';

const report = (lines: string) =>
  curesOf('incident', `---\n${lines}\n---\n\n## Investigating — 2026-11-28 09:58 UTC\n\nWords.\n`);

describe('a line of frontmatter that YAML takes for something else', () => {
  test.each<[string, ...string[]]>([
    [
      'title: x\n\u00a0components: { api: major_outage }',
      '3 Type it anew: "components: { api: major_outage }".',
    ],
    ['\u00a0title: x', '2 Type it anew: "title: x".'],
    ['title:\u00a0API fails', '2 Type it anew: "title: API fails".'],
    ['title: x\ncomponents:\n  api:\u00a0major_outage', '4 Type it anew: "api: major_outage".'],
    ['title: x\nworkaround: |\n  \u00a0a: b\n  – c: d'],
    ['title: [API] fails', '2 Write title: "[API] fails"'],
    ['title: [API fails', '2 Write title: "[API fails"'],
    ['title: {API} fails', '2 Write title: "{API} fails"'],
    ['title: > x', '2 Write title: "> x"'],
    ['title: | x', '2 Write title: "| x"'],
    ['title: & x', '2 Write title: "& x"'],
    ['title: *x* is down', '2 Write title: "*x* is down"'],
    ['title: ! x', '2 Write title: "! x"'],
    ['title: @x', '2 Write title: "@x"'],
    ['title: %x', '2 Write title: "%x"'],
    ['title: `x` fails', '2 Write title: "`x` fails"'],
    ['title: x\ncomponents: api: major_outage', '3 Write "components: { api: major_outage }".'],
    [
      'components: api: down, docs: slow\ntitle: x',
      '2 Write "components: { api: major_outage, docs: degraded_performance }".',
    ],
    [
      'title: API requests fail\nfor many users\ncomponents:\n  api: major_outage',
      '2 Write "title: API requests fail for many users" on one line, and remove the next.',
    ],
    ['title: API requests fail\n  for many users'],
    ['title: “API fails', '2 (warning) Write "title: API fails".'],
    ['title: API fails”', '2 (warning) Write "title: API fails".'],
    ['title: "API fails”', '2 Write title: "API fails"'],
    ['title: “API” fails'],
  ])('%j', (lines, ...expected) => {
    expect(report(lines)).toEqual(expected);
  });
});

describe('a line of page.yml', () => {
  test.each<[string, ...string[]]>([
    ['  – id: api\n    name: API', '3 Type it anew: "- id: api".'],
    ['  • id: api\n    name: API', '3 Type it anew: "- id: api".'],
    ['  * id: api\n    name: API', '3 Write - id: api'],
    [
      '  - group: Core\n    components:\n\t- id: api\n\t  name: API',
      '5 Indent it by spaces: "    - id: api", "      name: API".',
    ],
    [
      '  - group: Core\n    components:\n      - id: api\n\t\t\t\tname: API',
      '6 Indent it by spaces: "        name: API".',
    ],
  ])('%j', (lines, ...expected) => {
    expect(curesOf('page', `name: A\ncomponents:\n${lines}`)).toEqual(expected);
  });
});
