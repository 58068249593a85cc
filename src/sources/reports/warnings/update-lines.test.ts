import { expect, test } from 'vitest';

import { at } from '../../../../test/support/builders.ts';
import { knownComponents } from '../../../../test/support/cures.ts';
import { toProblemMessage } from '../../../views/tools/problems/problem-messages.ts';
import { ProblemList } from '../../problem-list.ts';
import { parseTemplate } from '../../templates/template-file.ts';
import { parseAnnouncement } from '../announcement-file.ts';

const curesIn = (list: ProblemList) =>
  list.problems.map((problem) => `${problem.line} ${toProblemMessage(problem, 'NOW').cure}`);
const atTop = 'between the two lines "---" at the top, and remove this one.';

test.each([
  ['## Resolved — 2026-11-28 14:31 UTC', `6 Write "until: 2026-11-28 14:31 UTC" ${atTop}`],
  ['- Components: api operational', `6 Write "components: [api]" ${atTop}`],
  ['- Until: 2026-12-04 08:00 UTC', `6 Write "until: 2026-12-04 08:00 UTC" ${atTop}`],
  ['## What changes', undefined],
  ['- Letters: in colour', undefined],
])('of an announcement: %j', (line, expected) => {
  const list = new ProblemList('x.md', at('2026-11-28 15:00'));
  const text = `---\ntitle: x\nfrom: 2026-11-27 08:00 UTC\n---\n\n${line}\n`;
  parseAnnouncement('x', text, knownComponents, list);
  expect(curesIn(list)).toEqual(expected === undefined ? [] : [expected]);
});

test.each([
  ['## Identified', `6 Write "status: identified" ${atTop}`],
  ['## Monitoring — [[now]]', `6 Write "status: monitoring" ${atTop}`],
  ['- Components: api down', `6 Write "component_status: major_outage" ${atTop}`],
  ['- Next update: in 30 min', '6 Remove it: the command that uses this template asks for it.'],
  ['<%= what %>', '6 Write "[[what]]" for a gap that a person has to fill.'],
  ['## What you can do', undefined],
  ['Costs $5.', undefined],
])('of a template: %j', (line, expected) => {
  const list = new ProblemList('x.md');
  parseTemplate('x', `---\nname: x\nkind: incident\n---\n\n${line}\n`, list);
  expect(curesIn(list)).toEqual(expected === undefined ? [] : [expected]);
});

test('a template for announcements has no status', () => {
  const list = new ProblemList('x.md');
  parseTemplate('x', '---\nname: x\nkind: announcement\nstatus: resolved\n---\n\nText.\n', list);
  expect(curesIn(list)).toEqual(['4 Remove it: nothing here reads it.']);
});
