import { describe, expect, test } from 'vitest';

import { at } from '../../test/support/builders.ts';
import { parseSummary } from './statuspage-summary.ts';
import { decideVerdict, exitCodes, type Question } from './verdict.ts';

const now = at('2026-03-14 10:30');
const question: Question = {
  components: ['api'],
  at: now,
  isNow: true,
  seen: undefined,
  withoutSymptoms: false,
};

type Json = Readonly<Record<string, unknown>>;

const component = (status: unknown, more: Json = {}) => ({
  ...{ id: 'c1', name: 'API', status, group: false, updated_at: '2026-03-14T09:55:00.000Z' },
  ...more,
});
const incident = (more: Json = {}) => ({
  ...{ id: 'i1', name: 'API fails', status: 'identified', impact: 'major' },
  ...{ created_at: '2026-03-14T09:58:00.000Z', started_at: '2026-03-14T09:50:00.000Z' },
  ...{ shortlink: 'https://stspg.io/i1', components: [{ id: 'c1', name: 'API' }] },
  ...more,
});
const work = (more: Json = {}) => ({
  ...incident({ name: 'Upgrade', status: 'in_progress' }),
  ...{ scheduled_for: '2026-03-14T10:00:00.000Z', scheduled_until: '2026-03-14T11:00:00.000Z' },
  ...more,
});
const summary = (components: unknown, incidents: unknown = [], scheduled: unknown = []): Json => ({
  page: { name: 'Vendor' },
  status: { indicator: 'none' },
  components,
  ...(incidents !== null && { incidents }),
  ...(scheduled !== null && { scheduled_maintenances: scheduled }),
});

function codeOf(
  document: unknown,
  asked: Partial<Question> = {},
  listed?: unknown,
): number | string {
  const reading = parseSummary(document, listed);
  if ('lacks' in reading) return reading.lacks;
  return exitCodes[decideVerdict(reading, { ...question, ...asked }).kind];
}

const fine = component('operational');
const other = component('operational', { id: 'c2', name: 'Web' });

test.each<[string, Json, number | string, Partial<Question>?]>([
  ['all well', summary([fine]), 0],
  ['a component that is down', summary([component('major_outage')]), 10],
  ['one that is slow', summary([component('degraded_performance')]), 10],
  ["incident.io's word for down", summary([component('full_outage')]), 10],
  ['an open incident over a component that looks well', summary([fine], [incident()]), 10],
  [
    'one that names it by its name alone',
    summary([fine], [incident({ components: [{ name: 'API' }] })]),
    10,
  ],
  [
    'one of another component',
    summary([fine, other], [incident({ components: [{ id: 'c2' }] })]),
    0,
  ],
  ['one that names none', summary([fine], [incident({ components: [] })]), 0],
  [
    'one that names it in an update',
    summary(
      [fine],
      [
        incident({
          components: [],
          incident_updates: [{ affected_components: [{ code: 'c1', name: 'API' }] }],
        }),
      ],
    ),
    10,
  ],
  ['one that names what cannot be told', summary([fine], [incident({ components: [{}] })]), 30],
  ['one that does not tell', summary([fine], [incident({ components: undefined })]), 30],
  [
    'one that does not tell, the component is down',
    summary([component('partial_outage')], [incident({ components: null })]),
    10,
  ],
  ['one that is over', summary([fine], [incident({ status: 'resolved' })]), 0],
  [
    'one that is open and has ended',
    summary([fine], [incident({ resolved_at: '2026-03-14T10:20:00.000Z' })]),
    30,
  ],
  ['one of an unknown status', summary([fine], [incident({ status: 'paused' })]), 30],
  [
    'an unknown status of another',
    summary([fine, other], [incident({ status: 'x', components: [{ id: 'c2' }] })]),
    0,
  ],
  [
    'one that does not say since when',
    summary([fine], [incident({ started_at: 'soon', created_at: null })]),
    30,
  ],
  ['an unknown status', summary([component('on_fire')]), 30],
  ['an unknown status beside a known outage', summary([component('on_fire')], [incident()]), 30],
  [
    'an unknown status of another component',
    summary([fine, component('on_fire', { id: 'c2', name: 'Web' })]),
    0,
  ],
  ['a status that is no text', summary([component({})]), 30],
  ['an unknown component', summary([other]), 30],
  [
    'an unknown component beside one that is down',
    summary([component('major_outage')]),
    30,
    { components: ['api', 'bilds'] },
  ],
  ['a name that two have', summary([fine, component('operational', { id: 'c3' })]), 30],
  [
    'an id, of two with one name',
    summary([fine, component('major_outage', { id: 'c3' })]),
    0,
    { components: ['c1'] },
  ],
  ['work under way', summary([component('under_maintenance')]), 20],
  ['work under way that the component does not show', summary([fine], [], [work()]), 20],
  ['work whose window is open', summary([fine], [], [work({ status: 'scheduled' })]), 20],
  [
    'work that is ahead',
    summary([fine], [], [work({ status: 'scheduled', scheduled_for: '2026-03-14T11:00:00Z' })]),
    0,
  ],
  ['work that is over', summary([fine], [], [work({ status: 'completed' })]), 0],
  ['work of an unknown status', summary([fine], [], [work({ status: 'maybe' })]), 30],
  ['trouble and work', summary([component('under_maintenance')], [incident()], [work()]), 10],
  ['a summary without incidents', summary([fine], null), 'incidents'],
  ['no list of work', summary([fine], [], null), 0],
  ['incidents that are no list', summary([fine], {}), 30],
  ['an incident that is none', summary([fine], ['x']), 30],
  ['no components', summary(undefined), 30],
  ['components that are no list', summary({ api: 'up' }), 30],
  ['an empty page', summary([]), 30],
  [
    'a group, by its member',
    summary([
      component('operational', { id: 'g', name: 'Core', group: true, components: ['c1'] }),
      component('major_outage'),
    ]),
    10,
    { components: ['core'] },
  ],
])('%s', (_, document, code, asked) => {
  expect(codeOf(document, asked)).toBe(code);
});

