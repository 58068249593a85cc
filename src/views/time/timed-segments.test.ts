import { expect, test } from 'vitest';

import { buildMaintenance, buildPage, utc } from '../../../test/support/build-page.ts';
import { summarise } from '../reports/report-summary.ts';
import { toTodayLabel } from './timed-segments.ts';

test('today is called by its date once it is over in the page’s zone', () => {
  const { status, site } = buildPage({ page: { timeZone: 'America/New_York' } });
  expect(toTodayLabel(status.now, site)).toEqual([
    { value: 'Today', attributes: { 'data-until': '2026-03-15T04:00:00Z' } },
    { value: '14 March', attributes: { 'data-from': '2026-03-15T04:00:00Z', hidden: true } },
  ]);
});

test('a list tells how planned work is at any later instant', () => {
  const work = buildMaintenance({
    scheduledFor: utc('2026-03-14 13:00'),
    scheduledUntil: utc('2026-03-14 14:00'),
  });
  const { status, site } = buildPage({ maintenances: [work] });
  expect(summarise(work, status, site).facts[0]).toMatchObject([
    { value: 'Scheduled', attributes: { 'data-until': '2026-03-14T13:00:00Z' } },
    { value: 'In progress' },
    { value: 'Completed', attributes: { 'data-from': '2026-03-14T14:00:00Z', hidden: true } },
  ]);
});
