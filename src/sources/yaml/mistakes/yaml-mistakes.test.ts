import { expect, test } from 'vitest';

import { curesOf } from '../../../../test/support/cures.ts';

const right = `name: Lantern
components:
  - id: api
    name: API
  - id: desk
    name: Desk
`;
const desk = '- id: desk\n    name: Desk';

test.each([
  ['name: Lantern', 'name:Lantern', '1 Write "name: Lantern".'],
  ['name: Lantern', 'name = Lantern', '1 Write "name: Lantern".'],
  ['name: Lantern', 'name：Lantern', '1 Write "name: Lantern".'],
  ['name: Lantern', 'name Lantern', '1 Write "name: Lantern".'],
  ['name: Lantern', 'name:\u00a0Lantern', '1 Type it anew: "name: Lantern".'],
  ['name: Lantern', ' name: Lantern', '1 Write it with 0 spaces before it: "name: Lantern".'],
  ['name: Lantern', 'name: Lantern: the page', '1 Write name: "Lantern: the page"'],
  ['name: Lantern', 'name: “Lantern: the page”', '1 Write name: "Lantern: the page"'],
  ['name: Lantern', 'name: `Lantern`', '1 Write name: "`Lantern`"'],
  ['name: Lantern', 'name: Lantern #1', '1 (warning) Write "name: "Lantern #1"".'],
  ['name: Lantern', 'name: “Lantern”', '1 (warning) Write "name: Lantern".'],
  ['name: Lantern', 'name: Lantern # the page', undefined],
  ['components:', 'url:https://a.example\ncomponents:', '2 Write "url: https://a.example".'],
  ['- id: api', '-id: api', '3 Write "- id: api".'],
  ['    name: API', '\t\tname: API', '4 Indent it by spaces: "    name: API".'],
  ['    name: API', '\tname: API', '4 Indent it by spaces: "    name: API".'],
  ['    name: API', '   name: API', '4 Write it with 4 spaces before it: "    name: API".'],
  ['    name: API', '     name: API', '4 Write it with 4 spaces before it: "    name: API".'],
  ['    name: API', '\u00a0   name: API', '4 Type it anew: "name: API".'],
  ['- id: desk', 'id: desk', '5 Write "  - id: desk".'],
  [desk, '- { id: desk; name: Desk }', '5 Write "- { id: desk, name: Desk }".'],
  [desk, '- { id: desk name: Desk }', '5 Write "- { id: desk, name: Desk }".'],
  [desk, '- (id: desk, name: Desk)', '5 Write "- { id: desk, name: Desk }".'],
  [desk, '- { id: desk, name: Desk: main }', '5 Write - { id: desk, name: "Desk: main" }'],
  [right, "components: [{ id: api, name: API }]\nname: 'API''\n", "2 Write name: 'API'"],
  [desk, '- id = desk\n    name = Desk', '5 Write "- { id: desk, name: Desk }".'],
])(
  'one slip in YAML is one problem, with the line as it should be: %j → %j',
  (line, slip, cure) => {
    expect(curesOf('page', right.replace(line, slip))).toEqual(cure === undefined ? [] : [cure]);
  },
);
