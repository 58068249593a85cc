import { expect, test } from 'vitest';

import {
  buildAnnouncement,
  buildIncident,
  buildMaintenance,
  buildPage,
} from '../../../test/support/build-page.ts';
import { toIncidents } from '../statuspage/documents.ts';
import { redirectPages } from './redirect-pages.ts';

test('old addresses lead to where a thing stands now', () => {
  const { status, site } = buildPage({
    page: { components: [{ id: 'api', name: 'API', retired: false, was: ['c1'] }] },
    incidents: [buildIncident({ was: ['x1', 'issues/x'] })],
    maintenances: [buildMaintenance({ was: ['schedules/3'] })],
    announcements: [buildAnnouncement({ was: ['9'] })],
  });
  expect(redirectPages(status, site).map(({ from, url }) => [from, url])).toEqual([
    ['incidents/x1', 'https://acme.example/status/incidents/2026-03-14-api/'],
    ['issues/x', 'https://acme.example/status/incidents/2026-03-14-api/'],
    ['schedules/3', 'https://acme.example/status/maintenances/2026-04-02-upgrade/'],
    ['incidents/9', 'https://acme.example/status/history/2026-03/#announcement-2026-03-10-move'],
    ['components/c1', 'https://acme.example/status/components/api/'],
  ]);
});

test.each([
  [true, ['x1'], 'x1'],
  [true, ['issues/x', 'x1'], 'x'],
  [true, undefined, expect.not.stringMatching(/^x/) as string],
  [false, ['x1'], expect.not.stringMatching(/^x1$/) as string],
])('the API has old ids on wish: %s %s', (oldIds, was, id) => {
  const { incidents } = toIncidents(
    buildPage({ page: { oldIds }, incidents: [buildIncident(was ? { was } : {})] }),
  );
  expect(incidents[0]?.id).toEqual(id);
});
