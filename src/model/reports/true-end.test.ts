import { describe, expect, test } from 'vitest';

import { aMaintenance, anIncident, at, clock } from '../../../test/support/builders.ts';
import type { IncidentStatus, WrittenStatus } from '../status.ts';
import { lastedMs, resolvedAt, statusSpans, type Incident } from './incident.ts';
import { workInterval } from './maintenance.ts';

type Said = readonly [IncidentStatus, string, Record<string, WrittenStatus>?];

/** `ended` is said by the last update. */
function ended(updates: readonly Said[], endedAt: string): Incident {
  const incident = anIncident({ api: 'major_outage' }, updates);
  return {
    ...incident,
    updates: incident.updates.map((update, index) =>
      index === updates.length - 1
        ? { ...update, facts: { ...update.facts, endedAt: at(endedAt) } }
        : update,
    ),
  };
}

function spansOf(incident: Incident): string[] {
  return statusSpans(incident).map(
    ({ id, status, startAt, endAt }) => `${id} ${status} ${clock(startAt)}–${clock(endAt)}`,
  );
}

const start: Said = ['investigating', '2026-03-14 10:00'];
const resolved: Said = ['resolved', '2026-03-14 12:00'];

describe('an incident that ended before that was said', () => {
  test.each<[string, readonly Said[], string, string[]]>([
    ['ends then', [start, resolved], '2026-03-14 11:00', ['api major_outage 10:00–11:00']],
    [
      'is not worse after it, whatever was said meanwhile',
      [
        start,
        ['identified', '2026-03-14 11:30', { api: 'partial_outage', web: 'major_outage' }],
        resolved,
      ],
      '2026-03-14 11:00',
      ['api major_outage 10:00–11:00'],
    ],
    [
      'keeps what was before',
      [start, ['identified', '2026-03-14 10:30', { api: 'partial_outage' }], resolved],
      '2026-03-14 11:00',
      ['api major_outage 10:00–10:30', 'api partial_outage 10:30–11:00'],
    ],
    [
      'ends when its postmortem says so',
      [start, resolved, ['postmortem', '2026-03-16 09:00']],
      '2026-03-14 11:00',
      ['api major_outage 10:00–11:00'],
    ],
    [
      'ends not before it began',
      [start, resolved],
      '2026-03-14 09:00',
      ['api major_outage 10:00–10:00'],
    ],
    [
      'ends not after that was said',
      [start, resolved],
      '2026-03-14 13:00',
      ['api major_outage 10:00–12:00'],
    ],
  ])('%s', (_, updates, endedAt, spans) => {
    const incident = ended(updates, endedAt);
    expect(spansOf(incident)).toEqual(spans);
    expect(clock(resolvedAt(incident)!)).toBe(spans.at(-1)!.slice(-5));
  });

  test('lasted as long as it was', () => {
    expect(lastedMs(ended([start, resolved], '2026-03-14 11:00'))).toBe(3_600_000);
  });
});

test('planned work ends when it really did', () => {
  const work = aMaintenance(
    ['2026-03-14 10:00', '2026-03-14 12:00'],
    [['completed', '2026-03-14 13:00']],
  );
  const [update] = work.updates;
  const told = { ...work, updates: [{ ...update!, facts: { endedAt: at('2026-03-14 11:30') } }] };
  expect(clock(workInterval(told)!.endAt)).toBe('11:30');
});
