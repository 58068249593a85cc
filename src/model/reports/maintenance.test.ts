import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { aMaintenance, at, clock, statuses } from '../../../test/support/builders.ts';
import {
  isOverrunAt,
  isUnderWayAt,
  maintenanceComponents,
  maintenanceStatusAt,
  workInterval,
  type Maintenance,
} from './maintenance.ts';
import { maintenanceStatuses } from '../status.ts';

const time = (text: string) => `2026-04-02 ${text}`;
const window = [time('08:00'), time('10:00')] as const;

test.each<[string, Maintenance, [before: string, inside: string, after: string], string]>([
  ['no heading', aMaintenance(window), ['scheduled', 'in_progress', 'completed'], '08:00–10:00'],
  [
    'announced',
    aMaintenance(window, [['scheduled', time('06:00')]]),
    ['scheduled', 'in_progress', 'completed'],
    '08:00–10:00',
  ],
  [
    'begun early',
    aMaintenance(window, [['in_progress', time('07:00')]]),
    ['in_progress', 'in_progress', 'in_progress'],
    '07:00–',
  ],
  [
    'begun late and overrun',
    aMaintenance(window, [
      ['in_progress', time('08:30')],
      ['completed', time('12:00')],
    ]),
    ['scheduled', 'in_progress', 'in_progress'],
    '08:30–12:00',
  ],
  [
    'said to go on at an hour that is still to come',
    aMaintenance(window, [['in_progress', time('20:00')]]),
    ['scheduled', 'in_progress', 'in_progress'],
    '20:00–',
  ],
  [
    'said to begin early, at an hour that is still to come',
    aMaintenance(window, [['in_progress', time('07:59')]]),
    ['in_progress', 'in_progress', 'in_progress'],
    '07:59–',
  ],
  [
    'done, and taken up again at an hour that is still to come',
    aMaintenance(window, [
      ['completed', time('08:40')],
      ['in_progress', time('20:00')],
    ]),
    ['scheduled', 'in_progress', 'in_progress'],
    '20:00–',
  ],
  [
    'verifying',
    aMaintenance(window, [
      ['in_progress', time('08:00')],
      ['verifying', time('09:00')],
    ]),
    ['scheduled', 'verifying', 'verifying'],
    '08:00–',
  ],
  [
    'completed early',
    aMaintenance(window, [['completed', time('08:40')]]),
    ['scheduled', 'completed', 'completed'],
    '08:00–08:40',
  ],
  [
    'cancelled before it began',
    aMaintenance(window, [['cancelled', time('07:00')]]),
    ['cancelled', 'cancelled', 'cancelled'],
    'never',
  ],
  [
    'cancelled while at work',
    aMaintenance(window, [['cancelled', time('08:10')]]),
    ['scheduled', 'cancelled', 'cancelled'],
    '08:00–08:10',
  ],
  [
    'put off after it began',
    aMaintenance(window, [
      ['in_progress', time('07:00')],
      ['scheduled', time('07:10')],
    ]),
    ['scheduled', 'in_progress', 'completed'],
    '07:00–07:10',
  ],
  [
    'begun again after it was completed',
    aMaintenance(window, [
      ['in_progress', time('08:00')],
      ['completed', time('08:30')],
      ['in_progress', time('08:45')],
    ]),
    ['scheduled', 'in_progress', 'in_progress'],
    '08:00–',
  ],
])('%s', (_, maintenance, expected, work) => {
  const instants = [time('07:30'), time('09:00'), time('11:00')].map(at);
  expect(instants.map((instant) => maintenanceStatusAt(maintenance, instant))).toEqual(expected);
  const interval = workInterval(maintenance);
  expect(interval ? `${clock(interval.startAt)}–${clock(interval.endAt)}` : 'never').toBe(work);
});

describe('the window is half-open', () => {
  test.each([
    ['07:59', 'scheduled'],
    ['08:00', 'in_progress'],
    ['09:59', 'in_progress'],
    ['10:00', 'completed'],
  ])('%s %s', (clock, status) => {
    expect(maintenanceStatusAt(aMaintenance(window), at(time(clock)))).toBe(status);
  });
});

test('work that a person began overruns its window until a person ends it', () => {
  const begun = aMaintenance(window, [['in_progress', time('08:00')]]);
  expect(['09:59', '10:00', '23:00'].map((clock) => isOverrunAt(begun, at(time(clock))))).toEqual([
    false,
    true,
    true,
  ]);
  expect(isOverrunAt(aMaintenance(window), at(time('23:00')))).toBe(false);
});

test('an update changes what it says of components, from its instant on', () => {
  const maintenance = aMaintenance(
    window,
    [
      ['in_progress', time('08:00')],
      ['verifying', time('09:00'), { web: 'degraded_performance', api: 'operational' }],
    ],
    { facts: { components: statuses({ api: 'under_maintenance' }) } },
  );
  expect([...maintenanceComponents(maintenance, at(time('08:30')))]).toEqual([
    ['api', 'under_maintenance'],
  ]);
  expect([...maintenanceComponents(maintenance)]).toEqual([
    ['api', 'operational'],
    ['web', 'degraded_performance'],
  ]);
});

test('whoever is at work now lies inside the work interval, as long as nobody looks ahead', () => {
  const update = fc.tuple(fc.constantFrom(...maintenanceStatuses), fc.integer({ min: 0, max: 20 }));
  fc.assert(
    fc.property(
      fc.array(update, { maxLength: 4 }),
      fc.integer({ min: 20, max: 30 }),
      (list, now) => {
        const updates = list
          .toSorted(([, a], [, b]) => a - b)
          .map(([status, postedAt]) => ({ status, postedAt, facts: {}, body: '' }));
        const maintenance = aMaintenance(window, [], {
          updates,
          scheduledFor: 5,
          scheduledUntil: 25,
        });
        if (!isUnderWayAt(maintenance, now) || updates.at(-1)?.status === 'scheduled') return;
        const work = workInterval(maintenance);
        expect(work && work.startAt <= now && now < work.endAt).toBe(true);
      },
    ),
  );
});
