import { describe, expect, test } from 'vitest';

import { at } from '../../../test/support/builders.ts';
import { knownComponents } from '../../../test/support/cures.ts';
import { toProblemMessage } from '../../views/tools/problems/problem-messages.ts';
import { ProblemList } from '../problem-list.ts';
import { parseIncident } from './incident-file.ts';

const now = at('2026-11-28 15:00');

/** The problems of a body, one per line: its line, and the text to type. */
function cures(body: string): string[] {
  const list = new ProblemList('2026-11-28-x.md', now);
  const text = `---\ntitle: x\nstarted: 2026-11-28 09:00 UTC\n---\n${body}`;
  parseIncident('2026-11-28-x', text, knownComponents, list);
  return list.problems.map((problem) => {
    const { cure } = toProblemMessage(problem, '2026-11-28 15:00 UTC');
    const typed = [...cure.matchAll(/"([^"]+)"/g)].map(([, each]) => each).join(' or ');
    return `${problem.line - 4} ${typed}`;
  });
}

describe('a fact is answered with itself', () => {
  test.each([
    ['- Next update: 15:30 UTC', '- Next update: 2026-11-28 15:30 UTC'],
    ['- Next update: 1h30', '- Next update: 2026-11-28 16:01 UTC'],
    ['- Next update: 15h58', '- Next update: 2026-11-28 15:58 UTC'],
    ['- Next update: in 30 min', '- Next update: 2026-11-28 15:01 UTC'],
    ['- Next update: 28 Nov, 3:30 pm UTC', '- Next update: 2026-11-28 15:30 UTC'],
    ['- Update: 2026-11-28 15:30 UTC', '- Next update: 2026-11-28 15:30 UTC'],
    ['— Next update: 2026-11-28 15:30 UTC', '- Next update: 2026-11-28 15:30 UTC'],
    ['• Next update: 2026-11-28 15:30 UTC', '- Next update: 2026-11-28 15:30 UTC'],
    ['1. Components: api operational', '- Components: api operational'],
    ['> - Components: api operational', '- Components: api operational'],
    ['Components: api operational', '- Components: api operational'],
    ['**Components**: api operational', '- Components: api operational'],
    ['    - Components: api operational', '- Components: api operational'],
    ['Next update 15:30 UTC', '- Next update: 2026-11-28 15:30 UTC'],
    [
      '- Components: api partial_outage; docs operational',
      '- Components: api partial_outage, docs operational',
    ],
    [
      '- Components: api partial_outage and docs operational',
      '- Components: api partial_outage, docs operational',
    ],
    ['- Components: all down', '- Components: api major_outage, docs major_outage'],
    [
      '- Components:\n  - api partial outage\n  - docs: ok',
      '- Components: api partial_outage, docs operational',
    ],
    ['- Fix expected: 2026-11-28 16:00 UTC', '- Expected fix: 2026-11-28 16:00 UTC'],
    ['- Nächste Meldung: 15:30 UTC', '- Next update: 2026-11-28 15:30 UTC'],
    ['- Workarround: use eu2', '- Workaround: use eu2'],
    ['- Components: api: partial, docs: ok', '- Components: api partial_outage, docs operational'],
    ['- Components: api = down, docs = up', '- Components: api major_outage, docs operational'],
    ['- Components: API is down', '- Components: api major_outage'],
    ['- Components: all operational', '- Components: api operational, docs operational'],
    ['- Components: ~~api slow~~ api up', '- Components: api operational'],
    ['- Systems: API is up', '- Components: api operational'],
    ['- Components: api down, api up', '- Components: api major_outage'],
    [
      '- Components:\n  - api: down\n- Next update: 2026-11-28 15:30 UTC',
      '- Components: api major_outage',
    ],
    [
      '- Components api down\n- Next update: 2026-11-28 15:30 UTC',
      '- Components: api major_outage',
    ],
    [
      '- Upstream: https://bright.example.org',
      'upstream: [{ name: bright.example.org, url: https://bright.example.org }] or ---',
    ],
    ['- Components: API partial outage', 'api or - Components: api partial_outage'],
    ['- Components: api partial_outage (EU only)', '- Components: api partial_outage'],
    ['- Components: api down until 16:00', '- Components: api major_outage'],
    ['- Next: 2026-11-28 15:30 UTC', '- Next update: 2026-11-28 15:30 UTC'],
    [
      '- Components: api down, next update: 15:30 UTC',
      '- Components: api major_outage or - Next update: 2026-11-28 15:30 UTC',
    ],
    [
      '- Workaround: use eu2 - Next update: 2026-11-28 15:30 UTC',
      '- Workaround: use eu2 or - Next update: 2026-11-28 15:30 UTC',
    ],
    [
      '- Components: api partial_outage\n  Next update: 2026-11-28 15:30 UTC',
      '- Components: api partial_outage or - Next update: 2026-11-28 15:30 UTC',
    ],
    ['- Severity: 1', 'impact: critical or ---'],
    ['- Owner: ana', '- Coordinator: ana'],
    ['- Who: customers in the EU', '- Affected: customers in the EU'],
    ['- Priority: P1', 'impact: critical or ---'],
    ['- Components: `api` (partial outage)', '- Components: api partial_outage'],
    ['- API partial outage', '- Components: api partial_outage'],
    ['- Next update: 2025-11-28 15:30 UTC', '- Next update: 2026-11-28 15:30 UTC'],
    ['- Next update: 2027-11-28 15:30 UTC', '- Next update: 2026-11-28 15:30 UTC'],
    ['- Expected fix: 2026-11-28 09:00 UTC', '- Expected fix: 2026-11-29 09:00 UTC'],
  ])('%j', (line, expected) => {
    expect(cures(`## Investigating — 2026-11-28 14:31 UTC\n\n${line}\n\nWords.`)).toEqual([
      `3 ${expected}`,
    ]);
  });
});

test('facts of one name: what is said of other components counts as well', () => {
  const heading = '## Investigating — 2026-11-28 14:31 UTC\n\n';
  const list = new ProblemList('x.md', now);
  const text = `---\ntitle: x\n---\n\n${heading}- Components: api partial_outage\n- Components: docs major_outage\n`;
  const read = parseIncident('x', text, knownComponents, list);
  expect([read?.report.updates[0]?.facts.components, list.problems]).toEqual([
    [
      { id: 'api', status: 'partial_outage' },
      { id: 'docs', status: 'major_outage' },
    ],
    [],
  ]);
  for (const facts of [
    '- Components: api partial_outage\n- Components: api major_outage',
    '- Affected: all\n- Affected: some',
  ]) {
    expect(cures(`${heading}${facts}\n`)).toEqual(['4 ']);
  }
});

test.each([
  '## Resolved — 2026-11-28 14:31 UTC',
  '\n## Resolved — 2026-11-28 14:31 UTC\n\n- Ended: x\n',
])('a heading in a comment is told with its facts: %j', (hidden) => {
  const first = '## Investigating — 2026-11-28 09:58 UTC\n\nWords.\n\n';
  const found = cures(`${first}<!-- ${hidden} -->\n\n- Components: api operational\n`);
  expect(found.map((each) => each.replace(/^\d+ /, ''))).toEqual([
    '## Resolved — 2026-11-28 14:31 UTC',
  ]);
});
