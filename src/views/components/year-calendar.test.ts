import { expect, test } from 'vitest';

import { aComponent, aContent, anIncident, aPage, at } from '../../../test/support/builders.ts';
import type { Content } from '../../model/content.ts';
import { assembleStatusPage } from '../../model/status-page.ts';
import { createSite } from '../site.ts';
import { toCalendars } from './year-calendar.ts';

const page = aPage({
  components: [
    aComponent('api', { since: at('2026-03-03') }),
    aComponent('web'),
    aComponent('old', { retired: true }),
  ],
});

function calendarsOf(changes: Partial<Content>, language = 'en') {
  const own = { ...page, ...changes.page, language };
  const status = assembleStatusPage(aContent({ ...changes, page: own }), at('2026-03-14 12:00'));
  return toCalendars(status, createSite(own, language));
}

const outage = (id: string, day: string) =>
  anIncident(
    { web: 'major_outage' },
    [
      ['investigating', `${day} 10:00`],
      ['resolved', `${day} 11:00`],
    ],
    { id, title: `Title of ${id}` },
  );
const incidents = [
  outage('one', '2026-03-02'),
  outage('two', '2026-03-05'),
  outage('three', '2026-03-05'),
];

test('a day leads to its report, or to its reports in words', () => {
  const [api, web, ...others] = calendarsOf({ incidents }).calendars;
  expect(others).toEqual([]);
  expect([api!.isOpen, web!.isOpen]).toEqual([false, true]);
  const march = web!.months.at(-1)!;
  expect(march.ground.name).toBe('March 2026');
  // The first of March 2026 is a Sunday, with which no week of Europe begins.
  expect(march.days).toEqual([
    {
      x: 0,
      y: 48,
      status: 'major_outage',
      text: '2 March: Major outage, 1 hr',
      href: '/incidents/one/',
    },
    {
      x: 72,
      y: 48,
      status: 'major_outage',
      text: '5 March: Major outage, 1 hr',
      href: '#web-2026-03-05',
    },
  ]);
  expect(
    web!.troubles.map(({ anchor, reports }) => [anchor, reports.map(({ href }) => href)]),
  ).toEqual([
    ['web-2026-03-05', ['/incidents/two/', '/incidents/three/']],
    [undefined, ['/incidents/one/']],
  ]);
  expect(web!.summary).toBe('Days with reports: 2');
});

test('an unknown day is drawn as such, and never as calm', () => {
  const { calendars, legend, months } = calendarsOf({ incidents });
  const [api, web] = calendars;
  const drawn = api!.months.slice(-2).map(({ strokes }) => strokes);
  expect(drawn).toEqual([
    [
      { mark: 'operational', path: '' },
      { mark: 'no_data', path: 'M151 36h24M7 60h168M7 84h168M7 108h168M7 132h144' },
    ],
    [
      { mark: 'operational', path: 'M31 60h144M7 84h144' },
      { mark: 'no_data', path: 'M151 36h24M7 60h24' },
    ],
  ]);
  expect(legend.map(({ mark }) => mark)).toEqual(['operational', 'major_outage', 'no_data']);
  // One of which all is known has the ground of all.
  expect(web!.months.filter(({ strokes }) => strokes)).toEqual([]);
  expect(months.at(-1)).toMatchObject({
    id: 'month-2026-03',
    nameX: 7,
    path: 'M151 36h24M7 60h168M7 84h144',
  });
});

test('weeks run as the reader reads', () => {
  const { calendars, months } = calendarsOf({ incidents }, 'he');
  const { days } = calendars[1]!.months.at(-1)!;
  // Weeks begin on Sunday, on the right: the second of March is a Monday.
  expect(days.map(({ x, y }) => [x, y])).toEqual([
    [120, 24],
    [48, 24],
  ]);
  expect(months.at(-1)).toMatchObject({ nameX: 161, path: 'M7 36h168M7 60h168' });
});

test('without anything known it says so', () => {
  const unknown = { ...page, components: [aComponent('api', { since: at('2027-01-01') })] };
  const { calendars } = calendarsOf({ page: unknown });
  expect(calendars.map(({ summary, isOpen }) => [summary, isOpen])).toEqual([['No data', false]]);
});
