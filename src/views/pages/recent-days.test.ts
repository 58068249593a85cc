import { expect, test } from 'vitest';

import {
  aMaintenance,
  aPage,
  anAnnouncement,
  anIncident,
  anUnreadable,
  at,
} from '../../../test/support/builders.ts';
import type { Content } from '../../model/content.ts';
import { assembleStatusPage } from '../../model/status-page.ts';
import type { Fact } from '../reports/report-summary.ts';
import { toRecentDays } from './recent-days.ts';
import { createSite } from '../site.ts';

const now = at('2026-03-14 12:00');

function recentDays(changes: Partial<Content>, timeZone = 'UTC') {
  const page = aPage({ timeZone });
  const content = { page, incidents: [], maintenances: [], announcements: [], unreadable: [] };
  return toRecentDays(assembleStatusPage({ ...content, ...changes }, now), createSite(page));
}

test('name the zone in which days are cut', () => {
  expect(recentDays({}, 'Asia/Tokyo').heading).toBe('The last 15 days (Asia/Tokyo)');
});

test.each([
  ['within its day', 'UTC', '09:50', '11:42', '12 March', '09:50–11:42 UTC'],
  ['over in no time', 'UTC', '09:50', '09:50', '12 March', '09:50 UTC'],
  ['in another zone', 'Europe/Berlin', '09:50', '11:42', '12 March', '10:50–12:42 CET'],
  [
    'over midnight there',
    'Asia/Tokyo',
    '14:00',
    '16:00',
    '12 March',
    '12 Mar 2026, 23:00 GMT+9 – 13 Mar 2026, 01:00 GMT+9',
  ],
  ['after midnight there', 'Asia/Tokyo', '15:30', '16:00', '13 March', '00:30–01:00 GMT+9'],
])('tell times without the date that stands above: %s', (_, zone, from, until, day, times) => {
  const { days } = recentDays(
    {
      incidents: [
        anIncident({ api: 'partial_outage' }, [
          ['investigating', `2026-03-12 ${from}`],
          ['resolved', `2026-03-12 ${until}`],
        ]),
      ],
    },
    zone,
  );
  const told = days.find(({ reports }) => reports.length > 0);
  const plain = (fact: Fact | undefined) =>
    (typeof fact === 'object' && 'text' in fact
      ? fact.text
      : typeof fact === 'string'
        ? fact
        : ''
    ).replace(/\s/g, ' ');
  expect(told?.label).toBe(day);
  expect(plain(told?.reports[0]?.facts[2])).toBe(times);
});

/** `14 March: Continues: It is broken`, newest first; a day of which there is nothing to say: `13 March: –`. */
function daysOf(changes: Partial<Content>): string[] {
  return recentDays(changes).days.map(({ label, reports, notes }) => {
    const told = [
      ...reports.map(({ titleHtml }) => titleHtml),
      ...notes.map((note) => [note.label, ...(note.link ? [note.link.titleHtml] : [])].join(': ')),
    ];
    return `${label.replace(/\s/g, ' ')}: ${told.join(', ') || '–'}`;
  });
}

test.each<[string, Partial<Content>, string[]]>([
  ['nothing is open', {}, ['28 February – 14 March: –']],
  [
    'a report may be open',
    { unreadable: [anUnreadable({ mayBeOpen: true })] },
    ['14 March: A report could not be read', '28 February – 13 March: –'],
  ],
  [
    'an incident is open since yesterday',
    { incidents: [anIncident({ api: 'partial_outage' }, [['investigating', '2026-03-13 10:00']])] },
    [
      '14 March: Continues: It is broken',
      '13 March: See above: It is broken',
      '28 February – 12 March: –',
    ],
  ],
  [
    'eleven incidents are open',
    {
      incidents: Array.from({ length: 11 }, (_, index) =>
        anIncident({ api: 'partial_outage' }, [['investigating', '2026-03-14 10:00']], {
          id: `i${index}`,
        }),
      ),
    },
    [
      `14 March: ${'See above: It is broken, '.repeat(5)}See above: +6`,
      '28 February – 13 March: –',
    ],
  ],
  [
    'one that went on over days, with a postmortem later',
    {
      incidents: [
        anIncident({ api: 'partial_outage' }, [
          ['investigating', '2026-03-08 10:00'],
          ['resolved', '2026-03-11 09:00'],
          ['postmortem', '2026-03-13 09:00'],
        ]),
      ],
    },
    [
      '14 March: –',
      '13 March: Further update: It is broken',
      '12 March: –',
      '9 – 11 March: Continues: It is broken',
      '8 March: It is broken',
      '28 February – 7 March: –',
    ],
  ],
  [
    'work that goes on since yesterday, and work that was spoken of',
    {
      maintenances: [
        aMaintenance(['2026-03-13 22:00', '2026-03-14 20:00'], [], { title: 'Now' }),
        aMaintenance(
          ['2026-03-20 22:00', '2026-03-20 23:00'],
          [['scheduled', '2026-03-10 09:00']],
          {
            id: 'later',
            title: 'Later',
          },
        ),
      ],
    },
    [
      '14 March: Continues: Now',
      '13 March: See above: Now',
      '11 – 12 March: –',
      '10 March: Further update: Later',
      '28 February – 9 March: –',
    ],
  ],
  [
    'work that was called off stands on the day of that',
    {
      maintenances: [
        aMaintenance(
          ['2026-03-20 22:00', '2026-03-20 23:00'],
          [['cancelled', '2026-03-10 09:00']],
          {
            title: 'Off',
          },
        ),
      ],
    },
    ['11 – 14 March: –', '10 March: Off', '28 February – 9 March: –'],
  ],
  [
    'an announcement that stands above',
    { announcements: [anAnnouncement('2026-03-12 09:00')] },
    ['13 – 14 March: –', '12 March: See above: We are moving', '28 February – 11 March: –'],
  ],
])('no day is left out, and none is called quiet that is not: %s', (_, changes, days) => {
  expect(daysOf(changes)).toEqual(days);
});
