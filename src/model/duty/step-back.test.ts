import { expect, test } from 'vitest';

import { anIncident, at } from '../../../test/support/builders.ts';
import type { Incident } from '../reports/incident.ts';
import { asksToStepBack, criticalSince, stepBackDuties } from './step-back.ts';

const day = '2026-03-14';
const open = anIncident({ api: 'major_outage' }, [['investigating', `${day} 10:00`]]);
const later = (...updates: Parameters<typeof anIncident>[1]) =>
  anIncident({ api: 'major_outage' }, [['investigating', `${day} 10:00`], ...updates]);
const minor = anIncident({ api: 'degraded_performance' }, [['investigating', `${day} 10:00`]]);

test.each<[string, Incident, string | undefined, (string | undefined)?]>([
  ['from its start', open, '10:00', '10:15'],
  ['not when it is minor', minor, undefined],
  ['as its author says', { ...minor, declaredImpact: 'critical' }, '10:00', '10:15'],
  [
    'from when it became so',
    anIncident({ api: 'partial_outage' }, [
      ['investigating', `${day} 10:00`],
      ['identified', `${day} 10:30`, { api: 'major_outage' }],
    ]),
    '10:30',
    '10:45',
  ],
  [
    'no longer when it is better',
    later(['monitoring', `${day} 10:10`, { api: 'operational' }]),
    undefined,
  ],
  ['also while it is watched', later(['monitoring', `${day} 10:10`]), '10:00', '10:15'],
  ['not when it is over', later(['resolved', `${day} 10:10`]), undefined],
  [
    'anew when it comes again',
    later(['resolved', `${day} 10:10`], ['investigating', `${day} 12:00`]),
    '12:00',
    '12:15',
  ],
  ['and nobody is asked who has posted since', later(['identified', `${day} 10:15`]), '10:00'],
])('something is critical %s', (_, incident, since, asked) => {
  expect(criticalSince(incident)).toBe(since && at(`${day} ${since}`));
  const asks = (time: string) => asksToStepBack(incident, at(`${day} ${time}`));
  const first = ['10:14', '10:15', '10:44', '10:45', '12:14', '12:15'].find(asks);
  expect(first).toBe(asked);
});

test('reminders ask whoever has posted as well: the issue remembers', () => {
  const [duty, ...more] = stepBackDuties(
    [later(['identified', `${day} 10:20`]), minor],
    at(`${day} 10:30`),
  );
  expect(more).toEqual([]);
  expect(duty).toMatchObject({ kind: 'update', dueAt: at(`${day} 10:15`) });
  expect(stepBackDuties([open], at(`${day} 10:14`))).toEqual([]);
});
