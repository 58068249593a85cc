import { describe, expect, test } from 'vitest';

import { anIncident, at } from '../../test/support/builders.ts';
import {
  currentImpact,
  incidentStatus,
  isOpen,
  resolvedAt,
  statusSpans,
  worstImpactOf,
  type Incident,
} from './incident.ts';

const day = '2026-03-14';
const time = (text: string) => `${day} ${text}`;

/** `api major_outage 09:00–10:00` */
function spansOf(incident: Incident): string[] {
  return statusSpans(incident).map(
    ({ id, status, startAt, endAt }) => `${id} ${status} ${clock(startAt)}–${clock(endAt)}`,
  );
}

function clock(instant: number): string {
  return instant === Infinity ? '' : new Date(instant).toISOString().slice(11, 16);
}

describe('the stretches in which an incident gives a component a status', () => {
  test.each<[string, Incident, string[]]>([
    [
      'open, with nothing but a start',
      anIncident({ api: 'major_outage' }, [], { startedAt: at(time('09:00')) }),
      ['api major_outage 09:00–'],
    ],
    [
      'open',
      anIncident({ api: 'major_outage' }, [['investigating', time('09:00')]]),
      ['api major_outage 09:00–'],
    ],
    [
      'a fact that omits a component leaves it as it is',
      anIncident({ api: 'major_outage', web: 'degraded_performance' }, [
        ['investigating', time('09:00')],
        ['identified', time('10:00'), { api: 'partial_outage' }],
        ['resolved', time('11:00')],
      ]),
      [
        'api major_outage 09:00–10:00',
        'api partial_outage 10:00–11:00',
        'web degraded_performance 09:00–11:00',
      ],
    ],
    [
      'a fact that says the same again changes nothing',
      anIncident({ api: 'major_outage' }, [
        ['investigating', time('09:00')],
        ['identified', time('10:00'), { api: 'major_outage' }],
        ['resolved', time('11:00')],
      ]),
      ['api major_outage 09:00–11:00'],
    ],
    [
      'a component that is named later is hit from then on',
      anIncident({}, [
        ['investigating', time('09:00')],
        ['identified', time('10:00'), { web: 'partial_outage' }],
        ['resolved', time('11:00')],
      ]),
      ['web partial_outage 10:00–11:00'],
    ],
    [
      'resolved ends all, whatever it states',
      anIncident({ api: 'major_outage' }, [
        ['investigating', time('09:00')],
        ['resolved', time('11:00'), { api: 'degraded_performance', web: 'major_outage' }],
      ]),
      ['api major_outage 09:00–11:00'],
    ],
    [
      'reopened, it brings back what stood before',
      anIncident({ api: 'major_outage' }, [
        ['investigating', time('09:00')],
        ['resolved', time('10:00')],
        ['investigating', time('11:00')],
        ['resolved', time('12:00')],
      ]),
      ['api major_outage 09:00–10:00', 'api major_outage 11:00–12:00'],
    ],
    [
      'reopened with another status',
      anIncident({ api: 'major_outage' }, [
        ['investigating', time('09:00')],
        ['resolved', time('10:00')],
        ['monitoring', time('11:00'), { api: 'degraded_performance' }],
      ]),
      ['api major_outage 09:00–10:00', 'api degraded_performance 11:00–'],
    ],
    [
      'a postmortem after it was resolved changes nothing',
      anIncident({ api: 'major_outage' }, [
        ['investigating', time('09:00')],
        ['resolved', time('10:00')],
        ['postmortem', time('12:00'), { api: 'major_outage' }],
      ]),
      ['api major_outage 09:00–10:00'],
    ],
    [
      'a postmortem without resolved ends it',
      anIncident({ api: 'major_outage' }, [
        ['investigating', time('09:00')],
        ['postmortem', time('12:00')],
      ]),
      ['api major_outage 09:00–12:00'],
    ],
    [
      'started before the first update',
      anIncident(
        { api: 'major_outage' },
        [
          ['investigating', time('09:00')],
          ['resolved', time('10:00')],
        ],
        { startedAt: at(time('08:30')) },
      ),
      ['api major_outage 08:30–10:00'],
    ],
    [
      'started after the first update: nothing counts before',
      anIncident(
        { api: 'degraded_performance' },
        [
          ['investigating', time('09:00'), { api: 'major_outage' }],
          ['resolved', time('10:00')],
        ],
        { startedAt: at(time('09:30')) },
      ),
      ['api major_outage 09:30–10:00'],
    ],
    [
      'two updates of one minute: the later counts',
      anIncident({ api: 'degraded_performance' }, [
        ['investigating', time('09:00'), { api: 'partial_outage' }],
        ['identified', time('09:00'), { api: 'major_outage' }],
      ]),
      ['api major_outage 09:00–'],
    ],
    [
      'over the moment it was told',
      anIncident({ api: 'major_outage' }, [['resolved', time('09:00')]]),
      [],
    ],
  ])('%s', (_, incident, expected) => {
    expect(spansOf(incident).toSorted()).toEqual(expected.toSorted());
  });
});

