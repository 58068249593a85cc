import { describe, expect, it } from 'vitest';

import { anIncident, at } from '../../../test/support/builders.ts';
import { actionItemsOf } from './action-item.ts';
import { figuresOf } from './incident-figures.ts';
import type { Incident } from './incident.ts';
import { msPerMinute } from '../time/instant.ts';
import { responseOf } from './incident-response.ts';

const now = at('2026-03-14 18:00');
const down = { api: 'major_outage' } as const;

/** Updates as `10:00` or `10:00 next 10:30`, the last one resolves unless it ends in `open`. */
function told(words: string, startedAt?: string, changes: Partial<Incident> = {}): Incident {
  const isOpen = words.endsWith(' open');
  const parts = words.replace(' open', '').split(', ');
  const incident = anIncident(
    down,
    parts.map((part, index) => [
      index === parts.length - 1 && !isOpen ? 'resolved' : 'identified',
      `2026-03-14 ${part.slice(0, 5)}`,
    ]),
    startedAt === undefined ? {} : { startedAt: at(`2026-03-14 ${startedAt}`) },
  );
  return {
    ...incident,
    updates: incident.updates.map((update, index) => {
      const next = parts[index]?.split(' next ')[1];
      return next === undefined
        ? update
        : { ...update, facts: { nextUpdateAt: at(`2026-03-14 ${next}`) } };
    }),
    ...changes,
  };
}

const inMinutes = (ms: number | undefined) => (ms === undefined ? '?' : ms / msPerMinute);

describe('how an incident was handled', () => {
  it.each([
    ['10:08, 10:20, 11:00', '10:00', '8 first, 40 silent, 60 to the end, 0 of 0'],
    ['10:08, 11:00', undefined, '? first, 52 silent, 52 to the end, 0 of 0'],
    ['10:30, 10:40', '10:00', '30 first, 30 silent, 40 to the end, 0 of 0'],
    ['17:00 open', '16:50', '10 first, 60 silent, ? to the end, 0 of 0'],
    [
      '10:00 next 10:30, 10:30 next 10:50, 11:00',
      undefined,
      '? first, 30 silent, 60 to the end, 1 of 2',
    ],
    ['10:00 next 10:30 open', undefined, '? first, 480 silent, ? to the end, 0 of 1'],
    ['17:50 next 18:30 open', undefined, '? first, 10 silent, ? to the end, 0 of 0'],
    ['10:00 next 10:30, 10:20', undefined, '? first, 20 silent, 20 to the end, 1 of 1'],
    ['10:00, 10:20 next 11:00', undefined, '? first, 20 silent, 20 to the end, 0 of 0'],
  ])('%s, begun %s', (words, startedAt, expected) => {
    const response = responseOf(told(words, startedAt), now);
    expect(
      `${inMinutes(response.firstUpdateMs)} first, ${inMinutes(response.longestSilenceMs)} silent, ` +
        `${inMinutes(response.resolveMs)} to the end, ${response.kept} of ${response.promised}`,
    ).toBe(expected);
  });

  it('does not count the days until a postmortem as silence', () => {
    const incident = anIncident(down, [
      ['identified', '2026-03-12 10:00'],
      ['resolved', '2026-03-12 10:20'],
      ['postmortem', '2026-03-14 10:00'],
    ]);
    expect(responseOf(incident, now).longestSilenceMs).toBe(20 * msPerMinute);
  });
});

describe('of an incident that was opened again', () => {
  it('counts only what was open', () => {
    const incident = anIncident(down, [
      ['investigating', '2026-03-12 10:00'],
      ['resolved', '2026-03-12 10:20'],
      ['investigating', '2026-03-14 10:00'],
      ['resolved', '2026-03-14 10:30'],
    ]);
    const { longestSilenceMs, resolveMs } = responseOf(incident, now);
    expect([longestSilenceMs, resolveMs]).toEqual([30 * msPerMinute, 50 * msPerMinute]);
  });
});

describe('figures of a year', () => {
  const window = { startAt: at('2025-03-14'), endAt: now };
  it('says nothing of nothing', () => {
    expect(figuresOf([], window, now)).toEqual({
      incidents: { none: 0, minor: 0, major: 0, critical: 0 },
      promised: 0,
      kept: 0,
    });
  });

  it('has the middle and the worst, and leaves out false alarms and what came before', () => {
    const incidents = [
      told('10:04, 10:10', '10:00'),
      told('10:08, 10:30', '10:00'),
      told('10:30, 12:00', '10:00', { declaredImpact: 'minor' }),
      told('10:02, 10:50', '10:00', { declaredImpact: 'none' }),
      told('15:00, 17:00', '10:00', { falseAlarm: true }),
      anIncident(down, [['resolved', '2024-03-14 10:00']]),
    ];
    const { firstUpdate, resolve, incidents: counts } = figuresOf(incidents, window, now);
    expect(counts).toEqual({ none: 1, minor: 1, major: 0, critical: 2 });
    expect(firstUpdate).toEqual({ medianMs: 8 * msPerMinute, worstMs: 30 * msPerMinute });
    expect(resolve).toEqual({ medianMs: 50 * msPerMinute, worstMs: 120 * msPerMinute });
  });
});

it('finds action items in postmortems alone, and not in code', () => {
  const body =
    '### Action items\n\n- [x] Done (#1)\n- [ ] Open\n  * [ ] Nested\n\n```\n- [ ] code\n```\n- plain';
  const postedAt = now;
  const incident = anIncident(down, [], {
    updates: [
      { status: 'resolved', postedAt, facts: {}, body },
      { status: 'postmortem', postedAt, facts: {}, body },
    ],
  });
  expect(actionItemsOf(incident)).toEqual([
    { isDone: true, text: 'Done (#1)' },
    { isDone: false, text: 'Open' },
    { isDone: false, text: 'Nested' },
  ]);
});
