import { expect, test } from 'vitest';

import { anIncident, clock } from '../../../test/support/builders.ts';
import {
  currentImpact,
  incidentStatus,
  isOpen,
  resolvedAt,
  worstImpactOf,
  type Incident,
} from './incident.ts';

const time = (text: string) => `2026-03-14 ${text}`;

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
