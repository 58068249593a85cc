import { describe, expect, it } from 'vitest';

import { aMaintenance, anIncident, at } from '../../../test/support/builders.ts';
import type { Duty } from './duties.ts';
import { isReminderOf, nextReminder, reminderKey } from './reminder.ts';
import type { Rota } from './rota.ts';

const allDay = {
  timeZone: 'UTC',
  days: [1, 2, 3, 4, 5, 6, 7],
  fromMinute: 0,
  untilMinute: 1440,
  away: [],
};
const rota: Rota = {
  people: [
    { ...allDay, name: 'Ana', github: 'ana-b' },
    { ...allDay, name: 'Ben', github: 'ben', fromMinute: 0, untilMinute: 60 },
    { ...allDay, name: 'Carol', github: 'carol' },
  ],
  tiers: [['ben'], ['carol', 'ana-b']],
};

function duty(changes: Partial<Duty> = {}): Duty {
  const report = anIncident({ api: 'major_outage' }, [['investigating', '2026-03-14 09:58']]);
  return { kind: 'update', report, dueAt: at('2026-03-14 10:30'), isPromised: true, ...changes };
}

function ask(given: Duty, sent: readonly string[], now: string, whose: Rota | undefined = rota) {
  const before = sent.map((each) => {
    const [time = '', github = ''] = each.split(' ');
    return { key: reminderKey(given), at: at(`2026-03-14 ${time}`), github };
  });
  return nextReminder(given, before, whose, at(`2026-03-14 ${now}`))?.githubs.join(' ');
}

describe('who is reminded', () => {
  it.each([
    ['nobody before it is due', {}, [], '10:29', undefined],
    ['the first on duty', {}, [], '10:30', 'carol'],
    ['who speaks for it', { coordinator: 'Ana' }, [], '10:31', 'ana-b'],
    ['who tells users first', { coordinator: 'carol', communications: 'Ben' }, [], '10:31', 'ben'],
    [
      'then who leads',
      { coordinator: 'ana-b', communications: 'ben' },
      ['10:31 ben'],
      '10:46',
      'ana-b',
    ],
    ['nobody twice within patience', {}, ['10:31 carol'], '10:45', undefined],
    ['the next when one is silent', {}, ['10:31 carol'], '10:46', 'ana-b'],
    ['those off duty last', {}, ['10:31 carol', '10:46 ana-b'], '11:01', 'ben'],
    [
      'nobody when all have been asked',
      {},
      ['10:31 carol', '10:46 ana-b', '11:01 ben'],
      '18:00',
      undefined,
    ],
    ['no stranger with the coordinator’s name', { coordinator: 'torvalds' }, [], '10:31', 'carol'],
  ] as const)('%s', (_, changes, sent, now, expected) => {
    expect(ask(duty(changes), sent, now)).toBe(expected);
  });

  it('is the coordinator alone without a rota, and nobody by name without one', () => {
    expect(
      nextReminder(duty({ coordinator: '@ana' }), [], undefined, at('2026-03-14 11:00'))?.githubs,
    ).toEqual(['ana']);
    expect(
      nextReminder(duty({ coordinator: 'Ana Maria' }), [], undefined, at('2026-03-14 11:00'))
        ?.githubs,
    ).toEqual([]);
    expect(nextReminder(duty(), [], undefined, at('2026-03-14 11:00'))?.githubs).toEqual([]);
  });

  it('starts anew with a new promise', () => {
    const sent = [{ key: reminderKey(duty()), at: at('2026-03-14 10:31'), github: 'carol' }];
    const later = duty({ dueAt: at('2026-03-14 10:40') });
    expect(nextReminder(later, sent, rota, at('2026-03-14 10:41'))?.githubs).toEqual(['carol']);
  });
});

it('belongs to its report, whatever the promise, and not to a maintenance of the same name', () => {
  const incident = anIncident({ api: 'major_outage' }, [['investigating', '2026-03-14 09:58']]);
  const work = aMaintenance(['2026-03-14 08:00', '2026-03-14 10:00'], [], { id: incident.id });
  const sent = (given: Duty) => ({ key: reminderKey(given), at: 0, github: 'ben' });
  const ofIncident = sent(duty({ kind: 'postmortem' }));
  const ofWork = sent(duty({ kind: 'end', report: work }));
  expect([incident, work].map((each) => isReminderOf(ofIncident, each))).toEqual([true, false]);
  expect([incident, work].map((each) => isReminderOf(ofWork, each))).toEqual([false, true]);
  expect(isReminderOf(ofIncident, { ...incident, id: 'an' })).toBe(false);
});

describe('with an order of asking', () => {
  const night = { fromMinute: 0, untilMinute: 360 };
  const team: Rota = {
    people: [
      { ...allDay, name: 'Ana', github: 'ana' },
      { ...allDay, name: 'Ben', github: 'ben' },
      { ...allDay, ...night, name: 'Cy', github: 'cy' },
      {
        ...allDay,
        name: 'Dan',
        github: 'dan',
        away: [{ from: '2026-03-14', until: '2026-03-14' }],
      },
    ],
    tiers: [],
    roles: new Map([['manager', ['cy', 'dan']]]),
    escalation: [['ana', 'cy'], ['nobody'], ['anyone_awake'], ['manager'], ['dan']],
    afterMs: { none: 900_000, minor: 900_000, major: 900_000, critical: 300_000 },
  };
  const critical = duty();
  /** Whom the next reminder asks, after reminders at these times and steps. */
  const ask = (now: string, asked: readonly (readonly [string, string])[], given = critical) => {
    const sent = asked.map(([time, step]) => ({
      ...{ key: `${reminderKey(given)}${step}`, at: at(`2026-03-14 ${time}`), github: 'x' },
    }));
    const next = nextReminder(given, sent, team, at(`2026-03-14 ${now}`));
    return next && `${next.key.slice(reminderKey(given).length)}: ${next.githubs.join(' ')}`;
  };
  const minor = duty({
    report: anIncident({ api: 'degraded_performance' }, [['investigating', '2026-03-14 09:58']]),
  });
  it.each([
    ['the first step asks nobody outside their hours', ask('10:30', []), ': ana'],
    ['each step once', ask('10:34', [['10:30', '']]), undefined],
    [
      'the next after its time, past a step without anybody',
      ask('10:35', [['10:30', '']]),
      ' 3: ana ben',
    ],
    [
      'later steps outside their hours, never who is away',
      ask('10:40', [
        ['10:30', ''],
        ['10:35', ' 3'],
      ]),
      ' 4: cy',
    ],
    [
      'nobody after the last',
      ask('18:00', [
        ['10:30', ''],
        ['10:35', ' 3'],
        ['10:40', ' 4'],
      ]),
      undefined,
    ],
    ['by impact', ask('10:44', [['10:30', '']], minor), undefined],
    ['by impact', ask('10:45', [['10:30', '']], minor), ' 3: ana ben'],
    ['who speaks for it first', ask('10:30', [], duty({ coordinator: '@Ben' })), ': ben ana'],
  ])('%s', (_, told, expected) => {
    expect(told).toBe(expected);
  });
});
