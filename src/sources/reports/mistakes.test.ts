import { describe, expect, test } from 'vitest';

import { at } from '../../../test/support/builders.ts';
import { knownComponents } from '../../../test/support/cures.ts';
import { toProblemMessage } from '../../views/tools/problems/problem-messages.ts';
import { ProblemList } from '../problem-list.ts';
import { parseIncident } from './incident-file.ts';
import { parseMaintenance } from './maintenance-file.ts';

const now = at('2026-11-28 15:00');

/** The problems of a body, one per line: its line, and the text to type. */
function cures(body: string, kind: 'incident' | 'maintenance' = 'incident'): string[] {
  const list = new ProblemList('2026-11-28-x.md', now);
  const window = 'scheduled_for: 2026-11-28 13:00 UTC\nscheduled_until: 2026-11-28 16:00 UTC';
  const own = kind === 'incident' ? 'started: 2026-11-28 09:00 UTC' : window;
  const parse = kind === 'incident' ? parseIncident : parseMaintenance;
  const text = `---\ntitle: x\n${own}\n---\n${body}`;
  parse('2026-11-28-x', text, knownComponents, list);
  const first = kind === 'incident' ? 5 : 6;
  return list.problems.map((problem) => {
    const { cure } = toProblemMessage(problem, '2026-11-28 15:00 UTC');
    const typed = [...cure.matchAll(/"([^"]+)"/g)].map(([, each]) => each).join(' or ');
    return `${problem.line - first + 1} ${typed}`;
  });
}

const resolved = '## Resolved — 2026-11-28 14:31 UTC';

describe('a heading is answered with itself', () => {
  test.each([
    ['## Resolved — 28 Nov 2026 2:31 pm UTC', resolved],
    ['## Resolved (2026-11-28 14:31 UTC)', resolved],
    ['## Resolved on 28/11/2026 at 14:31 UTC', resolved],
    ['## Resolved @ 2026-11-28 14:31 (UTC)', resolved],
    ['## Resolved — today 14:31 UTC', resolved],
    ['## Resolved — 14:31 UTC', resolved],
    ['## Resolved — Sat 28 November, 14:31 UTC', resolved],
    ['## ✅ Resolved — 2026-11-28 14:31 UTC', resolved],
    ['## **Resolved** — 2026-11-28 14:31 UTC', resolved],
    ['## [Resolved] 2026-11-28 14:31 UTC', resolved],
    ['## 2026-11-28 14:31 UTC — Resolved', resolved],
    ['## 2026-11-28 14:31 UTC: fixed', resolved],
    ['## Fixed — 2026-11-28 14:31 UTC', resolved],
    ['## Back to normal — 2026-11-28 14:31 UTC', resolved],
    ['## Done — 2:31 pm UTC', resolved],
    ['## Incident resolved — 2026-11-28 14:31 UTC', resolved],
    ['## Status: Resolved — 2026-11-28 14:31 UTC', resolved],
    ['## The issue has been fixed — 2026-11-28 14:31 UTC', resolved],
    ['## All good — 2026-11-28 14:31 UTC', resolved],
    ['## False alarm — 2026-11-28 14:31 UTC', resolved],
    ['## [Resolved](#x) — 2026-11-28 14:31 UTC', resolved],
    ['## Resolved\n\n_28 Nov 2026, 14:31 UTC_\n', resolved],
    ['## Partially resolved — 2026-11-28 14:31 UTC', '## Monitoring — 2026-11-28 14:31 UTC'],
    ['## Behoben — 28.11.2026 14:31 UTC', resolved],
    ['## Résolu — 2026-11-28 14h31 UTC', resolved],
    ['## Completed — 2026-11-28 14:31 UTC', resolved],
    ['## Root cause found — 2026-11-28 14:31 UTC', '## Identified — 2026-11-28 14:31 UTC'],
    [
      '## Resolved — 03/04/2026 14:31 UTC',
      '## Resolved — 2026-04-03 14:31 UTC or ## Resolved — 2026-03-04 14:31 UTC',
    ],
    ['## Resolved — 26-11-28 14:31 UTC', resolved],
    ['## Resolved — 11-28 14:31 UTC', resolved],
    ['## Resolved — Sat Nov 28 14:31:00 UTC 2026', resolved],
    ['## Resolved — 2026-11-28 14;31 UTC', resolved],
    ['## Resolved — 2026-11-28 14:31 local', resolved],
    ['## Resolved (2) — 2026-11-28 14:31 UTC', resolved],
    ['## Cancelled — 2026-11-28 14:31 UTC', resolved],
    ['## Resolved — 2026-11-28 half past 2 pm UTC', '## Resolved — 2026-11-28 14:30 UTC'],
    ['## Resolved — just now', '## Resolved — 2026-11-28 15:00 UTC'],
    ['## Resolved — 2026-11-28 14:31 UT', resolved],
    ['## Resolved — 2026-11-28 14:31 Uhr', resolved],
    ['## Resolved — 2026-11-28 14 31 UTC', resolved],
    ['## Resolved — 2026-11-28 2:31 p UTC', resolved],
    ['## Resolved — 2026-11-28 14:31 UTZ', resolved],
    ['## Resolved — 2026-11-28 14:31 ±00:00', resolved],
    ['## Resolved — 2026-11-28 12 noon UTC', '## Resolved — 2026-11-28 12:00 UTC'],
    ['## Resolved — 2026-11-28 15:31 + 01:00', '## Resolved — 2026-11-28 15:31 +01:00'],
    ['## Resolved — 2:31 UTC', '## Resolved — 2026-11-28 02:31 UTC'],
    ['## Resolved — {{when}}', '## Resolved — 2026-11-28 15:00 UTC or ### …'],
    ['## Resolved — 2026-11-28 15:31 CET', '## Resolved — 2026-11-28 15:31 +01:00'],
  ])('%j', (heading, expected) => {
    expect(cures(heading)).toEqual([`1 ${expected}`]);
  });

  test.each([
    ['## Started — 2026-11-28 14:00 UTC', '## In progress — 2026-11-28 14:00 UTC'],
    ['## Resolved — 2026-11-28 14:00 UTC', '## Completed — 2026-11-28 14:00 UTC'],
    ['## Done — 2026-11-28 14:00 UTC', '## Completed — 2026-11-28 14:00 UTC'],
    ['## Canceled — 2026-11-28 14:00 UTC', '## Cancelled — 2026-11-28 14:00 UTC'],
    ['## Postponed — 2026-11-28 14:00 UTC', '## Cancelled — 2026-11-28 14:00 UTC'],
    ['## Testing — 2026-11-28 14:00 UTC', '## Verifying — 2026-11-28 14:00 UTC'],
    ['## Maintenance started — 2026-11-28 14:00 UTC', '## In progress — 2026-11-28 14:00 UTC'],
    ['## Maintenance complete — 2026-11-28 14:00 UTC', '## Completed — 2026-11-28 14:00 UTC'],
    ['## Extended — 2026-11-28 14:00 UTC', '## In progress — 2026-11-28 14:00 UTC'],
    ['## Läuft — 2026-11-28 14:00 UTC', '## In progress — 2026-11-28 14:00 UTC'],
  ])('of a maintenance: %j', (heading, expected) => {
    expect(cures(heading, 'maintenance')).toEqual([`1 ${expected}`]);
  });
});

