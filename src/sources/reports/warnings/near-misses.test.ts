import { expect, test } from 'vitest';

import { incidentStatuses } from '../../../model/status.ts';
import { toProblemMessage } from '../../../views/tools/problems/problem-messages.ts';
import { KnownComponents } from '../../page/known-components.ts';
import { parseIncident } from '../incident-file.ts';
import { ProblemList } from '../../problem-list.ts';

function problemsOf(body: string, key = ''): string[] {
  const text = `---\n${key}title: x\ncomponents: { api: major_outage }\n---\n\n## Investigating — 2026-03-14 09:58 UTC\n\n${body}`;
  const list = new ProblemList('x.md');
  parseIncident('x', text, new KnownComponents(['api']), list);
  return list.problems.map(({ code, line }) => `${line} ${code}`);
}

test.each([
  ['##Resolved — 2026-03-14 11:30 UTC', ['8 heading-lookalike']],
  ['### Resolved — 2026-03-14 11:30 UTC', ['8 heading-lookalike']],
  ['@here Resolved — 2026-03-14 11:30 UTC', ['8 heading-lookalike']],
  ['EDIT: resolved', ['8 heading-lookalike']],
  ['Text.\n\nResolved — 2026-03-14 11:30 UTC', ['10 heading-lookalike']],
  ['**Resolved** — 2026-03-14T11:30Z', ['8 heading-lookalike']],
  ['Text.\n\n- Components: api operational', ['10 fact-misplaced']],
  ['- Component: api operational', ['8 fact-misplaced']],
  ['Components: api operational', ['8 fact-misplaced']],
  ['- Components: api operational\n- Nxt update: soon', ['9 fact-misplaced']],
  ['- Components: api operational\n- ETA: 2026-03-14 11:30 UTC', ['9 fact-misplaced']],
  ['- Components: api operational\n- Next update — 2026-03-14 11:30 UTC', ['9 fact-misplaced']],
  ['- Components: api operational\n- Status: resolved', ['9 heading-lookalike']],
  ['- Components: api operational\n- Duration: 2 h\n\nWords.', ['9 fact-unknown']],
  ['- Affected: all\n  and more', ['8 fact-misplaced']],
  ['- Affected: all\n- API down', ['9 fact-misplaced']],
  ['It works. ## Resolved — 2026-03-14 11:30 UTC', ['8 heading-lookalike']],
  ['Resolved!', ['8 heading-lookalike']],
  ['- api: partial_outage', ['8 fact-misplaced']],
  ['- Affected: all\n- Issue: #12', ['9 fact-misplaced']],
  ['- Affected: all\n- Upstream: Brightcloud', ['9 fact-misplaced']],
  ['##Resolved—2026-03-14 11:30 UTC', ['8 heading-lookalike']],
  [':white_check_mark: Resolved — 2026-03-14 11:30 UTC', ['8 heading-lookalike']],
  ['EDIT 2026-03-14 11:30 UTC: fixed', ['8 heading-lookalike']],
  ['Update 2: resolved at 2026-03-14 11:30 UTC', ['8 heading-lookalike']],
  ['- Status: resolved', ['8 heading-lookalike']],
  ['- **Status:** Resolved', ['8 heading-lookalike']],
  ['### Resolved — 2026-03-14 11:30 UTC\n\n- Components: api operational', ['8 heading-lookalike']],
  ['Resolved: all is well.\n- Components: api operational', ['8 heading-lookalike']],
  ['Resolved\n---\n\n2026-03-14 11:30 UTC\n\n- Affected: all', ['8 heading-lookalike']],
  ['EDIT 11:30: fixed', ['8 heading-lookalike']],
  ['**Impact:** major', ['8 fact-misplaced']],
  ['- Status: investigating\n- Components: api partial_outage', ['8 fact-unknown']],
  ['- Started: 2026-03-14 09:00 UTC', ['8 fact-misplaced']],
  ['- Components: api operational\n\nText.', []],
  ['It was resolved on 2026-03-14 11:30 UTC by hand.', []],
  ['### Impact\n\nThe components: all of them.', []],
  ['```\n## Resolved — 2026-03-14 11:30 UTC\n- Components: x\n```', ['9 heading-lookalike']],
])('%j', (body, expected) => {
  expect(problemsOf(body)).toEqual(expected);
});

test.each([
  ['later', '**Investigating** — 2026-03-14 12:00 UTC', ['12 reopening-lookalike']],
  ['later, and over as well', '**Resolved** — 2026-03-14 12:00 UTC', ['12 heading-lookalike']],
  ['before the end', '**Investigating** — 2026-03-14 10:30 UTC', ['12 heading-lookalike']],
])('behind the end, an update that takes no effect and is dated %s', (_, line, expected) => {
  const end = '## Resolved — 2026-03-14 11:00 UTC\n\nDone.\n\n';
  expect(problemsOf(`${end}${line}`)).toEqual(expected);
  expect(problemsOf(`${end}${line}`, 'issue: 7\n')).toEqual([
    expected[0]?.replace('12 reopening', '13 heading').replace('12 h', '13 h'),
  ]);
});

test.each(['Fixed at 11:00 by a restart.', 'Up since midnight.', 'Resolved!'])(
  'a sentence under the end may say so once more: %s',
  (line) => {
    expect(problemsOf(`## Resolved — 2026-03-14 11:00 UTC\n\n${line}`)).toEqual([]);
  },
);

test('the cure keeps the instant that was written', () => {
  const list = new ProblemList('x.md');
  list.add(
    'heading-lookalike',
    { line: 1, column: 1 },
    {
      found: '##Resolved — 2026-03-14 11:30 UTC',
      status: incidentStatuses[3],
      meant: [{ instead: '## Resolved — 2026-03-14 11:30 UTC', where: '' }],
    },
  );
  expect(toProblemMessage(list.problems[0]!).cure).toBe(
    'Write "## Resolved — 2026-03-14 11:30 UTC" at the beginning of a line.',
  );
});
