import { expect, test } from 'vitest';

import {
  aComponent,
  aContent,
  aMaintenance,
  anIncident,
  aPage,
  at,
} from '../../../test/support/builders.ts';
import type { Content } from '../../model/content.ts';
import { assembleStatusPage } from '../../model/status-page.ts';
import { createSite } from '../site.ts';
import { historyYears, toYearPage } from './year-page.ts';

const page = aPage({
  timeZone: 'Europe/Berlin',
  components: [aComponent('api', { since: at('2026-01-02') })],
});

function yearOf(changes: Partial<Content>, year = '2026', language = 'en') {
  const own = { ...page, language };
  const status = assembleStatusPage(aContent({ page: own, ...changes }), at('2026-03-14 12:00'));
  const view = toYearPage(year, status, createSite(own, language));
  const days = view.months.flatMap(({ weeks }) => weeks.flat().flatMap((day) => day ?? []));
  return { ...view, days, years: historyYears(status) };
}

const outage = anIncident(
  { api: 'major_outage' },
  [
    ['investigating', '2026-03-09 21:00'],
    ['monitoring', '2026-03-10 10:00', { api: 'degraded_performance' }],
    ['resolved', '2026-03-10 22:30'],
  ],
  { id: 'outage' },
);
const work = aMaintenance(['2026-03-10 08:00', '2026-03-10 09:00'], [], { id: 'work' });

test('a year ends with the month that is now, and each month is a calendar', () => {
  const { months, days, title } = yearOf({ incidents: [outage], maintenances: [work] });
  expect(title).toBe('History: 2026');
  expect(months.map(({ name, url }) => [name, url])).toEqual([
    ['January 2026', undefined],
    ['February 2026', undefined],
    ['March 2026 (2)', '/history/2026-03/'],
  ]);
  expect(days).toHaveLength(31 + 28 + 31);
  // The first of January 2026 is a Thursday.
  expect(months[0]!.weeks[0]!.map((day) => day?.number)).toEqual([
    ...[undefined, undefined, undefined],
    ...[1, 2, 3, 4],
  ]);
});

test('a day has the worst of it, in the zone of the page, and leads to what was reported', () => {
  const { days, statuses } = yearOf({ incidents: [outage], maintenances: [work] });
  const told = days.filter(({ href }) => href !== undefined);
  expect(told.map(({ label, status, href }) => [label, status, href])).toEqual([
    ['9 March: Major outage', 'major_outage', '/incidents/outage/'],
    ['10 March: Major outage', 'major_outage', '/history/2026-03/'],
  ]);
  expect(statuses.map(({ status }) => status)).toEqual(['operational', 'major_outage']);
});

test.each([
  ['before the page', '1 January: No data', undefined],
  ['calm', '2 January: Operational', 'operational'],
  ['today', '14 March: Operational', 'operational'],
  ['ahead', '15 March: No data', undefined],
])('a day %s', (_, label, status) => {
  const day = yearOf({}).days.find((each) => each.label === label);
  expect(day && { status: day.status, href: day.href }).toEqual({ status, href: undefined });
});

test('month and year tell the uptime of what is known, and none where none is shown', () => {
  // 13 hours of the 1,716 since the component began, and of the 325 of March.
  const { uptime, months } = yearOf({ incidents: [outage] });
  expect(uptime).toBe('Uptime: 99.24%');
  expect(months.map((month) => month.uptime)).toEqual(['100%', '100%', '96%']);
  const hidden = yearOf({ page: { ...page, display: { uptime: 'hidden' } } });
  expect([hidden.uptime, hidden.months[0]!.uptime]).toEqual([undefined, undefined]);
});

test('what is open goes on until today', () => {
  const open = anIncident({ api: 'partial_outage' }, [['investigating', '2026-03-13 09:00']]);
  const { days } = yearOf({ incidents: [open] });
  expect(days.flatMap(({ number, href }) => (href === undefined ? [] : number))).toEqual([13, 14]);
});

test.each([
  ['without a component is as bad as its impact', { facts: {} }, 'degraded_performance'],
  ['that was a false alarm is no trouble', { falseAlarm: true }, 'operational'],
])('a report %s', (_, changes, status) => {
  const { days } = yearOf({ incidents: [{ ...outage, updates: [], ...changes }] });
  expect(days.find(({ label }) => label.startsWith('11 March'))?.status).toBe(status);
});

test('years lead to each other, and weeks begin as the language has them', () => {
  const old = anIncident({ api: 'partial_outage' }, [
    ['investigating', '2024-12-31 20:00'],
    ['resolved', '2025-01-01 02:00'],
  ]);
  const { years, earlier, later, weekdays } = yearOf({ incidents: [old] }, '2025', 'ja');
  expect(years).toEqual(['2026', '2025', '2024']);
  expect([earlier?.name, later?.url, weekdays.join('')]).toEqual([
    '2024年',
    '/history/2026/',
    '日月火水木金土',
  ]);
});