test.each([
  ['## Identified — 2:31 UTC', '5 ## Identified — 2026-11-28 14:31 UTC'],
  ['## Identified — 2026-11-28 2:31 UTC', '5 ## Identified — 2026-11-28 14:31 UTC'],
  ['## Identified — 2026-11-27 14:31 UTC', '5 ## Identified — 2026-11-28 14:31 UTC'],
])('below an update of the morning, %j', (heading, expected) => {
  expect(cures(`## Investigating — 2026-11-28 09:58 UTC\n\nWords.\n\n${heading}`)).toEqual([
    expected,
  ]);
});

test.each(['2062-11-28 09:58 UTC', '2026-12-28 09:58 UTC'])(
  'of two updates out of order the one that lies ahead is told: %s',
  (ahead) => {
    const later = '## Identified — 2026-11-28 14:31 UTC\n\n- Next update: 2026-11-28 15:30 UTC';
    expect(cures(`## Investigating — ${ahead}\n\nWords.\n\n${later}`)).toEqual([
      '1 ## Investigating — 2026-11-28 09:58 UTC',
    ]);
  },
);

test('an end that was pasted twice is told once', () => {
  const end = `${resolved}\n\nIt works again.\n\n`;
  expect(cures(`## Investigating — 2026-11-28 09:58 UTC\n\nWords.\n\n${end}${end}`)).toHaveLength(
    1,
  );
});

test('a heading in a block of code is told', () => {
  const block = `\`\`\`\n${resolved}\n\`\`\``;
  expect(cures(`## Investigating — 2026-11-28 09:58 UTC\n\nWords.\n\n${block}`)).toEqual([
    `6 ${resolved}`,
  ]);
});

test.each([
  ['Investigating — 2026-11-28 14:31 UTC', '## Investigating — 2026-11-28 14:31 UTC'],
  ['- **2026-11-28 14:31 UTC** Resolved', resolved],
  ['Words.', '## Investigating — 2026-11-28 15:00 UTC'],
])(
  'a report without an update is an error, and %j is what was meant to be one',
  (line, heading) => {
    const list = new ProblemList('2026-11-28-x.md', now);
    parseIncident('2026-11-28-x', `---\ntitle: x\n---\n${line}\n`, knownComponents, list);
    expect(list.problems.map(({ code }) => code)).toEqual(['no-update']);
    expect(toProblemMessage(list.problems[0]!, '2026-11-28 15:00 UTC').cure).toContain(heading);
  },
);

test.each(['Update 2', 'Not resolved', 'Unresolved'])(
  'of %j, the status stays as it was',
  (words) => {
    const heading = `## ${words} — 2026-11-28 14:31 UTC`;
    expect(cures(`## Monitoring — 2026-11-28 10:00 UTC\n\nWords.\n\n${heading}`)).toEqual([
      '5 ## Monitoring — 2026-11-28 14:31 UTC or ### …',
    ]);
  },
);

