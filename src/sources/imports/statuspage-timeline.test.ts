import { describe, expect, test } from 'vitest';

import {
  at,
  moveIncident,
  moveMaintenance,
  update,
} from '../../../test/support/statuspage-answers.ts';

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
    path: 'incidents/2026-03-14-no-bread.md',
    doubts: [],
    reason: undefined,
    text: `---
title: No bread
components:
  shop: partial_outage
  oven: operational
impact: major
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
    ['Investigating 10:00', 'Monitoring 10:40', 'Resolved 10:40'],
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
    'its status is no status',
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
    /"operational" is no status of an update here; it is taken as "identified"/,
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
    /"completed" is no status of an update here; it is taken as "resolved"/,
  ],
  ['no updates', { status: 'investigating' }, [], ['Investigating 10:00'], /it has no updates/],
])('an incident: %s', (_, more, said, expected, doubt) => {
  const updates = said.map((each) => update(...(each.split(' ') as [string, string])));
  const { text, doubts } = moveIncident(updates, more);
  expect(headings(text)).toEqual(
    expected.map((each) => each.replace(' ', ` — ${day} `).concat(' UTC')),
  );
  if (doubt) expect(doubts.join('\n')).toMatch(doubt);
  else expect(doubts).toEqual([]);
  for (const each of said) expect(text).toContain(`It is ${each.split(' ')[0]}.`);
});

describe('times', () => {
  test.each<[string, Record<string, unknown>, string, RegExp | undefined]>([
    [
      'an offset',
      { display_at: '2026-03-14T03:00:00.000-07:00' },
      '2026-03-14 10:00 UTC',
      undefined,
    ],
    [
      'what readers saw, not when it was typed',
      { display_at: at('09:00') },
      '2026-03-14 09:00 UTC',
      undefined,
    ],
    ['without display_at', { display_at: null }, '2026-03-14 10:00 UTC', undefined],
    [
      'display_at is no date',
      { display_at: 'noon' },
      '2026-03-14 10:00 UTC',
      /display_at "noon" is no date/,
    ],
    ['no time at all', { display_at: null, created_at: null }, '2026-03-14 10:00 UTC', undefined],
    [
      'a time without a zone, never guessed',
      { display_at: '2026-03-14T07:00:00', created_at: at('10:00') },
      '2026-03-14 10:00 UTC',
      /no date with a zone/,
    ],
    [
      'the zero of a program',
      { display_at: '0001-01-01T00:00:00Z' },
      '2026-03-14 10:00 UTC',
      /"0001-01-01T00:00:00Z" is no date/,
    ],
  ])('of an update: %s', (_, more, expected, doubt) => {
    const { text, doubts } = moveIncident([{ ...update('investigating', '10:00'), ...more }], {
      status: 'investigating',
      started_at: null,
    });
    expect(headings(text)[0]).toBe(`Investigating — ${expected}`);
    if (doubt) expect(doubts.join('\n')).toMatch(doubt);
  });

  test.each<[string, string | null, string | undefined, RegExp | undefined]>([
    ['together with the first update', '2026-03-14T10:00:59.900Z', undefined, undefined],
    ['before it', at('09:30'), 'started: 2026-03-14 09:30 UTC', undefined],
    ['after it', at('10:30'), undefined, /started_at \(2026-03-14 10:30 UTC\) is after the first/],
    ['no date', '14 March', undefined, /started_at "14 March" is no date/],
    ['missing', null, undefined, undefined],
  ])('of the start: %s', (_, started_at, line, doubt) => {
    const story = [update('investigating', '10:00'), update('resolved', '11:00')];
    const { text, doubts } = moveIncident(story, { started_at });
    expect(/^started: .*$/m.exec(text)?.[0]).toBe(line);
    if (doubt) expect(doubts.join('\n')).toMatch(doubt);
    else expect(doubts).toEqual([]);
  });

  test('an incident that nothing dates is refused', () => {
    const nothing = { display_at: null, created_at: null };
    const { path, reason } = moveIncident([{ ...update('resolved', '10:00'), ...nothing }], {
      created_at: null,
      started_at: 'once',
    });
    expect([path, reason]).toEqual([undefined, 'nothing says when it began']);
  });

  test('updates listed oldest first stay so when they were posted at once', () => {
    const story = [
      { ...update('investigating', '10:00'), body: 'first' },
      { ...update('identified', '10:30'), body: 'second' },
      { ...update('monitoring', '10:30'), body: 'third' },
    ];
    for (const incident_updates of [story, story.toReversed()]) {
      const { text } = moveIncident([], { status: 'monitoring', incident_updates });
      expect(text.match(/first|second|third/g)).toEqual(['first', 'second', 'third']);
    }
  });
});

test.each<[string, Record<string, unknown>, string[], string[], RegExp | undefined]>([
  [
    'as it went',
    {},
    ['scheduled 09:00', 'in_progress 10:00', 'verifying 11:00', 'completed 11:30'],
    ['Scheduled 09:00', 'In progress 10:00', 'Verifying 11:00', 'Completed 11:30'],
    undefined,
  ],
  ['ahead of it', { status: 'scheduled' }, ['scheduled 09:00'], ['Scheduled 09:00'], undefined],
  [
    'over, without a word of its end',
    { resolved_at: at('11:40') },
    ['in_progress 10:00'],
    ['In progress 10:00', 'Completed 11:40'],
    /"Completed" is added at 2026-03-14 11:40 UTC/,
  ],
  [
    'over, and nothing says when',
    {},
    ['in_progress 10:00'],
    ['In progress 10:00', 'Completed 12:00'],
    /"Completed" is added at 2026-03-14 12:00 UTC/,
  ],
  ['over, as its window says', {}, ['scheduled 09:00'], ['Scheduled 09:00'], undefined],
  [
    'its status says that work goes on',
    { status: 'verifying' },
    ['in_progress 10:00', 'completed 11:00'],
    ['In progress 10:00', 'Verifying 11:00'],
    /kept open/,
  ],
  [
    'words of an incident',
    { status: 'resolved' },
    ['investigating 09:00', 'monitoring 11:00', 'resolved 11:30'],
    ['Scheduled 09:00', 'Verifying 11:00', 'Completed 11:30'],
    /"investigating" is no status of an update here; it is taken as "scheduled"/,
  ],
  [
    'cancelled, as imitations have it',
    { status: 'canceled' },
    ['scheduled 09:00', 'canceled 09:30'],
    ['Scheduled 09:00', 'Cancelled 09:30'],
    /"canceled" is no status/,
  ],
])('a maintenance: %s', (_, more, said, expected, doubt) => {
  const updates = said.map((each) => update(...(each.split(' ') as [string, string])));
  const { path, text, doubts } = moveMaintenance(updates, more);
  expect(path).toBe('maintenances/2026-03-14-new-oven.md');
  expect(headings(text)).toEqual(
    expected.map((each) => each.replace(/ (?=\d)/, ` — ${day} `).concat(' UTC')),
  );
  expect(text).toContain(
    'scheduled_for: 2026-03-14 10:00 UTC\nscheduled_until: 2026-03-14 12:00 UTC\n',
  );
  if (doubt) expect(doubts.join('\n')).toMatch(doubt);
  else expect(doubts).toEqual([]);
});

describe('the window of a maintenance', () => {
  const work = [update('in_progress', '10:05'), update('completed', '11:50')];
  test.each<[string, unknown[], Record<string, unknown>, string | undefined]>([
    ['no end, but it ended', work, { scheduled_until: null }, '10:00 11:50'],
    [
      'none, but it began and ended',
      work,
      { scheduled_for: null, scheduled_until: null },
      '10:05 11:50',
    ],
    ['the wrong way round', work, { scheduled_until: at('09:00') }, '10:00 11:50'],
    [
      'no end, still at work',
      [work[0]],
      { scheduled_until: 'late', status: 'in_progress' },
      undefined,
    ],
    [
      'none at all',
      [],
      { scheduled_for: null, scheduled_until: null, resolved_at: null },
      undefined,
    ],
  ])('%s', (_, updates, more, expected) => {
    const { text, doubts, reason } = moveMaintenance(updates, more);
    if (expected === undefined) expect(reason).toMatch(/nothing says when its window/);
    else {
      const [from, until] = expected.split(' ');
      expect(text).toContain(
        `scheduled_for: ${day} ${from} UTC\nscheduled_until: ${day} ${until} UTC`,
      );
      expect(doubts.join()).toMatch(/its window cannot be read/);
    }
  });

  test('among the incidents it is still planned work', () => {
    const window = { scheduled_for: at('10:00'), scheduled_until: at('12:00') };
    expect(moveIncident([update('completed', '11:00')], window).path).toMatch(/^maintenances\//);
    const { path, text, doubts } = moveIncident([update('resolved', '11:00')], {
      impact: 'maintenance',
    });
    expect(path).toMatch(/^incidents\//);
    expect(text).toContain('impact: none');
    expect(doubts.join()).toMatch(/impact "maintenance"/);
  });
});
