import { describe, expect, test } from 'vitest';

import { curesOf } from '../../../../test/support/cures.ts';

describe('one slip in YAML is one problem, with the line as it should be', () => {
  const rest = 'components:\n  - id: api\n    name: API\n  - id: desk\n    name: Desk\n';
  test.each([
    [`name:Lantern\n${rest}`, '1 Write "name: Lantern".'],
    [`name = Lantern\n${rest}`, '1 Write "name: Lantern".'],
    [`name：Lantern\n${rest}`, '1 Write "name: Lantern".'],
    [`name Lantern\n${rest}`, '1 Write "name: Lantern".'],
    [`name:\u00a0Lantern\n${rest}`, '1 Type it anew: "name: Lantern".'],
    [`name: Lantern\nurl:https://a.example\n${rest}`, '2 Write "url: https://a.example".'],
    [`name: Lantern\n${rest.replace('- id: api', '-id: api')}`, '3 Write "- id: api".'],
    [
      `name: Lantern\n${rest.replace('    name: API', '\t\tname: API')}`,
      '4 Indent it by spaces: "    name: API".',
    ],
    [
      `name: Lantern\n${rest.replace('    name: API', '\tname: API')}`,
      '4 Indent it by spaces: "    name: API".',
    ],
    [
      `name: Lantern\n${rest.replace('    name: API', '   name: API')}`,
      '4 Write it with 4 spaces before it: "    name: API".',
    ],
    [
      `name: Lantern\n${rest.replace('    name: API', '     name: API')}`,
      '4 Write it with 4 spaces before it: "    name: API".',
    ],
    [
      `name: Lantern\n${rest.replace('    name: API', '\u00a0   name: API')}`,
      '4 Type it anew: "name: API".',
    ],
    [` name: Lantern\n${rest}`, '1 Write it with 0 spaces before it: "name: Lantern".'],
    [`name: Lantern: the page\n${rest}`, '1 Write name: "Lantern: the page"'],
    [`name: “Lantern: the page”\n${rest}`, '1 Write name: "Lantern: the page"'],
    [`name: \`Lantern\`\n${rest}`, '1 Write name: "`Lantern`"'],
    [
      `name: Lantern\n${rest.replace('- id: desk\n    name: Desk', '- { id: desk; name: Desk }')}`,
      '5 Write "- { id: desk, name: Desk }".',
    ],
    [
      `name: Lantern\n${rest.replace('- id: desk\n    name: Desk', '- { id: desk name: Desk }')}`,
      '5 Write "- { id: desk, name: Desk }".',
    ],
    [
      `name: Lantern\n${rest.replace('- id: desk\n    name: Desk', '- (id: desk, name: Desk)')}`,
      '5 Write "- { id: desk, name: Desk }".',
    ],
    [
      `name: Lantern\n${rest.replace('- id: desk\n    name: Desk', '- { id: desk, name: Desk: main }')}`,
      '5 Write - { id: desk, name: "Desk: main" }',
    ],
    [
      `name: Lantern\n${rest.replace('- id: desk\n    name: Desk', '- id = desk\n    name = Desk')}`,
      '5 Write "- { id: desk, name: Desk }".',
    ],
    [`name: Lantern\n${rest.replace('- id: desk', 'id: desk')}`, '5 Write "  - id: desk".'],
    [`name: Lantern #1\n${rest}`, '1 (warning) Write "name: "Lantern #1"".'],
    [`name: “Lantern”\n${rest}`, '1 (warning) Write "name: Lantern".'],
    [`name: Lantern # the page\n${rest}`, undefined],
  ])('%j', (text, expected) => {
    expect(curesOf('page', text)).toEqual(expected === undefined ? [] : [expected]);
  });
});
