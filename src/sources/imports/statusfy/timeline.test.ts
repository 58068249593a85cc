import { describe, expect, test } from 'vitest';

import { block, down, move, over, report } from '../../../../test/support/statusfy-site.ts';

const headingsIn = (text: string | undefined) =>
  text
    ?.match(/^## .*$/gm)
    ?.map((line) => line.slice(3).replace(' — 2024-01-01', '').replace(' UTC', ''));

describe('the timeline of an incident', () => {
  test('blocks, newest first, become updates, oldest first', () => {
    const body = `<!-- language code: en -->\nIt smells.\n\n${block('Resolved', '12:00', 'Fine.')}\n${block('Ongoing', '11:00', '# We sniff\nstill.')}`;
    expect(move(down(`${over}\ndescription: Odd air`, body))).toEqual({
      path: 'incidents/2024-01-01-x.md',
      caveats: [],
      reason: undefined,
      text: `---
title: T
components:
  api: major_outage
---

## Investigating — 2024-01-01 10:00 UTC

Odd air

It smells.

## Investigating — 2024-01-01 11:00 UTC

**Ongoing**

### We sniff
still.

## Resolved — 2024-01-01 12:00 UTC

Fine.
`,
    });
  });

  test.each<[string, string, string, string[], RegExp | undefined]>([
    [
      'oldest first',
      over,
      block('Identified', '10:00') + block('Resolved', '11:00'),
      ['Identified 10:00', 'Resolved 11:00'],
      undefined,
    ],
    [
      'in Spanish',
      over,
      block('Investigando', '10:00') + block('Resuelto', '11:00'),
      ['Investigating 10:00', 'Resolved 11:00'],
      undefined,
    ],
    [
      'with a colon, a capital and no end',
      over,
      block('Resolved', '11:00').replace('update', 'Update:').replace('\n:::', ''),
      ['Resolved 11:00'],
      undefined,
    ],
    [
      'resolved without a word',
      over,
      block('Monitoring', '11:00'),
      ['Monitoring 11:00', 'Resolved 11:00'],
      /nothing says when it ended/,
    ],
    [
      'resolved when it was modified',
      `${over}\nmodified: 2024-01-01T13:00:00Z`,
      block('Monitoring', '11:00'),
      ['Monitoring 11:00', 'Resolved 13:00'],
      /nothing but "modified"/,
    ],
    [
      'modified after its end',
      `${over}\nmodified: 2024-01-01T13:00:00Z`,
      block('Resolved', '11:00'),
      ['Resolved 11:00'],
      undefined,
    ],
    [
      'modified before its last update',
      `${over}\nmodified: 2024-01-01T10:30:00Z`,
      block('Monitoring', '11:00'),
      ['Monitoring 11:00', 'Resolved 11:00'],
      /nothing says when it ended/,
    ],
    ['open', 'resolved: false', block('Monitoring', '11:00'), ['Monitoring 11:00'], undefined],
    [
      'open, its words say otherwise',
      'resolved: false',
      block('Resolved', '11:00'),
      ['Investigating 11:00'],
      /kept open/,
    ],
    [
      'resolved twice',
      over,
      block('Resolved', '11:00') + block('Resolved', '12:00'),
      ['Investigating 11:00', 'Resolved 12:00'],
      /more than once/,
    ],
    [
      'reopened',
      over,
      block('Resolved', '11:00') + block('Monitoring', '12:00') + block('Resolved', '13:00'),
      ['Resolved 11:00', 'Monitoring 12:00', 'Resolved 13:00'],
      undefined,
    ],
    [
      'a time without a zone',
      over,
      `${block('Monitoring', '10:00')}::: update Resolved | 2024-01-01T11:00\nWords.\n:::`,
      ['Monitoring 10:00', 'Resolved 10:00'],
      /has no time that can be read/,
    ],
    [
      'a block that never ends',
      over,
      `::: update Monitoring | 2024-01-01T10:00:00Z\nWords.\n${block('Resolved', '11:00')}`,
      ['Monitoring 10:00', 'Resolved 11:00'],
      undefined,
    ],
    [
      'a block in code is text',
      over,
      `Words.\n\`\`\`\n${block('Resolved', '11:00')}\n\`\`\`\n${block('Resolved', '12:00')}`,
      ['Investigating 10:00', 'Resolved 12:00'],
      undefined,
    ],
    [
      'text below the blocks',
      over,
      `${block('Resolved', '11:00')}Words.`,
      ['Investigating 10:00', 'Resolved 11:00'],
      /set above them/,
    ],
    [
      'an unknown title',
      over,
      block('Weird', '11:00') + block('Resolved', '12:00'),
      ['Investigating 11:00', 'Resolved 12:00'],
      /"weird" is not a status/,
    ],
    [
      'a longer fence',
      over,
      '::::: update Resolved | 2024-01-01T11:00:00Z\n:::\nWords.\n:::::',
      ['Resolved 11:00'],
      undefined,
    ],
  ])('%s', (_, keys, body, expected, caveat) => {
    const { text, caveats } = move(down(keys, body));
    expect(headingsIn(text)).toEqual(expected.map((line) => line.replace(' ', ' ')));
    if (caveat) expect(caveats.join('\n')).toMatch(caveat);
    else expect(caveats).toEqual([]);
    expect(text?.match(/Words\./g)?.length).toBe(body.match(/Words\./g)?.length);
  });
});

describe('the timeline of a maintenance', () => {
  const planned = (more: string, body: string) =>
    move(
      report(
        `date: 2024-01-01T09:00:00Z\nseverity: under-maintenance\naffectedsystems: [api]\n${more}`,
        body,
      ),
    );
  const window = 'scheduled: 2024-01-01T10:00:00Z\nduration: 60';

  test('is announced at its date, and begins with its window', () => {
    const body = `We move.\n\n${block('Resolved', '12:00', 'Done.')}${block('Ongoing', '11:30', 'Slow.')}`;
    expect(planned(`${window}\n${over}`, body).text).toBe(`---
title: T
components:
  api: under_maintenance
scheduled_for: 2024-01-01 10:00 UTC
scheduled_until: 2024-01-01 11:00 UTC
---

## Scheduled — 2024-01-01 09:00 UTC

We move.

## In progress — 2024-01-01 10:00 UTC

## In progress — 2024-01-01 11:30 UTC

**Ongoing**

Slow.

## Completed — 2024-01-01 12:00 UTC

Done.
`);
  });

  test.each<[string, string, string, string, RegExp]>([
    [
      'unresolved',
      window,
      'We move.',
      'maintenances/2024-01-01-x.md',
      /it is unresolved, but its window ends 2024-01-01 11:00 UTC/,
    ],
    [
      'a window that only its story tells',
      over,
      block('Resolved', '12:00'),
      'maintenances/2024-01-01-x.md',
      /its story is the window \(2024-01-01 09:00 UTC to 2024-01-01 12:00 UTC\)/,
    ],
    [
      'an end that nothing tells',
      over,
      'We move.',
      'incidents/2024-01-01-x.md',
      /nothing says when its window ends/,
    ],
    [
      'begun, and nobody says when it ends',
      'resolved: false',
      block('Ongoing', '12:00'),
      'incidents/2024-01-01-x.md',
      /nothing says when its window ends/,
    ],
    [
      'a date inside the window',
      `scheduled: 2024-01-01T08:00:00Z\nduration: 120\n${over}`,
      'We move.',
      'maintenances/2024-01-01-x.md',
      /its date \(2024-01-01 09:00 UTC\) is left out/,
    ],
  ])('%s', (_, keys, body, path, caveat) => {
    const moved = planned(keys, body);
    expect([moved.path, moved.caveats.join('\n')]).toEqual([path, expect.stringMatching(caveat)]);
  });
});
