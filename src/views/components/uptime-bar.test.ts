import { expect, test } from 'vitest';

import { anIncident, anUnreadable, aPage, at } from '../../../test/support/builders.ts';
import { buildIncident, buildPage, buildUpdate } from '../../../test/support/build-page.ts';
import { allComponentStates } from '../../model/components/component-state.ts';
import type { Component } from '../../model/components/component.ts';
import type { Content } from '../../model/content.ts';
import type { WrittenStatus } from '../../model/status.ts';
import { assembleStatusPage } from '../../model/status-page.ts';
import { createSite } from '../site.ts';
import { describeDay, toGroupBar, toUptimeBar } from './uptime-bar.ts';

const now = at('2026-03-14 12:00');
const page = aPage();
const site = createSite(page);

function assemble(changes: Partial<Content>) {
  const content = { page, incidents: [], maintenances: [], announcements: [], unreadable: [] };
  return assembleStatusPage({ ...content, ...changes }, now);
}

function barOf(changes: Partial<Content>) {
  return toUptimeBar(allComponentStates(assemble(changes))[0]!, site);
}

test('a calm history is one stroke', () => {
  expect(barOf({})).toMatchObject({
    strokes: [{ status: 'operational', path: 'M-.4 16h90' }],
    troubles: [],
    uptime: '100%',
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

test('the bar of a group shows the worst of each day, names who it was, and has the lowest uptime', () => {
  const hit = (id: string, status: WrittenStatus, day: string) =>
    anIncident(
      { [id]: status },
      [
        ['investigating', `2026-03-${day} 08:00`],
        ['resolved', `2026-03-${day} 20:00`],
      ],
      { id: `${id}-${day}` },
    );
  const status = assemble({
    incidents: [
      hit('api', 'degraded_performance', '11'),
      hit('web', 'major_outage', '11'),
      hit('api', 'partial_outage', '12'),
      hit('web', 'partial_outage', '12'),
    ],
  });
  const members = allComponentStates(status);
  const bar = toGroupBar(members, site);
  expect(bar.troubles).toEqual([
    { number: 87, text: '11 March: Major outage (WEB)' },
    { number: 88, text: '12 March: Partial outage (API and WEB)' },
  ]);
  expect(bar.uptime).toBe(toUptimeBar(members[1]!, site).uptime);
  expect(bar.uptime).not.toBe(toUptimeBar(members[0]!, site).uptime);
});

test('what is known of a young member is not lost in its group', () => {
  const [api, web] = page.components as [Component, Component];
  const young = { ...web, since: at('2026-03-13 00:00') };
  const status = assemble({ page: { ...page, components: [api, young] } });
  const [, member] = allComponentStates(status);
  expect(toGroupBar(allComponentStates(status), site).unknownDays).toBe(0);
  const bar = toGroupBar([member!], site);
  expect([bar.unknownDays, bar.text]).toEqual([88, '100% uptime over 2 days']);
});
