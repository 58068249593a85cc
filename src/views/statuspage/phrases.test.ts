import { expect, test } from 'vitest';

import { buildIncident, buildMaintenance, buildPage } from '../../../test/support/build-page.ts';
import { toBannerDocument, toScheduledMaintenances, toStatusDocument } from './documents.ts';
import { buildUpdate } from '../../../test/support/build-page.ts';
import type { WrittenStatus } from '../../model/status.ts';

const hit = (status: WrittenStatus, impact?: 'none' | 'minor') =>
  buildIncident({
    facts: { components: [{ id: 'api', status }] },
    ...(impact && { declaredImpact: impact }),
  });

test.each([
  ['all is well', {}, '2026-03-14 12:00', 'none', 'All Systems Operational'],
  [
    'work is under way',
    { maintenances: [buildMaintenance()] },
    '2026-04-02 09:00',
    'none',
    'Service Under Maintenance',
  ],
  [
    'slow',
    { incidents: [hit('degraded_performance')] },
    '2026-03-14 12:00',
    'minor',
    'Partially Degraded Service',
  ],
  [
    'slow, but of no impact',
    { incidents: [hit('degraded_performance', 'none')] },
    '2026-03-14 12:00',
    'none',
    'Partially Degraded Service',
  ],
  [
    'an incident is open, but of no impact',
    { incidents: [buildIncident({ facts: {}, declaredImpact: 'none' })] },
    '2026-03-14 12:00',
    'none',
    'Partially Degraded Service',
  ],
  [
    'partly down, but minor',
    { incidents: [hit('partial_outage', 'minor')] },
    '2026-03-14 12:00',
    'minor',
    'Minor Service Outage',
  ],
  [
    'partly down',
    { incidents: [hit('partial_outage')] },
    '2026-03-14 12:00',
    'major',
    'Partial System Outage',
  ],
  [
    'down',
    { incidents: [hit('major_outage')] },
    '2026-03-14 12:00',
    'critical',
    'Major System Outage',
  ],
  [
    'no component is named',
    { incidents: [buildIncident({ facts: {} })] },
    '2026-03-14 12:00',
    'minor',
    'Minor Service Outage',
  ],
  [
    'nobody knows',
    { unreadable: [{ file: 'x.md', kind: 'incident' as const, mayBeOpen: true }] },
    '2026-03-14 12:00',
    'minor',
    'Partially Degraded Service',
  ],
])('a client of Statuspage reads its own phrase: %s', (_, content, now, indicator, description) => {
  const german = { page: { language: 'de' }, ...content };
  expect(toStatusDocument(buildPage(german, now)).status).toEqual({ indicator, description });
});

test('the banner reads the headline', () => {
  expect(toBannerDocument(buildPage({ incidents: [hit('major_outage')] })).status).toEqual({
    indicator: 'critical',
    description: 'API is down.',
  });
});

test('work that was called off does not read as done', () => {
  const updates = [buildUpdate('cancelled', '2026-03-13 10:00', 'Not needed.')];
  const [off] = toScheduledMaintenances(
    buildPage({ maintenances: [buildMaintenance({ updates })] }),
  ).scheduled_maintenances;
  expect(off).toMatchObject({ name: '[Cancelled] Cluster upgrade', status: 'completed' });
  expect(off!.incident_updates[0]).toMatchObject({ body: 'Cancelled. Not needed.' });
});
