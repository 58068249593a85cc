import { expect, test } from 'vitest';

import { at, moveIncident, update } from '../../../../test/support/statuspage-answers.ts';

const headings = (text: string) => text.match(/^## .*$/gm)?.map((line) => line.slice(3)) ?? [];
const day = '2026-03-14';

test('a whole incident: updates oldest first, each with what it changes', () => {
  const story = [
    update('investigating', '10:00', [
      ['c1', 'operational', 'partial_outage'],
      ['c2', 'operational', 'operational'],
    ]),
    update('identified', '10:30', [
      ['c1', 'partial_outage', 'major_outage'],
      ['c2', 'operational', 'degraded_performance'],
    ]),
    update('monitoring', '11:00', [
      ['c1', 'major_outage', 'operational'],
      ['c2', 'degraded_performance', 'degraded_performance'],
    ]),
    update('resolved', '11:30', [['c2', 'degraded_performance', 'operational']]),
    update('postmortem', '12:00', null, '# Why\r\n\r\nA **mouse**.'),
  ];
  expect(
    moveIncident(story, { status: 'postmortem', impact: 'major', resolved_at: at('11:30') }),
  ).toEqual({
    path: 'incidents/2026-03-14-no-bread-i1.md',
    caveats: [],
    reason: undefined,
    text: `---
title: No bread
components:
  shop: partial_outage
  oven: operational
impact: major
was:
  - i1
---

## Investigating — 2026-03-14 10:00 UTC

It is investigating.

## Identified — 2026-03-14 10:30 UTC

- Components: shop major_outage, oven degraded_performance

It is identified.

## Monitoring — 2026-03-14 11:00 UTC

- Components: shop operational

It is monitoring.

## Resolved — 2026-03-14 11:30 UTC

It is resolved.

## Postmortem — 2026-03-14 12:00 UTC

### Why

A **mouse**.
`,
  });
});

test.each<[string, Record<string, unknown>, string[], string[], RegExp | undefined]>([
  ['an open one', { status: 'identified' }, ['identified 10:30'], ['Identified 10:30'], undefined],
  [
    'it is over, its updates do not say so',
    { resolved_at: at('11:00') },
    ['investigating 10:00'],
    ['Investigating 10:00', 'Resolved 11:00'],
    /"Resolved" is added at 2026-03-14 11:00 UTC/,
  ],
  [
    'it is over, nothing says when',
    {},
    ['investigating 10:00', 'monitoring 10:40'],
    ['Investigating 10:00', 'Monitoring 10:40', 'Resolved 12:00'],
    /nothing says when it ended/,
  ],
  [
    'resolved_at is before the last update',
    { resolved_at: at('10:10') },
    ['investigating 10:00', 'monitoring 10:40'],
    ['Investigating 10:00', 'Monitoring 10:40', 'Resolved 10:40'],
    /resolved_at \(2026-03-14 10:10 UTC\) is before the last update/,
  ],
  [
    'resolved_at is another than the update',
    { resolved_at: at('13:00') },
    ['resolved 11:00'],
    ['Resolved 11:00'],
    /resolved_at says 2026-03-14 13:00 UTC/,
  ],
  [
    'its status says that it is not over',
    { status: 'monitoring' },
    ['investigating 10:00', 'resolved 11:00'],
    ['Investigating 10:00', 'Monitoring 11:00'],
    /kept open/,
  ],
  [
    'its status is not a status',
    { status: 'fine' },
    ['investigating 10:00'],
    ['Investigating 10:00'],
    /status "fine" is unknown/,
  ],
  [
    'it has no status',
    { status: null, resolved_at: at('11:00') },
    ['investigating 10:00'],
    ['Investigating 10:00', 'Resolved 11:00'],
    /it has no status/,
  ],
  [
    'an update has no status that is known',
    { status: 'monitoring' },
    ['identified 10:00', 'operational 10:20', 'monitoring 10:30'],
    ['Identified 10:00', 'Identified 10:20', 'Monitoring 10:30'],
    /"operational" is not a status of an update here; it is taken as "identified"/,
  ],
  [
    'resolved twice',
    {},
    ['resolved 11:00', 'resolved 11:30'],
    ['Resolved 11:00'],
    /resolved a second time \(2026-03-14 11:30 UTC\)/,
  ],
  [
    'taken up again',
    {},
    ['resolved 11:00', 'investigating 11:20', 'resolved 11:30'],
    ['Resolved 11:00', 'Investigating 11:20', 'Resolved 11:30'],
    undefined,
  ],
  [
    'a postmortem before the end',
    {},
    ['identified 10:00', 'postmortem 10:30', 'resolved 11:00'],
    ['Identified 10:00', 'Identified 10:30', 'Resolved 11:00'],
    /is a postmortem before the incident was resolved/,
  ],
  [
    'a postmortem without an end',
    { status: 'postmortem', resolved_at: at('10:30') },
    ['identified 10:00', 'postmortem 11:00'],
    ['Identified 10:00', 'Resolved 10:30', 'Postmortem 11:00'],
    /"Resolved" is added/,
  ],
  [
    'words of a maintenance',
    {},
    ['in_progress 10:00', 'verifying 10:30', 'completed 11:00'],
    ['Investigating 10:00', 'Monitoring 10:30', 'Resolved 11:00'],
    /"completed" is not a status of an update here; it is taken as "resolved"/,
  ],
  ['no updates', { status: 'investigating' }, [], ['Investigating 10:00'], /it has no updates/],
])('an incident: %s', (_, more, said, expected, caveat) => {
  const updates = said.map((each) => update(...(each.split(' ') as [string, string])));
  const { text, caveats } = moveIncident(updates, more);
  expect(headings(text)).toEqual(
    expected.map((each) => each.replace(' ', ` — ${day} `).concat(' UTC')),
  );
  if (caveat) expect(caveats.join('\n')).toMatch(caveat);
  else expect(caveats).toEqual([]);
  for (const each of said) expect(text).toContain(`It is ${each.split(' ')[0]}.`);
});