test.each<[unknown]>([
  [null],
  ['<html>'],
  [42],
  [[]],
  [{}],
  [{ components: [null] }],
  [{ components: [{}], incidents: [] }],
])('%j is no summary', (document) => expect(codeOf(document)).toBe(30));

test('what openstatus serves is read: no ids, no components of incidents', () => {
  const down = { name: 'API', status: 'major_outage' };
  const report = {
    ...{ id: '7', name: 'API fails', status: 'investigating', updated_at: '2026-03-14T10:00:00Z' },
    incident_updates: [{ status: 'investigating', body: '', created_at: '2026-03-14T10:00:00Z' }],
  };
  expect(codeOf(summary([down], [report]))).toBe(10);
  expect(codeOf(summary([{ ...down, status: 'operational' }], [report]))).toBe(30);
  expect(codeOf(summary([{ ...down, status: 'operational' }]))).toBe(0);
});

test('work that only a component tells of has its reason', () => {
  const reading = parseSummary(summary([component('under_maintenance')]));
  if ('lacks' in reading) throw new Error('it lists its incidents');
  expect(decideVerdict(reading, question).reasons).toEqual(['API: under maintenance.']);
});

test('a summary that lists no incidents is completed by the list', () => {
  expect(codeOf(summary([fine], null), {}, { incidents: [] })).toBe(0);
  expect(codeOf(summary([fine], null), {}, { incidents: [incident()] })).toBe(10);
  expect(codeOf(summary([fine], null), {}, {})).toBe(30);
});

describe('an instant', () => {
  const earlier = { at: at('2026-03-14 09:40'), isNow: false };
  test.each<[string, Json, number, Partial<Question>?]>([
    ['before the incident began', summary([fine], [incident()]), 0],
    ['before the component broke', summary([component('major_outage')]), 0],
    [
      'of a component that does not say since when',
      summary([component('major_outage', { updated_at: undefined })]),
      30,
    ],
    [
      'after the incident began',
      summary([fine], [incident({ started_at: '2026-03-14T09:30:00Z' })]),
      10,
    ],
    [
      'after the component broke',
      summary([component('major_outage', { updated_at: '2026-03-14T09:30:00Z' })]),
      10,
    ],
  ])('%s', (_, document, code) => {
    expect(codeOf(document, earlier)).toBe(code);
  });
});
