import { expect, test } from 'vitest';

import {
  aContent,
  aMaintenance,
  aPage,
  anAnnouncement,
  anIncident,
  at,
} from '../../../test/support/builders.ts';
import type { Content } from '../../model/content.ts';
import { assembleStatusPage } from '../../model/status-page.ts';
import { historyMonths } from './history-page.ts';

function monthsOf(changes: Partial<Content>, timeZone = 'UTC'): string[] {
  const content = aContent({ page: aPage({ timeZone }), ...changes });
  return historyMonths(assembleStatusPage(content, at('2026-03-14 12:00'))).map(
    ({ month, events }) => [month, ...events.map(({ title }) => title)].join(' '),
  );
}

test.each<[string, Partial<Content>, string[]]>([
  ['the current month is there when nothing happened', {}, ['2026-03']],
  [
    'an incident belongs to every month that it touches, and to that of its postmortem',
    {
      incidents: [
        anIncident(
          { api: 'major_outage' },
          [
            ['investigating', '2025-10-31 22:00'],
            ['resolved', '2025-12-01 02:00'],
            ['postmortem', '2026-02-02 09:00'],
          ],
          { title: 'Long' },
        ),
      ],
    },
    ['2026-03', '2026-02 Long', '2025-12 Long', '2025-11 Long', '2025-10 Long'],
  ],
  [
    'one that is open belongs to all months since',
    {
      incidents: [
        anIncident({ api: 'major_outage' }, [['investigating', '2026-01-31 22:00']], {
          title: 'Open',
        }),
      ],
    },
    ['2026-03 Open', '2026-02 Open', '2026-01 Open'],
  ],
  [
    'work under way is there, work ahead is where it was spoken of',
    {
      maintenances: [
        aMaintenance(['2026-02-28 22:00', '2026-03-20 20:00'], [], { title: 'Now' }),
        aMaintenance(
          ['2026-04-20 22:00', '2026-04-20 23:00'],
          [['scheduled', '2026-02-10 09:00']],
          {
            id: 'later',
            title: 'Later',
          },
        ),
      ],
    },
    ['2026-03 Now', '2026-02 Later Now'],
  ],
  [
    'an announcement stands in the month in which it was made',
    { announcements: [anAnnouncement('2026-01-12 09:00')] },
    ['2026-03', '2026-01 We are moving'],
  ],
])('%s', (_, changes, months) => {
  expect(monthsOf(changes)).toEqual(months);
});

test('months are cut at midnight of the page', () => {
  const incidents = [
    anIncident(
      { api: 'major_outage' },
      [
        ['investigating', '2026-01-31 22:00'],
        ['resolved', '2026-01-31 23:30'],
      ],
      { title: 'Late' },
    ),
  ];
  expect(monthsOf({ incidents })).toEqual(['2026-03', '2026-01 Late']);
  expect(monthsOf({ incidents }, 'Europe/Berlin')).toEqual([
    '2026-03',
    '2026-02 Late',
    '2026-01 Late',
  ]);
});
