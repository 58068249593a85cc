import { expect, test } from 'vitest';

import {
  buildAnnouncement,
  buildIncident,
  buildMaintenance,
  buildPage,
  buildUpdate,
} from '../../../test/support/build-page.ts';
import { toHome } from './home.ts';

test.each([
  ['none', [], {}],
  ['one', [buildAnnouncement()], { 'data-until': '2026-03-24T12:00:00Z' }],
  ['one pinned for good', [buildAnnouncement({ pinned: true })], {}],
])('knows until when there are announcements: %s', (_, announcements, attributes) => {
  const { status, site } = buildPage({ announcements });
  expect(toHome(status, site).announcementsUntil).toEqual(attributes);
});

test('shows work that was called off until its window is over', () => {
  const updates = [buildUpdate('cancelled', '2026-03-13 10:00', 'Not needed.')];
  const cardsAt = (now: string) => {
    const { status, site } = buildPage({ maintenances: [buildMaintenance({ updates })] }, now);
    return toHome(status, site).maintenances.map(({ states, attributes }) => [
      states[0].value.label,
      attributes,
    ]);
  };
  expect(cardsAt('2026-03-14 12:00')).toEqual([
    ['Cancelled', { 'data-until': '2026-04-02T10:00:00Z' }],
  ]);
  expect(cardsAt('2026-04-02 10:00')).toEqual([]);
});

test('says once how the components of an incident are', () => {
  const components = [
    { id: 'web', status: 'major_outage' },
    { id: 'api', status: 'major_outage' },
    { id: 'docs', status: 'degraded_performance' },
  ] as const;
  const { status, site } = buildPage({ incidents: [buildIncident({ facts: { components } })] });
  const [card] = toHome(status, site).incidents;
  expect(card?.states[0].value.affected).toEqual([
    { names: 'API and Website', state: { status: 'major_outage', label: 'Major outage' } },
    {
      names: 'Documentation',
      state: { status: 'degraded_performance', label: 'Degraded performance' },
    },
  ]);
});
