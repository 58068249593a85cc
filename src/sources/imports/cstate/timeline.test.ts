import { describe, expect, test } from 'vitest';

import { growth, proportional } from '../../../../test/support/cpu-growth.ts';
import { down, move, over, post } from '../../../../test/support/cstate-site.ts';

describe('the timeline of an incident', () => {
  const headings = (text: string | undefined) =>
    text?.match(/^## .*$/gm)?.map((line) => line.slice(3));

  test('updates of cState, newest first, become ours, oldest first', () => {
    const body = `*Post-mortem*

A mouse.

---

*Resolved* - Fine. {{< track "2024-01-01 12:00:00" >}}

*Investigating* - Odd. {{< track "2024-01-01 10:00:00" >}}`;
    expect(move(down(over, body))).toEqual({
      path: 'incidents/x.md',
      caveats: ['the postmortem has no time; it carries that of the resolution'],
      reason: undefined,
      text: `---
title: T
components:
  api: major_outage
was:
  - issues/x
---

## Investigating — 2024-01-01 10:00 UTC

Odd.

## Resolved — 2024-01-01 12:00 UTC

Fine.

## Postmortem — 2024-01-01 12:00 UTC

A mouse.
`,
    });
  });

  test('updates with the time before the text, oldest first, below a first update', () => {
    const body = `It smells.

***Update*** {{< track "2024-01-01T10:30:00+00:00" >}} We sniff.

***Complete*** {{< track "2024-01-01T11:00:00Z" >}}
We opened a window.`;
    expect(move(down(over, body)).text).toMatch(
      /Investigating — 2024-01-01 10:00 UTC\n\nIt smells.\n\n## Investigating — 2024-01-01 10:30 UTC\n\nWe sniff.\n\n## Resolved — 2024-01-01 11:00 UTC\n\n\*\*\*Complete\*\*\*\nWe opened/,
    );
  });

  test.each([
    ['2024-01-01T10:31:20Z', ['09:30', '10:31:20 UTC'], /times 2 h after those of the frontmatter/],
    ['2024-01-01T13:31:20Z', ['11:30', '12:30 UTC'], /the update "Resolved" 2024-01-01 12:30 UTC/],
    ['2024-01-01 10:31:20', ['11:30', '12:30 UTC'], /the update "Resolved" 2024-01-01 12:30 UTC/],
  ])('times by a clock on the wall, with an end in UTC: %s', (end, times, caveat) => {
    const body = `*Resolved* - Ok. {{< track "2024-01-01 12:30" >}}

*Monitoring* - Hm. {{< track "2024-01-01 11:30" >}}`;
    const { text, caveats } = move(
      post(
        `date: 2024-01-01T09:28:00Z\nseverity: down\nresolved: true\nresolvedWhen: ${end}`,
        body,
      ),
    );
    expect(headings(text)).toEqual([
      `Monitoring — 2024-01-01 ${times[0]} UTC`,
      `Resolved — 2024-01-01 ${times[1]}`,
    ]);
    expect(caveats.join()).toMatch(caveat);
  });

  test.each<[string, string, string, string[], RegExp | undefined]>([
    [
      'without a track, the text stands at the date',
      over,
      'Text.',
      ['Investigating — 2024-01-01 10:00 UTC', 'Resolved — 2024-01-01 12:00 UTC'],
      undefined,
    ],
    [
      'resolved is missing',
      '',
      'Text.',
      ['Investigating — 2024-01-01 10:00 UTC', 'Resolved — 2024-01-01 10:00 UTC'],
      /nothing says when it ended/,
    ],
    [
      'resolved is false',
      'resolved: false',
      'Text.',
      ['Investigating — 2024-01-01 10:00 UTC'],
      undefined,
    ],
    [
      'resolved is false, the words say otherwise',
      'resolved: false',
      '*Resolved* - Ok. {{< track "2024-01-01 11:00" >}}',
      ['Investigating — 2024-01-01 11:00 UTC'],
      /kept open/,
    ],
    [
      'it ends before it starts',
      'resolved: true\nresolvedWhen: 2023-01-01 12:00:00',
      'Text.',
      ['Investigating — 2024-01-01 10:00 UTC', 'Resolved — 2024-01-01 10:00 UTC'],
      /ends .* before it starts/,
    ],
    [
      'it is resolved before its last update',
      over,
      '*Monitoring* - a {{< track "2024-01-01 13:00:00" >}}',
      ['Monitoring — 2024-01-01 13:00 UTC', 'Resolved — 2024-01-01 13:00 UTC'],
      /before the last update/,
    ],
    [
      'closing words come after it was resolved',
      over,
      '**Sorry**: a {{< track "2024-01-01 13:00:00" >}}',
      ['Resolved — 2024-01-01 13:00 UTC'],
      /it was over at 2024-01-01 12:00 UTC, as resolvedWhen says/,
    ],
    [
      'its resolution was posted after it ended',
      over,
      '*Resolved* - a {{< track "2024-01-01 13:00:00" >}}\n\n*Complete* - b {{< track "2024-01-01 12:00:00" >}}',
      ['Investigating — 2024-01-01 12:00 UTC', 'Resolved — 2024-01-01 13:00 UTC'],
      /more than once.*\n.*over at 2024-01-01 12:00 UTC, as resolvedWhen says/,
    ],
    [
      'it is taken up again after it was resolved',
      over,
      '**Better**: b {{< track "2024-01-01 14:00:00" >}}\n\n**Again**: a {{< track "2024-01-01 13:00:00" >}}',
      ['Investigating — 2024-01-01 13:00 UTC', 'Investigating — 2024-01-01 14:00 UTC'].concat(
        'Resolved — 2024-01-01 14:00 UTC',
      ),
      /before the last update/,
    ],
    [
      'resolved twice',
      over,
      '*Resolved* - b {{< track "2024-01-01 12:00:00" >}}\n\n*Resolved* - a {{< track "2024-01-01 11:00:00" >}}',
      ['Investigating — 2024-01-01 11:00 UTC', 'Resolved — 2024-01-01 12:00 UTC'],
      /more than once/,
    ],
    [
      'a time that is none',
      over,
      '*Monitoring* - b {{< track "noon" >}}\n\n*Investigating* - a {{< track "2024-01-01 10:00:00" >}}',
      ['Investigating — 2024-01-01 10:00 UTC', 'Resolved — 2024-01-01 12:00 UTC'],
      /"noon" is not a date/,
    ],
    [
      'states without times stay together',
      over,
      '*Investigating* - a\n\n*Mitigating* - b\n\n*Resolved -* c',
      ['Investigating — 2024-01-01 10:00 UTC', 'Resolved — 2024-01-01 12:00 UTC'],
      /2 updates have no time/,
    ],
  ])('%s', (_, keys, body, expected, caveat) => {
    const { text, caveats } = move(down(keys, body));
    expect(headings(text)).toEqual(expected);
    expect((text ?? '').includes('\nend_unknown: true\n')).toBe(!!caveat?.source.includes('end'));
    if (caveat) expect(caveats.join('\n')).toMatch(caveat);
    else expect(caveats).toEqual([]);
    for (const word of body.replace(/\{\{.*?\}\}/g, '').match(/\b[a-z]\b/g) ?? []) {
      expect(text).toMatch(new RegExp(`\\b${word}\\b`));
    }
  });
});

test.each([
  ['<!-- open', '-->'],
  ['```', '```'],
  ['<script>', '</script>'],
])('%s in one update does not swallow the next', (open, close) => {
  const body = `Text.\n${open}\n\n***Resolved*** {{< track "2024-01-01 12:00:00" >}} Fine.`;
  const { text } = move(down(over, body));
  expect(text).toContain(`${close}\n\n## Resolved — 2024-01-01 12:00 UTC\n`);
  expect(text?.split('## Resolved')[1]).toContain('Fine.');
});

test('long runs of blanks take time in proportion', () => {
  const work = (size: number) =>
    move(down(over, `Text.${' '.repeat(size)}{{< track${' '.repeat(size)}.`));
  expect(growth(work)).toBeLessThan(proportional);
});

describe('a track', () => {
  const a = '{{< track "2024-01-01 10:30:00" >}}';
  const b = '{{< track "2024-01-01 11:00:00" >}}';
  const at = (time: string) => `(2024-01-01 ${time} UTC)`;
  test.each<[string, string, string, string]>([
    [
      'in a sentence',
      `Out from ${a} to ${b}, he said.`,
      '10:00',
      `Out from ${at('10:30')} to ${at('11:00')}, he said.`,
    ],
    [
      'a span at the head',
      `${a} to ${b}: no power.`,
      '10:00',
      `${at('10:30')} to ${at('11:00')}: no power.`,
    ],
    [
      'a span with a dash',
      `${a} – ${b} no power.`,
      '10:00',
      `${at('10:30')} – ${at('11:00')} no power.`,
    ],
    ['a sentence that ends in it', `Out since ${a}`, '10:00', `Out since ${at('10:30')}`],
    ['one that ends in it and a stop', `Fixed at ${a}.`, '10:00', `Fixed at ${at('10:30')}.`],
    ['in brackets', `Out (${a}), again.`, '10:00', 'Out (2024-01-01 10:30 UTC), again.'],
    ['at the tail', `No power. ${a}`, '10:30', 'No power.'],
    ['at the head', `${a} No power.`, '10:30', 'No power.'],
    [
      'at the tail, with one in the sentence',
      `Out since ${a}, sorry. ${b}`,
      '11:00',
      `Out since ${at('10:30')}, sorry.`,
    ],
    ['behind a state', `*Monitoring* ${a} Better.`, '10:30', 'Better.'],
    [
      'in the sentence of a state',
      `*Monitoring* - Better since ${a}, we think.`,
      '10:30',
      `Better since ${at('10:30')}, we think.`,
    ],
    ['on a line of its own', `*Monitoring*\n${a}\nBetter.`, '10:30', 'Better.'],
  ])('%s', (_, body, time, expected) => {
    const { text, caveats } = move(down(over, body));
    expect(text).toMatch(new RegExp(`^## \\w+ — 2024-01-01 ${time} UTC$`, 'm'));
    expect(text?.replace(/\n+/g, '\n')).toContain(`UTC\n${expected}\n`);
    expect(caveats).toEqual([]);
  });
});
