import { expect, test } from 'vitest';

import type { Incident, IncidentUpdate } from '../reports/incident.ts';
import {
  gameSteps,
  isInTime,
  nextStep,
  stepDueAt,
  stepsIn,
  toLaps,
  type Game,
  type GameStep,
} from './game-day.ts';
import { defaultUpdatePolicy } from './update-policy.ts';

const alarmAt = Date.parse('2026-11-27T10:00Z');
const policy = defaultUpdatePolicy.critical;

function incident(...updates: (Partial<IncidentUpdate> & Pick<IncidentUpdate, 'status'>)[]) {
  return {
    ...{ kind: 'incident', id: 'x', title: 'x', introduction: '', upstream: [] },
    ...{ startedAt: alarmAt, falseAlarm: false, facts: {} },
    updates: updates.map((each, index) => ({
      ...{ postedAt: alarmAt + (index + 1) * 60_000, facts: {}, body: 'x' },
      ...each,
    })),
  } satisfies Incident as Incident;
}

const investigating = { status: 'investigating' } as const;
const identified = { status: 'identified' } as const;
const by = (coordinator: string) => ({ status: 'identified', facts: { coordinator } }) as const;
const resolved = { status: 'resolved' } as const;

test.each<[string, Incident, GameStep[]]>([
  ['nothing yet', incident(), []],
  ['one update', incident(investigating), ['first_update']],
  ['two', incident(investigating, identified), ['first_update', 'second_update']],
  ['reopened', incident(investigating, resolved, identified), ['first_update', 'second_update']],
  ['called off', { ...incident(investigating), falseAlarm: true }, ['first_update', 'resolved']],
  [
    'all of it',
    incident(investigating, identified, resolved, { status: 'postmortem' }),
    ['first_update', 'second_update', 'resolved', 'postmortem'],
  ],
])('%s', (_, given, steps) => {
  expect([...stepsIn(given)]).toEqual(steps);
});

const lead = (coordinator: string) => ({ ...investigating, facts: { coordinator } });
test.each<[string, Incident, Incident, boolean]>([
  ['nobody new', incident(lead('ana')), incident(lead('ana'), identified), false],
  ['the latest update names another', incident(lead('ana')), incident(lead('ben')), true],
  ['a new update does', incident(lead('ana')), incident(lead('ana'), by('ben')), true],
  [
    'the second names somebody first',
    incident(investigating),
    incident(investigating, by('ana')),
    false,
  ],
  [
    'a later one does',
    incident(investigating, identified),
    incident(investigating, identified, by('ben')),
    true,
  ],
  [
    'the latest names somebody first, with the tool',
    incident(investigating, identified),
    incident(investigating, by('ben')),
    true,
  ],
  [
    'another tells users',
    incident(lead('ana'), identified),
    incident(lead('ana'), { ...identified, facts: { communications: 'ben' } }),
    true,
  ],
  [
    'whoever is thanked in the end has not led',
    incident(lead('ana')),
    incident(lead('ana'), { ...resolved, facts: { coordinator: 'ben' } }),
    false,
  ],
])('a hand-over: %s', (_, last, now, isHandedOver) => {
  expect(stepsIn(now, last).has('hand_over')).toBe(isHandedOver);
  expect(stepsIn(now).has('hand_over')).toBe(false);
});

/** A game with these steps done so many minutes after the alarm. */
function game(minutes: Partial<Record<GameStep, number>>): Game {
  const done = gameSteps.flatMap((step): [GameStep, number][] => {
    const minute = minutes[step];
    return minute === undefined ? [] : [[step, alarmAt + minute * 60_000]];
  });
  return { alarmAt, doneAt: new Map(done) };
}

test('each step counts from the one before, against the policy', () => {
  const played = game({
    ...{ first_update: 4, second_update: 20, hand_over: 30, resolved: 61, postmortem: 100 },
  });
  const minutes = toLaps(played, policy, 'UTC').map((lap) => [
    lap.step,
    lap.tookMs! / 60_000,
    lap.allowedMs! / 60_000,
    isInTime(lap),
  ]);
  expect(minutes).toEqual([
    ['first_update', 4, 5, true],
    ['second_update', 16, 15, false],
    ['hand_over', 10, 30, true],
    ['resolved', 31, 30, false],
    // Five working days after a Friday end with the next Friday.
    ['postmortem', 39, 7 * 24 * 60 + 12 * 60 + 59, true],
  ]);
});

test('what was left out is neither in time nor in the way of what follows', () => {
  const played = game({ first_update: 5, resolved: 19 });
  const laps = toLaps(played, policy, 'UTC');
  expect(laps.map(isInTime)).toEqual([true, false, false, true, false]);
  // The end was the second update: 15 minutes were given for it.
  expect(laps[3]).toEqual({ step: 'resolved', tookMs: 14 * 60_000, allowedMs: 15 * 60_000 });
  expect(nextStep(played)).toBe('postmortem');
});

test.each<[string, Game, GameStep | undefined]>([
  ['the alarm', game({}), 'first_update'],
  ['the first update', game({ first_update: 1 }), 'second_update'],
  ['all', game({ postmortem: 9 }), undefined],
])('after %s', (_, played, step) => {
  expect(nextStep(played)).toBe(step);
});

test('a policy that asks for nothing sets no time', () => {
  const laps = toLaps(game({ first_update: 600 }), {}, 'UTC');
  expect(laps[0]).toEqual({ step: 'first_update', tookMs: 600 * 60_000 });
  expect(isInTime(laps[0]!)).toBe(true);
  expect(stepDueAt('postmortem', game({}), {}, 'UTC')).toBeUndefined();
});
