import { expect, test } from 'vitest';

import { aContent, anIncident, at } from '../../../test/support/builders.ts';
import { assembleStatusPage } from '../status-page.ts';
import { worstFirst } from './incident.ts';

const statusAt = (now: string) => {
  const incidents = [
    anIncident({ api: 'degraded_performance' }, [
      ['investigating', '2026-03-14 10:00'],
      ['identified', '2026-03-14 14:00', { api: 'major_outage' }],
      ['monitoring', '2026-03-14 15:00', { api: 'degraded_performance' }],
      ['resolved', '2026-03-14 16:00'],
    ]),
  ];
  const page = assembleStatusPage(aContent({ incidents }), at(now));
  const [api] = page.components;
  return `${api!.status} ${page.openIncidents.length} ${page.nextTransitionAt === undefined ? '' : new Date(page.nextTransitionAt).toISOString().slice(11, 16)}`;
};

test.each([
  ['what makes it worse counts at once', '2026-03-14 12:00', 'major_outage 1 '],
  ['what makes it better, when its time comes', '2026-03-14 15:00', 'degraded_performance 1 '],
  ['and so does the end', '2026-03-14 16:00', 'operational 0 '],
])('of what is dated ahead %s', (_, now, expected) => {
  expect(statusAt(now)).toBe(expected);
});

test('and a day is not calm on which something counts that is dated ahead', () => {
  const incidents = [anIncident({ api: 'major_outage' }, [['investigating', '2026-03-14 23:00']])];
  const page = assembleStatusPage(aContent({ incidents }), at('2026-03-14 12:00'));
  const [api] = page.components;
  const today = api && 'days' in api ? api.days.at(-1) : undefined;
  expect([today?.status, today?.reports.length]).toEqual(['major_outage', 1]);
});

test('the worst is told first, then the newest', () => {
  const incidents = [
    anIncident({ api: 'degraded_performance' }, [['investigating', '2026-03-14 12:00']], {
      id: 'new',
    }),
    anIncident({ api: 'major_outage' }, [['investigating', '2026-03-14 09:00']], {
      id: 'old, down',
    }),
    anIncident({ api: 'major_outage' }, [['investigating', '2026-03-14 10:00']], { id: 'down' }),
    anIncident({ api: 'operational' }, [['investigating', '2026-03-14 13:00']], { id: 'nothing' }),
  ];
  expect(worstFirst(incidents).map(({ id }) => id)).toEqual([
    'down',
    'old, down',
    'new',
    'nothing',
  ]);
});
