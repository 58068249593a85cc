import { describe, expect, test } from 'vitest';

import {
  at,
  moveIncident,
  moveMaintenance,
  update,
} from '../../../../test/support/statuspage-answers.ts';

const headings = (text: string) => text.match(/^## .*$/gm)?.map((line) => line.slice(3)) ?? [];
const day = '2026-03-14';

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
    /"investigating" is not a status of an update here; it is taken as "scheduled"/,
  ],
  [
    'cancelled, as imitations have it',
    { status: 'canceled' },
    ['scheduled 09:00', 'canceled 09:30'],
    ['Scheduled 09:00', 'Cancelled 09:30'],
    /"canceled" is not a status/,
  ],
])('a maintenance: %s', (_, more, said, expected, caveat) => {
  const updates = said.map((each) => update(...(each.split(' ') as [string, string])));
  const { path, text, caveats } = moveMaintenance(updates, more);
  expect(path).toBe('maintenances/2026-03-14-new-oven-m1.md');
  expect(headings(text)).toEqual(
    expected.map((each) => each.replace(/ (?=\d)/, ` — ${day} `).concat(' UTC')),
  );
  expect(text).toContain(
    'scheduled_for: 2026-03-14 10:00 UTC\nscheduled_until: 2026-03-14 12:00 UTC\n',
  );
  if (caveat) expect(caveats.join('\n')).toMatch(caveat);
  else expect(caveats).toEqual([]);
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
      'none at all',
      [],
      { scheduled_for: null, scheduled_until: null, resolved_at: null },
      undefined,
    ],
  ])('%s', (_, updates, more, expected) => {
    const { text, caveats, reason } = moveMaintenance(updates, more);
    if (expected === undefined) expect(reason).toMatch(/nothing says when its window/);
    else {
      const [from, until] = expected.split(' ');
      expect(text).toContain(
        `scheduled_for: ${day} ${from} UTC\nscheduled_until: ${day} ${until} UTC`,
      );
      expect(caveats.join()).toMatch(/its window cannot be read/);
    }
  });

  test('work that goes on without an end is an incident', () => {
    const more = { scheduled_until: 'late', status: 'in_progress' };
    const { path, text, caveats } = moveMaintenance([work[0]], more);
    expect(path).toMatch(/^incidents\//);
    expect(headings(text)).toEqual([`Investigating — ${day} 10:05 UTC`]);
    expect(caveats.join()).toMatch(/goes on, .* written as an incident/);
  });

  test('among the incidents it is still planned work', () => {
    const window = { scheduled_for: at('10:00'), scheduled_until: at('12:00') };
    expect(moveIncident([update('completed', '11:00')], window).path).toMatch(/^maintenances\//);
    const { path, text, caveats } = moveIncident([update('resolved', '11:00')], {
      impact: 'maintenance',
    });
    expect(path).toMatch(/^incidents\//);
    expect(text).toContain('impact: none');
    expect(caveats.join()).toMatch(/impact "maintenance"/);
  });
});
