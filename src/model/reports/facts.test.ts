import { expect, test } from 'vitest';

import { anIncident, at } from '../../../test/support/builders.ts';
import { affectedComponentIds, factsAt, promisedUpdateAt } from './facts.ts';
import type { Facts } from './facts.ts';

const time = (clock: string) => at(`2026-03-14 ${clock}`);

function told(facts: Facts, ...updates: [clock: string, facts: Facts][]) {
  return anIncident({}, [], {
    facts,
    updates: updates.map(([clock, facts]) => ({
      status: 'investigating',
      postedAt: time(clock),
      facts,
      body: '',
    })),
  });
}

test('a fact stays in force until an update changes it', () => {
  const incident = told(
    { coordinator: 'ana', workaround: 'Wait.' },
    ['09:00', {}],
    ['10:00', { coordinator: 'ben' }],
  );
  expect(factsAt(incident, time('09:30'))).toEqual({ coordinator: 'ana', workaround: 'Wait.' });
  expect(factsAt(incident)).toEqual({ coordinator: 'ben', workaround: 'Wait.' });
});

test.each<[string, ReturnType<typeof told>, string | undefined]>([
  ['nobody promised', told({}, ['09:00', {}]), undefined],
  ['promised at the start', told({ nextUpdateAt: time('10:00') }, ['09:00', {}]), '10:00'],
  ['kept', told({ nextUpdateAt: time('10:00') }, ['09:00', {}], ['10:05', {}]), undefined],
  ['kept to the minute', told({ nextUpdateAt: time('10:00') }, ['10:00', {}]), undefined],
  [
    'an earlier word does not keep it',
    told({ nextUpdateAt: time('10:00') }, ['09:00', {}], ['09:30', {}]),
    '10:00',
  ],
  [
    'promised anew',
    told({ nextUpdateAt: time('10:00') }, ['10:00', { nextUpdateAt: time('11:00') }]),
    '11:00',
  ],
])('the promise that stands: %s', (_, incident, expected) => {
  expect(promisedUpdateAt(incident)).toBe(expected === undefined ? undefined : time(expected));
});

test('every component that is ever named, in the order of naming', () => {
  const incident = anIncident({ web: 'operational', api: 'major_outage' }, [
    ['investigating', '2026-03-14 09:00', { docs: 'major_outage', api: 'operational' }],
  ]);
  expect(affectedComponentIds(incident)).toEqual(['web', 'api', 'docs']);
});
