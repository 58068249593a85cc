import { describe, expect, test } from 'vitest';

import { anIncident, at, clock } from '../../../test/support/builders.ts';
import { statusSpans, type Incident } from './incident.ts';

const time = (text: string) => `2026-03-14 ${text}`;

/** `api major_outage 09:00–10:00` */
function spansOf(incident: Incident): string[] {
  return statusSpans(incident).map(
    ({ id, status, startAt, endAt }) => `${id} ${status} ${clock(startAt)}–${clock(endAt)}`,
  );
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
      ['api major_outage 09:00–09:00'],
    ],
  ])('%s', (_, incident, expected) => {
    expect(spansOf(incident).toSorted()).toEqual(expected.toSorted());
  });
});