describe('a line that may be an update is named, however it got its shape', () => {
  test.each([
    '##Resolved — 2026-11-28 14:31 UTC',
    '#Resolved — 2026-11-28 14:31 UTC',
    '### Resolved — 2026-11-28 14:31 UTC',
    '**Resolved** — 2026-11-28 14:31 UTC',
    '**Resolved — 2026-11-28 14:31 UTC**',
    '__Resolved__: 2026-11-28 14:31 UTC',
    '*Resolved* - 28 Nov 2026 14:31 UTC',
    '* Resolved — 2026-11-28 14:31 UTC',
    '- Resolved — 2026-11-28 14:31 UTC',
    '1. Resolved — 2026-11-28 14:31 UTC',
    '> ## Resolved — 2026-11-28 14:31 UTC',
    '    ## Resolved — 2026-11-28 14:31 UTC',
    '\u200b## Resolved — 2026-11-28 14:31 UTC',
    '\\## Resolved — 2026-11-28 14:31 UTC',
    'Resolved — 2026-11-28 14:31 UTC',
    'Resolved: 2026-11-28 14:31 UTC',
    'Resolved 2026-11-28 14:31 UTC',
    '[Resolved] 2026-11-28 14:31 UTC',
    '[Resolved — 2026-11-28 14:31 UTC]',
    '<h2>Resolved — 2026-11-28 14:31 UTC</h2>',
    '| Resolved | 2026-11-28 14:31 UTC |',
    'Resolved — 2026-11-28 14:31 UTC\n------',
    '**Behoben** — 2026-11-28 14:31 UTC',
    '### Fixed — 2026-11-28 2:31 pm UTC',
    '**2026-11-28 14:31 UTC** Resolved',
    '• Resolved — 2026-11-28 14:31 UTC',
    '◆ Resolved — 2026-11-28 14:31 UTC',
    ':: Resolved — 2026-11-28 14:31 UTC',
    '== Resolved — 2026-11-28 14:31 UTC ==',
    'h2. Resolved — 2026-11-28 14:31 UTC',
    '<strong>Resolved</strong> - 2026-11-28 14:31 UTC',
    '<b>Resolved</b> 2026-11-28 14:31 UTC',
    '**Update 2026-11-28 14:31 UTC:** Resolved',
    'Update (2026-11-28 14:31 UTC): it is resolved now.',
    'Status changed to Resolved at 2026-11-28 14:31 UTC',
    '＃＃ Resolved — 2026-11-28 14:31 UTC',
  ])('%j', (line) => {
    const found = cures(`## Investigating — 2026-11-28 09:58 UTC\n\nWords.\n\n${line}\n`);
    expect(found.map((each) => each.replace(/^\d+ /, ''))).toEqual([resolved]);
  });

  test.each([
    '### Resolved',
    '**Resolved**',
    'Resolved: a disk was full.',
    '[Resolved]',
    'Resolved\n===',
    '#Resolved',
    'Monitoring - we watch it.',
  ])('without a time: %j', (line) => {
    expect(cures(`## Investigating — 2026-11-28 09:58 UTC\n\nWords.\n\n${line}\n`)).toHaveLength(1);
  });

  test.each([
    'Resolved by a restart of the queue.',
    'We resolved it at 14:31 UTC.',
    'Monitoring shows that all is well.',
    '### Impact',
    '### Timeline',
    'Started the second node.',
    '- Open the page again.',
    'It was open from 09:58 to 10:12 UTC.',
    '2026-11-28 is a Saturday.',
    '**Note:** letters wait.',
  ])('prose is prose: %j', (line) => {
    expect(cures(`## Investigating — 2026-11-28 09:58 UTC\n\nWords.\n\n${line}\n`)).toEqual([]);
  });

  test('the timeline of a postmortem tells times', () => {
    const timeline =
      '### Timeline\n\n- 2026-11-28 09:58 UTC: Investigating\n- Resolved: 2026-11-28 14:31 UTC';
    expect(
      cures(`${resolved}\n\nDone.\n\n## Postmortem — 2026-11-28 14:50 UTC\n\n${timeline}\n`),
    ).toEqual([]);
  });
});

test.each([
  ['Europe/Berlin', '2026-11-25', '2026-11-25 00:00 +01:00'],
  ['Europe/Berlin', '2026-07-25', '2026-07-25 00:00 +02:00'],
  ['UTC', '2026-11-25', '2026-11-25 00:00 UTC'],
  ['Europe/Berlin', '2026-11-25 10:00', '2026-11-25 10:00 UTC'],
])('on a page in %s the day %s begins at its midnight', (timeZone, written, instant) => {
  const list = new ProblemList('x.md', now, timeZone);
  parseIncident('x', `---\ntitle: x\nstarted: ${written}\n---\n`, knownComponents, list);
  const [problem] = list.problems;
  expect(toProblemMessage(problem!, '').cure).toContain(instant);
});
