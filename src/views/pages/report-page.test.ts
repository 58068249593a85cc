import { describe, expect, test } from 'vitest';

import { aContent, aPage, anIncident, at } from '../../../test/support/builders.ts';
import type { Incident } from '../../model/reports/incident.ts';
import { assembleStatusPage } from '../../model/status-page.ts';
import { toReportPage } from './report-page.ts';
import { createSite } from '../site.ts';

const page = aPage();
const over = anIncident({ api: 'major_outage' }, [
  ['investigating', '2026-03-14 10:00'],
  ['resolved', '2026-03-14 11:30'],
]);

function pageOf(incident: Incident, now = '2026-03-20 12:00') {
  const status = assembleStatusPage(aContent({ page, incidents: [incident] }), at(now));
  return toReportPage(incident, { status, site: createSite(page) });
}

describe('the page of a report', () => {
  test('is described without a mark of markdown', () => {
    const [first, last] = over.updates;
    const told = {
      ...over,
      updates: [first!, { ...last!, body: '### Summary\n\nThe **disk** was full.' }],
    };
    expect(pageOf(told).description).toBe('Resolved – API – Summary The disk was full.');
  });

  test.each([
    ['that is over', over, '2026-03-20 12:00', at('2026-03-14 11:30')],
    ['that is open', { ...over, updates: over.updates.slice(0, 1) }, '2026-03-20 12:00', undefined],
    ['with a word dated ahead', over, '2026-03-14 11:00', undefined],
  ])('of one %s changes with the clock, or no more', (_, incident, now, finalAt) => {
    expect(pageOf(incident, now).finalAt).toBe(finalAt);
  });
});