test.each<[string, Incident['updates'], boolean, string | undefined]>([
  ['no update', anIncident({}, []).updates, true, undefined],
  ['investigating', anIncident({}, [['investigating', time('09:00')]]).updates, true, undefined],
  ['monitoring', anIncident({}, [['monitoring', time('09:00')]]).updates, true, undefined],
  ['resolved', anIncident({}, [['resolved', time('09:00')]]).updates, false, '09:00'],
  [
    'postmortem after resolved',
    anIncident({}, [
      ['resolved', time('09:00')],
      ['postmortem', time('10:00')],
    ]).updates,
    false,
    '09:00',
  ],
  [
    'reopened',
    anIncident({}, [
      ['resolved', time('09:00')],
      ['identified', time('10:00')],
    ]).updates,
    true,
    undefined,
  ],
  [
    'reopened and resolved again',
    anIncident({}, [
      ['resolved', time('09:00')],
      ['identified', time('10:00')],
      ['resolved', time('11:00')],
    ]).updates,
    false,
    '11:00',
  ],
])('%s: open %3$s', (_, updates, open, resolved) => {
  const incident = anIncident({}, [], { updates });
  const ended = resolvedAt(incident);
  expect([isOpen(incident), ended === undefined ? undefined : clock(ended)]).toEqual([
    open,
    resolved,
  ]);
});

test('an update that lies ahead by a slip counts at once', () => {
  const incident = anIncident({ api: 'major_outage' }, [['investigating', '2999-01-01 00:00']]);
  expect([isOpen(incident), incidentStatus(incident), currentImpact(incident)]).toEqual([
    true,
    'investigating',
    'critical',
  ]);
});

const open = ['investigating', time('09:00')] as const;
const closed = ['resolved', time('10:00')] as const;

test.each<[string, Incident, string, string]>([
  ['names no component', anIncident({}, [open]), 'minor', 'minor'],
  ['degraded', anIncident({ api: 'degraded_performance' }, [open]), 'minor', 'minor'],
  ['partial', anIncident({ api: 'partial_outage' }, [open]), 'major', 'major'],
  ['major', anIncident({ api: 'major_outage' }, [open]), 'critical', 'critical'],
  [
    'the worst of two',
    anIncident({ api: 'degraded_performance', web: 'partial_outage' }, [open]),
    'major',
    'major',
  ],
  ['all operational', anIncident({ api: 'operational' }, [open]), 'none', 'none'],
  [
    'better than it was',
    anIncident({ api: 'major_outage' }, [
      open,
      ['monitoring', time('09:30'), { api: 'degraded_performance' }],
    ]),
    'minor',
    'critical',
  ],
  ['over', anIncident({ api: 'major_outage' }, [open, closed]), 'none', 'critical'],
  [
    'over the moment it was told',
    anIncident({ api: 'major_outage' }, [closed]),
    'none',
    'critical',
  ],
  ['over, named none', anIncident({}, [open, closed]), 'none', 'minor'],
  [
    'declared',
    anIncident({ api: 'major_outage' }, [open], { declaredImpact: 'minor' }),
    'minor',
    'minor',
  ],
  [
    'a false alarm',
    anIncident({ api: 'major_outage' }, [open], { falseAlarm: true, declaredImpact: 'critical' }),
    'none',
    'none',
  ],
])('impact when %s: now %3$s, at its worst %4$s', (_, incident, now, worst) => {
  expect([currentImpact(incident), worstImpactOf(incident)]).toEqual([now, worst]);
});

test('a false alarm is not open', () => {
  expect(isOpen(anIncident({}, [open], { falseAlarm: true }))).toBe(false);
});
