import { expect, test } from 'vitest';

import {
  aContent,
  aMaintenance,
  anIncident,
  at,
  clock,
  statuses,
} from '../../../test/support/builders.ts';
import type { Content } from '../content.ts';
import { msPerDay, msPerHour } from '../time/instant.ts';
import { componentStates } from './component-state.ts';
import { barDays } from './bar-days.ts';

const now = at('2026-03-14 12:00');
const stateOf = (changes: Partial<Content>) => componentStates(aContent(changes), now).get('api')!;

test.each([
  [
    'from the first span of the trouble, whatever its degree',
    { api: 'degraded_performance' },
    { api: 'partial_outage' },
    'partial_outage 09:00',
  ],
  [
    'from when it was hit, where the incident began elsewhere',
    { web: 'major_outage' },
    { api: 'partial_outage' },
    'partial_outage 10:00',
  ],
  [
    'from when it came back, where it had been well in between',
    { api: 'operational' },
    { api: 'major_outage' },
    'major_outage 10:00',
  ],
] as const)('trouble lasts %s', (_, first, second, expected) => {
  const incident = anIncident(first, [
    ['investigating', '2026-03-14 09:00'],
    ['identified', '2026-03-14 10:00', second],
  ]);
  const { status, statusSince } = stateOf({ incidents: [incident] });
  expect(`${status} ${clock(statusSince!)}`).toBe(expected);
});

const window = ['2026-03-12 08:00', '2026-03-12 10:00'] as const;
const begun = ['in_progress', '2026-03-12 08:00'] as const;

test.each([
  ['nothing inside of its window', {}, [begun, ['completed', '2026-03-12 10:00']], 0],
  ['as a partial outage after it', {}, [begun, ['completed', '2026-03-12 12:00']], 2 * 0.3],
  [
    'what it says of itself after it',
    { facts: { components: statuses({ api: 'major_outage' }) } },
    [begun, ['completed', '2026-03-12 12:00']],
    2,
  ],
  ['nothing when the window alone tells', {}, [], 0],
] as const)('work counts as %s', (_, changes, updates, downHours) => {
  const { uptime } = stateOf({ maintenances: [aMaintenance(window, [...updates], changes)] });
  const knownMs = (barDays - 1) * msPerDay + msPerDay / 2;
  expect(((1 - uptime!) * knownMs) / msPerHour).toBeCloseTo(downHours, 6);
});

test('a day on which work took longer is one of maintenance, all of it by the same report', () => {
  const updates = [begun, ['completed', '2026-03-12 12:00']] as const;
  const { days } = stateOf({ maintenances: [aMaintenance(window, updates)] });
  expect(days.at(-3)).toMatchObject({
    status: 'under_maintenance',
    durations: [{ status: 'under_maintenance', ms: 4 * msPerHour }],
    reports: [{ id: 'a-maintenance' }],
  });
});
