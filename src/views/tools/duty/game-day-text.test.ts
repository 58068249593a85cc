import { expect, test } from 'vitest';

import { toLaps, type Game, type GameStep } from '../../../model/duty/game-day.ts';
import { defaultUpdatePolicy } from '../../../model/duty/update-policy.ts';
import {
  toCommandLine,
  toGameDocument,
  toHint,
  toLapText,
  toStopwatch,
  type GamePlot,
} from './game-day-text.ts';

const alarmAt = Date.parse('2026-11-27T10:00Z');
const seconds: readonly (readonly [GameStep, number])[] = [
  ['first_update', 192],
  ['second_update', 192 + 1005],
  ['resolved', 192 + 1005 + 7500],
];
const game: Game = {
  alarmAt,
  doneAt: new Map(seconds.map(([step, after]) => [step, alarmAt + after * 1000])),
};
const laps = toLaps(game, defaultUpdatePolicy.critical, 'UTC');
const plot: GamePlot = {
  component: { id: 'api', name: 'API', retired: false },
  successor: 'ben',
  content: '/tmp/game day/content',
};

test('the stopwatch is a table against the policy', () => {
  expect(toStopwatch(laps, game)).toBe(
    `
                      took  policy
first update    3 min 12 s   5 min  in time
second update  16 min 45 s  15 min  LATE
hand-over                –  30 min  left out
resolved         2 h 5 min  30 min  LATE
postmortem               –  7 days  left out
From the alarm to the end: 2 h 24 min.`.slice(1),
  );
  expect(toLapText(laps[1]!)).toBe('Second update after 16 min 45 s; the policy gives 15 min.');
});

test('machines read the same', () => {
  expect(toGameDocument(laps, game, plot)).toMatchObject({
    component: 'api',
    alarm_at: '2026-11-27T10:00:00.000Z',
    steps: [
      { step: 'first_update', took_seconds: 192, allowed_seconds: 300, in_time: true },
      { step: 'second_update', took_seconds: 1005, allowed_seconds: 900, in_time: false },
      { step: 'hand_over', done_at: null, took_seconds: null, in_time: false },
      { step: 'resolved', in_time: false },
      { step: 'postmortem', in_time: false },
    ],
    in_time: false,
  });
});

test('commands can be typed in a shell', () => {
  expect(toHint('hand_over', plot)).toBe(
    "npm run incident -- hand-over --to ben --content '/tmp/game day/content'",
  );
  expect(toCommandLine(['-m', "It's down"])).toBe(
    String.raw`npm run incident -- -m 'It'\''s down'`,
  );
});
