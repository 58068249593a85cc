import { expect, test } from 'vitest';

import { aComponent, aContent, anIncident, aPage, at } from '../../../test/support/builders.ts';
import { assembleStatusPage } from '../status-page.ts';
import { componentYears } from './component-year.ts';

const page = aPage({
  timeZone: 'Europe/Berlin',
  components: [aComponent('api', { since: at('2025-05-20') }), aComponent('web')],
});

const yearOf = (now: string, changes = {}) =>
  componentYears(assembleStatusPage(aContent({ page, ...changes }), at(now)));

test.each([
  ['in the middle of a month', '2026-03-14 12:00', '2025-04-01', '2026-03-14'],
  ['in the first minute of a month there', '2026-03-31 22:00', '2025-05-01', '2026-04-01'],
  ['in its last', '2026-03-31 21:59', '2025-04-01', '2026-03-31'],
  ['in January', '2026-01-01 12:00', '2025-02-01', '2026-01-01'],
  ['over a leap day', '2024-12-05 12:00', '2024-01-01', '2024-12-05'],
])('twelve calendar months, with the one that goes on: %s', (_, now, first, last) => {
  const days = yearOf(now).get('web')!;
  expect([days[0]!.day, days.at(-1)!.day]).toEqual([first, last]);
  expect(new Set(days.map(({ day }) => day)).size).toBe(days.length);
  for (const [index, { startAt }] of days.entries()) {
    if (index > 0) expect(startAt).toBe(days[index - 1]!.endAt);
  }
});

test('a day is what reports say of it, and unknown before there was anything to know', () => {
  const incidents = [
    anIncident(
      { api: 'partial_outage' },
      [
        ['investigating', '2025-06-10 21:00'],
        ['resolved', '2025-06-10 22:30'],
      ],
      { id: 'night' },
    ),
  ];
  const unreadable = [
    { file: 'content/incidents/x.md', kind: 'incident' as const, mayBeOpen: true },
  ];
  const days = yearOf('2026-03-14 12:00', { incidents, unreadable }).get('api')!;
  const statusOn = (wanted: string) => days.find(({ day }) => day === wanted)?.status;
  expect(statusOn('2025-05-19')).toBeUndefined();
  expect(statusOn('2025-05-20')).toBe('operational');
  // Midnight of the page's zone is at 22:00 UTC.
  expect([statusOn('2025-06-10'), statusOn('2025-06-11')]).toEqual([
    'partial_outage',
    'partial_outage',
  ]);
  expect(statusOn('2025-06-12')).toBe('operational');
  expect(statusOn('2026-03-14')).toBeUndefined();
  expect(days.find(({ day }) => day === '2025-06-11')?.reports.map(({ id }) => id)).toEqual([
    'night',
  ]);
});

test('tells of those that readers are shown', () => {
  const components = [
    aComponent('hidden', { display: { bars: 'hidden' } }),
    aComponent('well', { display: { show: 'in_trouble' } }),
    aComponent('ill', { display: { show: 'in_trouble' } }),
    aComponent('retired', { retired: true }),
  ];
  const ill = anIncident({ ill: 'partial_outage', hidden: 'partial_outage' }, [
    ['investigating', '2025-06-10 21:00'],
    ['resolved', '2025-06-10 22:30'],
  ]);
  const years = yearOf('2026-03-14 12:00', { page: { ...page, components }, incidents: [ill] });
  expect([...years.keys()]).toEqual(['ill']);
});
