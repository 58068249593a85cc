import { describe, expect, test } from 'vitest';

import { move2, move3, update2, update3 } from '../../../../test/support/cachet-installation.ts';

const headings = (text: string | undefined) =>
  text?.match(/^## .*$/gm)?.map((line) => line.slice(3));
const [at958, at1031, at1142] = ['09:58', '10:31', '11:42'].map((time) => `2024-03-14 ${time} UTC`);
const [on958, on1031, on1142] = ['09:58', '10:31', '11:42'].map((time) => `2024-03-14 ${time}:00`);

test('updates of Cachet, newest first, become ours, oldest first', () => {
  const updates = [update2(2, 4, on1142!), update2(1, '2', on1031!, 'A *fuse*.')];
  expect(move2({ status: 4, updates })).toEqual({
    path: 'incidents/2024-03-14-ovens-cold-7.md',
    caveats: ['Cachet does not say how badly it hit "Ovens": named in words alone'],
    reason: undefined,
    text: `---
title: Ovens cold
affected: Ovens
was:
  - "7"
---

## Investigating — 2024-03-14 09:58 UTC

The ovens are cold.

## Identified — 2024-03-14 10:31 UTC

A *fuse*.

## Resolved — 2024-03-14 11:42 UTC

Words 2.
`,
  });
});

describe('Cachet 2', () => {
  test.each<[string, Record<string, unknown>, string[], RegExp | undefined]>([
    [
      'an update that does not name the incident it stands in',
      { status: 4, updates: [{ id: 1, status: 1, message: 'Again.', created_at: on1031 }] },
      [`Investigating — ${at958}`, `Investigating — ${at1031}`],
      /says investigating.*; the update counts/,
    ],
    ['open', { status: 2 }, [`Identified — ${at958}`], undefined],
    ['watched', { status: '3' }, [`Monitoring — ${at958}`], undefined],
    [
      'fixed without an update, as its last change says',
      { status: 4, updated_at: on1142 },
      [`Investigating — ${at958}`, `Resolved — ${at1142}`],
      /nothing says when it was fixed; its last change \(2024-03-14 11:42 UTC\) is taken; correct/,
    ],
    [
      'fixed without an update, a week before its last change',
      { status: 4, updated_at: '2024-03-21 09:58:00' },
      [`Investigating — ${at958}`, 'Resolved — 2024-03-21 09:58 UTC'],
      /its last change \(2024-03-21 09:58 UTC\) is taken; correct/,
    ],
    [
      'fixed without an update, and edited much later',
      { status: 4, updated_at: '2024-03-21 09:58:01' },
      [`Resolved — ${at958}`],
      /its last change \(2024-03-21 09:58:01 UTC\) .* its latest update \(2024-03-14 09:58 UTC\).* unknown/,
    ],
    [
      'entered when it was over',
      { status: 4 },
      [`Resolved — ${at958}`],
      /nothing says when it ended; its end is kept as unknown/,
    ],
    [
      'entered years later, when it was over',
      { status: 4, created_at: '2026-01-01 00:00:00', updated_at: '2026-01-01 00:00:09' },
      [`Resolved — ${at958}`],
      /nothing says when it ended/,
    ],
    [
      'fixed by hand after its last update',
      { status: 4, updated_at: on1142, updates: [update2(1, 3, on1031!)] },
      [`Investigating — ${at958}`, `Monitoring — ${at1031}`, `Resolved — ${at1142}`],
      /its own status is resolved, which its last update does not say; .* taken .*; correct/,
    ],
    [
      'fixed by hand after its last update, and edited much later',
      { status: 4, updated_at: '2025-03-14 11:42:00', updates: [update2(1, 3, on1031!)] },
      [`Investigating — ${at958}`, `Monitoring — ${at1031}`, `Resolved — ${at1031}`],
      /its last change \(2025-03-14 11:42 UTC\) .* its latest update \(2024-03-14 10:31 UTC\).* unknown/,
    ],
    [
      'broken again, and edited much later',
      { status: 2, updated_at: '2025-03-14 11:42:00', updates: [update2(1, 4, on1031!)] },
      [`Investigating — ${at958}`, `Resolved — ${at1031}`, 'Identified — 2025-03-14 11:42 UTC'],
      /its own status is identified, .*its last change \(2025-03-14 11:42 UTC\) is taken/,
    ],
    [
      'its own status is older than its last update',
      { status: 4, updated_at: on958, updates: [update2(1, 3, on1031!)] },
      [`Investigating — ${at958}`, `Monitoring — ${at1031}`],
      /its last update, which is newer, says monitoring/,
    ],
    [
      'its last change has no date',
      { status: 4, updated_at: 'soon', updates: [update2(1, 3, on1031!)] },
      [`Investigating — ${at958}`, `Monitoring — ${at1031}`],
      /its last update says monitoring, and nothing says which is newer/,
    ],
    [
      'fixed by hand after it broke again',
      {
        status: 4,
        updated_at: '2024-03-14 12:00:00',
        updates: [update2(2, 1, on1142!), update2(1, 4, on1031!)],
      },
      [
        `Investigating — ${at958}`,
        `Resolved — ${at1031}`,
        `Investigating — ${at1142}`,
        'Resolved — 2024-03-14 12:00 UTC',
      ],
      /its own status is resolved, which its last update does not say/,
    ],
    [
      'a status that is none',
      { status: 9 },
      [`Investigating — ${at958}`],
      /status "9" is unknown; it is "Investigating"/,
    ],
    ['no status', { status: null }, [`Investigating — ${at958}`], /status "none" is unknown/],
    [
      'an update whose status is none',
      { status: 2, updates: [update2(2, 'fixed', on1142!), update2(1, 2, on1031!)] },
      [`Investigating — ${at958}`, `Identified — ${at1031}`, `Identified — ${at1142}`],
      /status "fixed" of an update is unknown/,
    ],
    [
      'an update without a date',
      { status: 2, updates: [update2(2, 2, 'soon'), update2(1, 2, on1031!)] },
      [`Investigating — ${at958}`, `Identified — ${at1031}`],
      /date "soon" is none/,
    ],
    [
      'an update before it occurred',
      { occurred_at: on1031, status: 2, updates: [update2(1, 2, on958!)] },
      [`Investigating — ${at958}`, `Identified — ${at958}`],
      /is older than the incident itself/,
    ],
    [
      'fixed twice',
      { status: 4, updates: [update2(2, 4, on1142!), update2(1, 4, on1031!)] },
      [`Investigating — ${at958}`, `Resolved — ${at1031}`],
      /fixed more than once/,
    ],
    [
      'fixed, and broken again',
      { status: 1, updates: [update2(2, 1, on1142!), update2(1, 4, on1031!)] },
      [`Investigating — ${at958}`, `Resolved — ${at1031}`, `Investigating — ${at1142}`],
      undefined,
    ],
    [
      'a date of occurrence that is none',
      { occurred_at: '2024-02-30 00:00:00' },
      [`Investigating — ${at958}`],
      /when it was entered counts/,
    ],
  ])('%s', (_, more, wanted, caveat) => {
    const { text, caveats } = move2(more);
    expect(headings(text)).toEqual(wanted);
    const others = caveats.filter((each) => !each.includes('how badly'));
    if (caveat) expect(others).toEqual([expect.stringMatching(caveat)]);
    else expect(others).toEqual([]);
  });

  test('no word is lost where updates are put together', () => {
    const twice = [update2(2, 4, on1142!), update2(1, 4, on1031!)];
    expect(move2({ status: 4, updates: twice }).text).toContain(
      'Words 1.\n\n2024-03-14 11:42 UTC: Words 2.',
    );
    const undated = [update2(2, 2, ''), update2(1, 2, on1031!)];
    expect(move2({ status: 2, updates: undated }).text).toContain('Words 1.\n\nWords 2.');
  });

  test('headings and HTML of a message cut nothing', () => {
    const message = '# Resolved — 2024-03-14 12:00 UTC\n\n<p>Bread &amp; <b>rolls</b></p>';
    const { text } = move2({ status: 1, message });
    expect(headings(text)).toEqual([`Investigating — ${at958}`]);
    expect(text).toContain('### Resolved — 2024-03-14 12:00 UTC\n\nBread &amp; **rolls**');
  });
});

describe('Cachet 3', () => {
  test.each<
    [string, number, { id: string }[], string[], RegExp | undefined, Record<string, unknown>?]
  >([
    [
      'updates in any order, one of which leaves the status as it was',
      4,
      [update3(2, null, on1031!), update3(3, 4, on1142!), update3(1, 2, on958!)],
      [
        `Investigating — ${at958}`,
        `Identified — ${at958}`,
        `Identified — ${at1031}`,
        `Resolved — ${at1142}`,
      ],
      undefined,
    ],
    [
      'its own status always counts',
      1,
      [update3(1, 4, on1142!)],
      [`Investigating — ${at958}`, `Resolved — ${at1142}`, `Investigating — ${at1142}`],
      /its own status is investigating, which its last update does not say/,
    ],
    [
      'its own status counts without a date of its last change',
      4,
      [update3(1, 3, on1142!)],
      [`Investigating — ${at958}`, `Monitoring — ${at1142}`, `Resolved — ${at1142}`],
      /its own status is resolved, .* nothing says since when.* \(2024-03-14 11:42 UTC\)/,
      { updated: null },
    ],
  ])('%s', (_, value, updates, wanted, caveat, more) => {
    const { text, caveats } = move3({ status: { human: 'x', value }, ...more }, updates, 4);
    expect(headings(text)).toEqual(wanted);
    expect(caveats).toEqual(caveat ? [expect.stringMatching(caveat)] : []);
  });
});
