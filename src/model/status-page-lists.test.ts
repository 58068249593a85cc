import { describe, expect, test } from 'vitest';

import {
  aContent,
  aMaintenance,
  anAnnouncement,
  anIncident,
  at,
} from '../../test/support/builders.ts';
import type { Content } from './content.ts';
import { assembleStatusPage } from './status-page.ts';

const now = at('2026-03-14 12:00');
const told = ['investigating', '2026-03-14 11:00'] as const;

describe('lists', () => {
  test('reports are newest first, ties by id, whatever order they came in', () => {
    const incidents = ['b', 'a'].map((id) => anIncident({}, [told], { id }));
    const older = anIncident({}, [['resolved', '2026-03-01']], { id: 'older' });
    const assembled = assembleStatusPage(aContent({ incidents: [older, ...incidents] }), now);
    expect(assembled.incidents.map(({ id }) => id)).toEqual(['a', 'b', 'older']);
    expect(assembled.openIncidents.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('maintenances by what they are now; upcoming ones soonest first', () => {
    const planned = (id: string, from: string, until: string) =>
      aMaintenance([from, until], [], { id });
    const assembled = assembleStatusPage(
      aContent({
        maintenances: [
          planned('later', '2026-03-20', '2026-03-21'),
          planned('soon', '2026-03-15', '2026-03-16'),
          planned('now', '2026-03-14', '2026-03-15'),
          planned('over', '2026-03-10', '2026-03-11'),
        ],
      }),
      now,
    );
    expect(assembled.maintenances.map(({ id }) => id)).toEqual(['later', 'soon', 'now', 'over']);
    expect(assembled.upcomingMaintenances.map(({ id }) => id)).toEqual(['soon', 'later']);
    expect(assembled.activeMaintenances.map(({ id }) => id)).toEqual(['now']);
  });

  test('announcements: pinned first, a fortnight by default, none before its time', () => {
    const assembled = assembleStatusPage(
      aContent({
        announcements: [
          anAnnouncement('2026-03-20', { id: 'ahead' }),
          anAnnouncement('2026-03-13', { id: 'fresh' }),
          anAnnouncement('2026-02-27', { id: 'stale' }),
          anAnnouncement('2020-01-01', { id: 'pinned', pinned: true }),
          anAnnouncement('2026-01-01', { id: 'until', untilAt: now }),
          anAnnouncement('2026-01-01', { id: 'still', untilAt: now + 1 }),
        ],
      }),
      now,
    );
    expect(assembled.currentAnnouncements.map(({ id }) => id)).toEqual([
      'pinned',
      'fresh',
      'still',
    ]);
    expect(assembled.announcements.map(({ id }) => id)).toEqual([
      'fresh',
      'stale',
      'still',
      'until',
      'pinned',
    ]);
  });
});

test.each<[string, Partial<Content>, string | undefined]>([
  ['nothing planned', {}, undefined],
  [
    'a window that opens',
    { maintenances: [aMaintenance(['2026-03-14 14:00', '2026-03-14 15:00'])] },
    '2026-03-14 14:00',
  ],
  [
    'a window that closes',
    { maintenances: [aMaintenance(['2026-03-14 11:00', '2026-03-14 15:00'])] },
    '2026-03-14 15:00',
  ],
  [
    'the end of a window that was called off, until when the page says so',
    {
      maintenances: [
        aMaintenance(['2026-03-14 14:00', '2026-03-14 15:00'], [['cancelled', '2026-03-14 10:00']]),
      ],
    },
    '2026-03-14 15:00',
  ],
  ['an announcement that begins', { announcements: [anAnnouncement('2026-03-15')] }, '2026-03-15'],
  [
    'an announcement that ends by itself',
    { announcements: [anAnnouncement('2026-03-10')] },
    '2026-03-24',
  ],
  [
    'one pinned for good',
    { announcements: [anAnnouncement('2026-03-10', { pinned: true })] },
    undefined,
  ],
])('the next transition: %s', (_, content, expected) => {
  const { nextTransitionAt } = assembleStatusPage(aContent(content), now);
  expect(nextTransitionAt).toBe(expected === undefined ? undefined : at(expected));
});
