import { describe, expect, it } from 'vitest';

import {
  aContent,
  aMaintenance,
  anIncident,
  aPage,
  at,
  statuses,
} from '../../../test/support/builders.ts';
import { duties, workingDaysAfter } from './duties.ts';
import type { Incident } from '../reports/incident.ts';
import type { Maintenance } from '../reports/maintenance.ts';
import { assembleStatusPage } from '../status-page.ts';
import { defaultUpdatePolicy } from './update-policy.ts';

const first = '2026-03-14 09:58';

function owed(reports: { incidents?: Incident[]; maintenances?: Maintenance[] }, now: string) {
  const page = aPage({
    updates: { ...defaultUpdatePolicy, major: { firstMs: 10 * 60_000, everyMs: 20 * 60_000 } },
  });
  const status = assembleStatusPage(aContent({ page, ...reports }), at(now));
  return duties(status).map(
    ({ kind, dueAt, isPromised }) =>
      `${kind} ${new Date(dueAt).toISOString().slice(5, 16)}${isPromised ? ' promised' : ''}`,
  );
}

describe('an incident', () => {
  const promise = {
    facts: {
      components: statuses({ api: 'partial_outage' }),
      nextUpdateAt: at('2026-03-14 10:15'),
    },
  };
  it.each([
    [
      'critical, the first',
      anIncident({ api: 'major_outage' }, [], { startedAt: at(first) }),
      'first_update 03-14T10:03',
    ],
    [
      'critical, the second',
      anIncident({ api: 'major_outage' }, [['investigating', first]]),
      'update 03-14T10:13',
    ],
    [
      'critical, from then on',
      anIncident({ api: 'major_outage' }, [
        ['investigating', first],
        ['identified', '2026-03-14 10:12'],
      ]),
      'update 03-14T10:42',
    ],
    [
      'major, as this page has it',
      anIncident({ api: 'partial_outage' }, [['investigating', first]]),
      'update 03-14T10:18',
    ],
    [
      'minor, two hours',
      anIncident({ api: 'degraded_performance' }, [['investigating', first]]),
      'update 03-14T11:58',
    ],
    [
      'without a component it is minor',
      anIncident({}, [['investigating', first]]),
      'update 03-14T11:58',
    ],
    [
      'none by its author',
      anIncident({}, [['investigating', first]], { declaredImpact: 'none' }),
      undefined,
    ],
    [
      'a promise comes before the policy',
      anIncident({ api: 'major_outage' }, [['investigating', first]], promise),
      'update 03-14T10:15 promised',
    ],
    [
      'a kept promise is over',
      anIncident(
        { api: 'partial_outage' },
        [
          ['investigating', first],
          ['identified', '2026-03-14 10:20'],
        ],
        promise,
      ),
      'update 03-14T10:40',
    ],
    [
      'better now, so less often',
      anIncident({ api: 'major_outage' }, [
        ['investigating', first],
        ['monitoring', '2026-03-14 10:20', { api: 'degraded_performance' }],
      ]),
      'update 03-14T12:20',
    ],
    [
      'no word at all',
      anIncident({ api: 'partial_outage' }, [], { startedAt: at(first) }),
      'first_update 03-14T10:08',
    ],
    [
      'called off',
      anIncident({ api: 'major_outage' }, [['investigating', first]], { falseAlarm: true }),
      undefined,
    ],
    [
      'over, and minor',
      anIncident({ api: 'degraded_performance' }, [['resolved', first]]),
      undefined,
    ],
    [
      'over, and critical',
      anIncident({ api: 'major_outage' }, [
        ['investigating', first],
        ['resolved', '2026-03-14 12:00'],
      ]),
      'postmortem 03-21T00:00',
    ],
    [
      'explained',
      anIncident({ api: 'major_outage' }, [
        ['resolved', first],
        ['postmortem', '2026-03-14 12:30'],
      ]),
      undefined,
    ],
  ] as const)('%s', (_, incident, expected) => {
    expect(owed({ incidents: [incident] }, '2026-03-14 13:00')).toEqual(
      expected === undefined ? [] : [expected],
    );
  });

  it('is not asked to be explained after three months', () => {
    const incident = anIncident({ api: 'major_outage' }, [['resolved', first]]);
    expect(owed({ incidents: [incident] }, '2026-06-01')).toHaveLength(1);
    expect(owed({ incidents: [incident] }, '2026-07-01')).toEqual([]);
  });
});

describe('a maintenance', () => {
  const window = ['2026-03-14 08:00', '2026-03-14 10:00'] as const;
  it.each([
    ['that ends by itself', aMaintenance(window), '2026-03-14 09:00', undefined],
    [
      'that a person began',
      aMaintenance(window, [['in_progress', '2026-03-14 08:00']]),
      '2026-03-14 09:00',
      'end 03-14T10:00 promised',
    ],
    [
      'that overran',
      aMaintenance(window, [['in_progress', '2026-03-14 08:00']]),
      '2026-03-14 12:00',
      'end 03-14T10:00 promised',
    ],
    [
      'that takes longer, as somebody wrote',
      aMaintenance(window, [
        ['in_progress', '2026-03-14 08:00'],
        ['in_progress', '2026-03-14 10:05'],
      ]),
      '2026-03-14 12:00',
      'end 03-15T10:05',
    ],
    [
      'that has a later end',
      aMaintenance(window, [['in_progress', '2026-03-14 08:00']], {
        facts: { expectedFixAt: at('2026-03-14 13:00') },
      }),
      '2026-03-14 12:00',
      'end 03-14T13:00 promised',
    ],
    [
      'that promised an update before that end',
      aMaintenance(window, [['in_progress', '2026-03-14 08:00']], {
        facts: {
          expectedFixAt: at('2026-03-14 13:00'),
          nextUpdateAt: at('2026-03-14 11:00'),
        },
      }),
      '2026-03-14 12:00',
      'end 03-14T11:00 promised',
    ],
    [
      'that is done',
      aMaintenance(window, [['completed', '2026-03-14 09:00']]),
      '2026-03-14 12:00',
      undefined,
    ],
  ] as const)('%s', (_, maintenance, now, expected) => {
    expect(owed({ maintenances: [maintenance] }, now)).toEqual(
      expected === undefined ? [] : [expected],
    );
  });
});

it('has the most urgent first', () => {
  const one = anIncident({ api: 'degraded_performance' }, [['investigating', first]], {
    id: 'one',
  });
  const two = anIncident({ api: 'major_outage' }, [['investigating', first]], { id: 'two' });
  expect(owed({ incidents: [one, two] }, first)).toEqual([
    'update 03-14T10:13',
    'update 03-14T11:58',
  ]);
});

it.each([
  // 2026-03-14 is a Saturday.
  ['2026-03-14 09:00', 1, 'UTC', '2026-03-17T00:00:00.000Z'],
  ['2026-03-13 09:00', 1, 'UTC', '2026-03-17T00:00:00.000Z'],
  ['2026-03-12 09:00', 5, 'UTC', '2026-03-20T00:00:00.000Z'],
  ['2026-03-12 23:30', 1, 'Europe/Berlin', '2026-03-16T23:00:00.000Z'],
] as const)('after %s come %i working days in %s', (from, count, zone, expected) => {
  expect(new Date(workingDaysAfter(at(from), count, zone)).toISOString()).toBe(expected);
});
