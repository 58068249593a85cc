import { expect, test } from 'vitest';

import { aPage, anIncident, anUnreadable, at } from '../../../test/support/builders.ts';
import type { Content } from '../../model/content.ts';
import { assembleStatusPage } from '../../model/status-page.ts';
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
  const plain = (fact: unknown) => String(fact).replace(/\s/g, ' ');
  expect(told?.label).toBe(day);
  expect(plain(told?.reports[0]?.facts[2])).toBe(times);
});

test.each([
  ['nothing is open', {}, '28 February – 14 March'],
  [
    'a report may be open',
    { unreadable: [anUnreadable({ mayBeOpen: true })] },
    '28 February – 13 March',
  ],
  [
    'an incident is open since yesterday',
    { incidents: [anIncident({ api: 'partial_outage' }, [['investigating', '2026-03-13 10:00']])] },
    '14 March',
  ],
])('says "nothing reported" only of days of which that is true: %s', (_, changes, label) => {
  const [first] = recentDays(changes).days;
  expect(first).toEqual({
    label: expect.stringMatching(label.replaceAll(' ', '\\s')) as string,
    reports: [],
  });
});
