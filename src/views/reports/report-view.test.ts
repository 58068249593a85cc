import { expect, test } from 'vitest';

import {
  buildIncident,
  buildMaintenance,
  buildPage,
  buildUpdate,
} from '../../../test/support/build-page.ts';
import { toIncidentView, toMaintenanceView } from './report-view.ts';

function viewOf(instants: readonly string[], timeZone = 'UTC') {
  const incident = buildIncident({ updates: instants.map((at) => buildUpdate('identified', at)) });
  const { status, site } = buildPage({ incidents: [incident], page: { timeZone } });
  const view = toIncidentView(incident, status, site, { topHeading: 3 });
  return {
    ...view,
    lines: view.updates.map(({ day = '-', time }) => `${day} ${time.text.replace(/\s/g, ' ')}`),
  };
}

test('updates of one day carry their date, under no heading', () => {
  const { lines, updatesHeading } = viewOf(['2026-03-14 09:58', '2026-03-14 10:30']);
  expect(lines).toEqual(['- 14 Mar 2026, 10:30 UTC', '- 14 Mar 2026, 09:58 UTC']);
  expect(updatesHeading).toBe('Updates');
});

test('updates of several days stand under them, as the zone of the page cuts them', () => {
  const instants = ['2026-03-12 22:30', '2026-03-13 08:00', '2026-03-13 23:30'];
  const { lines, updatesHeading, updatedAt } = viewOf(instants, 'Europe/Berlin');
  expect(lines).toEqual(['14 March 00:30 CET', '13 March 09:00 CET', '12 March 23:30 CET']);
  expect(updatesHeading).toBe('Updates (Europe/Berlin)');
  expect(updatedAt?.text.replace(/\s/g, ' ')).toBe('14 Mar 2026, 00:30 CET');
});

test('many are folded, and the first in the fold names its day again', () => {
  const hours = Array.from(
    { length: 11 },
    (_, hour) => `2026-03-14 ${String(hour).padStart(2, '0')}:00`,
  );
  const { lines, seenAtFirst } = viewOf(['2026-03-13 09:00', ...hours]);
  expect(seenAtFirst).toBe(5);
  expect(
    lines.map((line) => line.startsWith('1')).flatMap((is, index) => (is ? [index] : [])),
  ).toEqual([0, 5, 11]);
});

test.each([
  ['2026-04-02 07:00', 'Updates'],
  ['2026-04-02 11:00', undefined],
])('who reads at %s of work without an update waits for one: %s', (now, heading) => {
  const work = buildMaintenance();
  const { status, site } = buildPage({ maintenances: [work] }, now);
  expect(toMaintenanceView(work, status, site, { topHeading: 3 }).updatesHeading).toBe(heading);
});
