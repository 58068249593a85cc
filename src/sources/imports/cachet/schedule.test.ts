import { describe, expect, test } from 'vitest';

import {
  component2,
  component3,
  move,
  page2,
  schedule2,
  schedule3,
  update3,
} from '../../../../test/support/cachet-installation.ts';

const move2 = (more: Record<string, unknown>) =>
  move('schedule 3', {
    'components.json': page2([component2(1, 'Ovens')]),
    'schedules.json': page2([schedule2(more)]),
  });
const none = { human: null, string: null };
const move3 = (more: Record<string, unknown>, updates: readonly { id: string }[] = []) =>
  move('schedule 3', {
    'schedules.json': {
      data: [
        schedule3(
          more,
          updates.map(({ id }) => `updates ${id}`),
        ),
      ],
      included: [component3(6), ...updates],
    },
  });
const posted = (id: number, time: string) =>
  update3(id, null, `2024-04-02 ${time}:00`, {
    updateable_id: 3,
    updateable_type: 'Cachet\\Models\\Schedule',
  });

test('complete work becomes a maintenance with its window', () => {
  const wanted = {
    path: 'maintenances/2024-04-02-new-flour-3.md',
    caveats: [],
    reason: undefined,
    text: `---
title: New flour
components:
  ovens: under_maintenance
scheduled_for: 2024-04-02 08:00 UTC
scheduled_until: 2024-04-02 10:00 UTC
was:
  - schedules/3
---

We change the flour.
`,
  };
  expect(move2({})).toEqual(wanted);
  expect(move3({})).toEqual(wanted);
});

describe('the end of the work', () => {
  test.each<[string, Record<string, unknown>, string, RegExp]>([
    [
      'none',
      { completed_at: null },
      'announcements/2024-04-01-new-flour-3.md',
      /nothing says when/,
    ],
    [
      'before it begins',
      { completed_at: '2024-04-02 07:00:00' },
      'announcements/2024-04-01-new-flour-3.md',
      /it ends \(2024-04-02 07:00 UTC\) before it begins/,
    ],
    [
      'the time of the question, before it begins',
      { status: 0, completed_at: '2024-04-01 12:00:00' },
      'announcements/2024-04-01-new-flour-3.md',
      /nothing says when the work ends/,
    ],
    [
      'told before it is complete',
      { status: 0 },
      'maintenances/2024-04-02-new-flour-3.md',
      /check 2024-04-02 10:00 UTC/,
    ],
    [
      'no date',
      { completed_at: 'soon' },
      'announcements/2024-04-01-new-flour-3.md',
      /completed_at "soon" is not a date/,
    ],
    ['status', { status: 8 }, 'maintenances/2024-04-02-new-flour-3.md', /status "8" is unknown/],
  ])('%s', (_, more, path, caveat) => {
    const moved = move2(more);
    expect(moved.path).toBe(path);
    expect(moved.caveats).toContainEqual(expect.stringMatching(caveat));
  });

  test('an announcement says when, and what it is about', () => {
    const { text } = move3({ completed: none });
    expect(text).toBe(`---
title: New flour
from: 2024-04-01 08:00 UTC
components:
  - ovens
was:
  - schedules/3
---

2024-04-02 08:00 UTC

We change the flour.
`);
  });

  test.each([
    [{ scheduled_at: null }, 'it has no date, so nothing says when it began'],
    [
      { scheduled_at: '0000-00-00' },
      'its date "0000-00-00" is none, so nothing says when it began',
    ],
    [{ deleted_at: '2024-04-03' }, 'it is deleted in Cachet'],
  ])('%j is not written', (more, reason) => {
    expect(move2(more)).toMatchObject({ path: undefined, reason });
  });
});

describe('updates', () => {
  const headings = (text: string | undefined) =>
    text?.match(/^## .*$/gm)?.map((line) => line.slice(3));

  test('when they were posted says what they can mean; what a person began is ended', () => {
    const { text, caveats } = move3({}, [posted(2, '09:00'), posted(1, '07:00')]);
    expect(headings(text)).toEqual([
      'Scheduled — 2024-04-02 07:00 UTC',
      'In progress — 2024-04-02 09:00 UTC',
      'Completed — 2024-04-02 10:00 UTC',
    ]);
    expect(caveats).toEqual([expect.stringMatching(/completed when its window ends/)]);
    expect(headings(move3({}, [posted(1, '09:00'), posted(2, '10:05')]).text)).toEqual([
      'In progress — 2024-04-02 09:00 UTC',
      'Completed — 2024-04-02 10:05 UTC',
    ]);
  });

  test('in Cachet 2, work in progress goes on until a person says so', () => {
    expect(headings(move2({ status: '1' }).text)).toEqual(['In progress — 2024-04-02 08:00 UTC']);
    expect(headings(move3({ status: { human: 'x', value: 1 } }).text)).toBeUndefined();
  });
});

describe('components', () => {
  const link = (component_id: unknown, component_status: unknown) => ({
    components: [{ component_id, component_status }],
  });
  test.each<[Record<string, unknown>, RegExp, RegExp | undefined]>([
    [link(1, 3), /ovens: partial_outage/, undefined],
    [link('1', '1'), /ovens: operational/, undefined],
    [link(1, 5), /ovens: under_maintenance/, /does not say what becomes of "Ovens"/],
    [link(1, 9), /ovens: under_maintenance/, /"9" is not a status of component "Ovens"/],
    [link(2, 6), /^title: New flour\nscheduled_for/m, /component 2 is not among/],
  ])('%j', (more, text, caveat) => {
    const moved = move2(more);
    expect(moved.text).toMatch(text);
    if (caveat) expect(moved.caveats).toContainEqual(expect.stringMatching(caveat));
    else expect(moved.caveats).toEqual([]);
  });
});
