import { expect, test } from 'vitest';

import { anUnreadable, aPage, at } from '../../../test/support/builders.ts';
import { buildIncident, buildPage, buildUpdate } from '../../../test/support/build-page.ts';
import { allComponentStates } from '../../model/components/component-state.ts';
import type { Content } from '../../model/content.ts';
import { assembleStatusPage } from '../../model/status-page.ts';
import { createSite } from '../site.ts';
import { toLastDays } from './last-days.ts';
import { describeDay } from './uptime-bar.ts';

const now = at('2026-03-14 12:00');
const page = aPage();
const site = createSite(page);

function assemble(changes: Partial<Content>) {
  const content = { page, incidents: [], maintenances: [], announcements: [], unreadable: [] };
  return assembleStatusPage({ ...content, ...changes }, now);
}

function barOf(changes: Partial<Content>) {
  return toLastDays(allComponentStates(assemble(changes))[0]!, site).bar!;
}

test('a calm history is one stroke', () => {
  expect(barOf({})).toMatchObject({
    strokes: [{ status: 'operational', path: 'M-.4 16h90' }],
    troubles: [],
  });
});

test('a today that is in doubt is drawn and told as without data', () => {
  const bar = barOf({ unreadable: [anUnreadable({ mayBeOpen: true })] });
  expect(bar.strokes).toEqual([
    { status: 'operational', path: 'M-.4 16h89' },
    { status: 'no_data', path: 'M88.6 16h1' },
  ]);
  expect(bar.troubles).toEqual([{ number: 90, text: '14 March: No data' }]);
});

test('a component of which only today could be known, and is in doubt, has no uptime', () => {
  const [component] = page.components;
  const since = at('2026-03-14 00:00');
  const young = { ...page, components: [{ ...component!, since }] } as typeof page;
  const status = assemble({ page: young, unreadable: [anUnreadable({ mayBeOpen: true })] });
  expect(allComponentStates(status)[0]?.uptime).toBeUndefined();
});

test('minutes that grow are not counted: what says them now is false soon', () => {
  const incident = buildIncident({
    updates: [
      buildUpdate('investigating', '2026-03-14 09:50'),
      buildUpdate('identified', '2026-03-14 10:50', '', {
        components: [{ id: 'api', status: 'degraded_performance' }],
      }),
    ],
  });
  const built = buildPage({ incidents: [incident] });
  const state = allComponentStates(built.status).find(({ component }) => component.id === 'api');
  expect(describeDay(state!.days.at(-1)!, built.site)).toBe(
    '14 March: Major outage, 1 hr; Degraded performance',
  );
});
