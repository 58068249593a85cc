import { expect, test } from 'vitest';

import {
  buildIncident,
  buildMaintenance,
  buildPage,
  utc,
} from '../../../test/support/build-page.ts';
import { toBuildDocument } from './build-document.ts';

const window = buildMaintenance({
  scheduledFor: utc('2026-03-14 13:00'),
  scheduledUntil: utc('2026-03-14 14:00'),
});

test('tells what a page needs to know of the newest build', () => {
  expect(toBuildDocument({ ...buildPage({ maintenances: [window] }), commit: 'a1b2' })).toEqual({
    generated_at: '2026-03-14T12:00:00Z',
    commit: 'a1b2',
    version: 'v1',
    indicator: 'none',
    next_transition_at: '2026-03-14T13:00:00Z',
    stale_after: 10_800,
    statuses: [
      { from: '2026-03-14T12:00:00Z', status: 'operational' },
      { from: '2026-03-14T13:00:00Z', status: 'under_maintenance' },
      { from: '2026-03-14T14:00:00Z', status: 'operational' },
    ],
  });
});

test('is believed for an hour while something is open, or as long as the page says', () => {
  const incidents = [buildIncident()];
  expect(toBuildDocument(buildPage({ incidents }))).toMatchObject({
    indicator: 'critical',
    stale_after: 3_600,
    statuses: [{ status: 'major_outage' }],
  });
  const page = { staleAfterMs: 1_800_000 };
  expect(toBuildDocument(buildPage({ incidents, page })).stale_after).toBe(1_800);
});

test('stays small, whatever is planned', () => {
  const maintenances = Array.from({ length: 20 }, (_, index) =>
    buildMaintenance({
      id: `work-${index}`,
      scheduledFor: utc('2026-03-15 13:00') + index * 86_400_000,
      scheduledUntil: utc('2026-03-15 14:00') + index * 86_400_000,
    }),
  );
  expect(JSON.stringify(toBuildDocument(buildPage({ maintenances }))).length).toBeLessThan(1_000);
});
