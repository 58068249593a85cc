import { describe, expect, it } from 'vitest';

import { aMaintenance, anIncident, at } from '../../../test/support/builders.ts';
import type { Duty } from './due.ts';
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
  return nextReminder(given, before, whose, at(`2026-03-14 ${now}`))?.github;
}

describe('who is reminded', () => {
  it.each([
    ['nobody before it is due', {}, [], '10:29', undefined],
    ['the first on duty', {}, [], '10:30', 'carol'],
    ['who speaks for it', { coordinator: 'Ana' }, [], '10:31', 'ana-b'],
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
      nextReminder(duty({ coordinator: '@ana' }), [], undefined, at('2026-03-14 11:00'))?.github,
    ).toBe('ana');
    expect(
      nextReminder(duty({ coordinator: 'Ana Maria' }), [], undefined, at('2026-03-14 11:00'))
        ?.github,
    ).toBe('');
    expect(nextReminder(duty(), [], undefined, at('2026-03-14 11:00'))?.github).toBe('');
  });

  it('starts anew with a new promise', () => {
    const sent = [{ key: reminderKey(duty()), at: at('2026-03-14 10:31'), github: 'carol' }];
    const later = duty({ dueAt: at('2026-03-14 10:40') });
    expect(nextReminder(later, sent, rota, at('2026-03-14 10:41'))?.github).toBe('carol');
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
