import { expect, test } from 'vitest';

import { aComponent, aContent, anIncident, aPage, at } from '../../../test/support/builders.ts';
import { allComponentStates } from '../../model/components/component-state.ts';
import type { Component } from '../../model/components/component.ts';
import type { DisplaySettings } from '../../model/components/display.ts';
import type { Incident } from '../../model/reports/incident.ts';
import type { WrittenStatus } from '../../model/status.ts';
import { assembleStatusPage, type GroupState } from '../../model/status-page.ts';
import { createSite } from '../site.ts';
import { toGroupDays, toLastDays, toPageUptime } from './last-days.ts';

const now = at('2026-03-14 12:00');

function hit(id: string, status: WrittenStatus, day: string): Incident {
  return anIncident(
    { [id]: status },
    [
      ['investigating', `2026-03-${day} 08:00`],
      ['resolved', `2026-03-${day} 20:00`],
    ],
    { id: `${id}-${day}` },
  );
}

function grouped(
  components: readonly Component[],
  incidents: readonly Incident[] = [],
  settings: { page?: DisplaySettings; group?: DisplaySettings } = {},
) {
  const page = aPage({
    components: [{ name: 'Core', components, ...(settings.group && { display: settings.group }) }],
    ...(settings.page && { display: settings.page }),
  });
  const status = assembleStatusPage(aContent({ page, incidents }), now);
  const site = createSite(page);
  const group = status.components[0] as GroupState;
  return {
    members: allComponentStates(status).map((state) => toLastDays(state, site)),
    group: toGroupDays(group, site),
    page: toPageUptime(status, site),
    values: { page: status.uptime, group: group.uptime },
  };
}

const both = [aComponent('api'), aComponent('web')];
const twelveHours = 12 / (89 * 24 + 12);

test('the bar of a group shows the worst of each day and names who it was', () => {
  const { group } = grouped(both, [
    hit('api', 'degraded_performance', '11'),
    hit('web', 'major_outage', '11'),
    hit('api', 'partial_outage', '12'),
    hit('web', 'partial_outage', '12'),
  ]);
  expect(group.bar!.troubles).toEqual([
    { number: 87, text: '11 March: Major outage (WEB)' },
    { number: 88, text: '12 March: Partial outage (API and WEB)' },
  ]);
});

test('the uptime of a group and of the page is that of all the time of its components', () => {
  const { values, group, page } = grouped(both, [hit('api', 'major_outage', '11')]);
  expect(values.group).toBeCloseTo(1 - twelveHours / 2, 12);
  expect(values.page).toBe(values.group);
  expect([group.uptime, page]).toEqual([
    { percent: '99.72%', text: '99.72% uptime over 90 days' },
    { percent: '99.72%', text: '99.72% uptime over 90 days' },
  ]);
});

test('a young component counts in it for as long as it is known', () => {
  const young = aComponent('web', { since: at('2026-03-13 12:00') });
  const { values, group } = grouped([both[0]!, young], [hit('web', 'major_outage', '14')]);
  const known = 89 * 24 + 12 + 24;
  expect(values.group).toBeCloseTo(1 - 4 / known, 12);
  expect(group.bar!.unknownDays).toBe(0);
  const alone = grouped([young]);
  expect(alone.group.bar!.unknownDays).toBe(88);
  expect(alone.group.uptime!.text).toBe('100% uptime over 2 days');
});

test('what readers are not shown does not count in it', () => {
  const { values } = grouped(
    [aComponent('api', { display: { uptime: 'hidden' } }), both[1]!],
    [hit('api', 'major_outage', '11')],
  );
  expect(values).toEqual({ page: 1, group: 1 });
});

const hidden = 'hidden';
test.each<
  [
    string,
    { page?: DisplaySettings; group?: DisplaySettings; api?: DisplaySettings },
    { api: string; web: string; group: string; page: boolean },
  ]
>([
  ['nothing', {}, { api: 'bu', web: 'bu', group: 'bu', page: true }],
  ['uptime of one', { api: { uptime: hidden } }, { api: 'b', web: 'bu', group: 'bu', page: true }],
  ['bars of one', { api: { bars: hidden } }, { api: 'u', web: 'bu', group: 'bu', page: true }],
  [
    'both of a group',
    { group: { uptime: hidden, bars: hidden } },
    { api: '', web: '', group: '', page: false },
  ],
  [
    'uptime everywhere',
    { page: { uptime: hidden } },
    { api: 'b', web: 'b', group: 'b', page: false },
  ],
  [
    'uptime everywhere but of one',
    { page: { uptime: hidden }, api: { uptime: 'shown' } },
    { api: 'bu', web: 'b', group: 'b', page: false },
  ],
  [
    'bars everywhere but of a group',
    { page: { bars: hidden }, group: { bars: 'shown' } },
    { api: 'bu', web: 'bu', group: 'bu', page: true },
  ],
])('hides %s', (_, { page, group, api }, expected) => {
  const built = grouped([aComponent('api', api && { display: api }), both[1]!], [], {
    ...(page && { page }),
    ...(group && { group }),
  });
  const told = ({ bar, uptime }: { bar: unknown; uptime: unknown }) =>
    `${bar ? 'b' : ''}${uptime ? 'u' : ''}`;
  expect({
    api: told(built.members[0]!),
    web: told(built.members[1]!),
    group: told(built.group),
    page: built.page !== undefined,
  }).toEqual(expected);
});
