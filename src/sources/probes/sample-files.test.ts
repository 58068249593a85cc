import { expect, test } from 'vitest';

import { msPerDay, msPerMinute } from '../../model/time/instant.ts';
import { coverageOf } from '../../model/probes/sample-history.ts';
import { parseHistory, withSample, type SampleFiles } from './sample-files.ts';

const none: SampleFiles = { day: '', hours: '', days: '' };
const everyMs = 5 * msPerMinute;
const at = (text: string) => Date.parse(`${text}Z`);

test('the running day is kept in full, each sample once', () => {
  const files = ['2026-03-14T09:58', '2026-03-14T10:03', '2026-03-14T10:03'].reduce(
    (each, time, index) =>
      withSample(
        each,
        { at: at(time), result: index === 0 ? 'ok' : 'failed', ms: 120 },
        { now: at(time), everyMs },
      ),
    none,
  );
  expect(files).toEqual({
    ...none,
    day: 'at,result,ms,planned\n2026-03-14T09:58:00.000Z,ok,120\n2026-03-14T10:03:00.000Z,failed,120\n',
  });
});

test('a day that is over becomes hours, and blind samples are none', () => {
  const samples = [
    ['2026-03-14T09:00', 'ok', 100],
    ['2026-03-14T09:20', 'slow', 900],
    ['2026-03-14T09:40', 'failed', 5000],
    ['2026-03-14T10:00', 'blind', 1],
    ['2026-03-14T11:00', 'failed', 5000],
    ['2026-03-15T00:00', 'ok', 80],
  ] as const;
  const files = samples.reduce(
    (each, [time, result, ms]) =>
      withSample(each, { at: at(time), result, ms }, { now: at(time), everyMs }),
    none,
  );
  expect(files).toEqual({
    // The last sample of the day before is valid beyond midnight.
    day: 'at,result,ms,planned\n2026-03-14T11:00:00.000Z,failed,5000\n2026-03-15T00:00:00.000Z,ok,80\n',
    hours:
      'hour,samples,ok,p50,p95,known\n2026-03-14T09,3,1,100,900,1800\n2026-03-14T11,1,0,,,600\n',
    days: '',
  });
});

test('after 90 days an hour becomes part of a day, and nothing is counted twice', () => {
  const start = at('2026-01-01T00:00');
  let files = none;
  for (let now = start; now < start + 93 * msPerDay; now += 6 * 60 * msPerMinute) {
    files = withSample(files, { at: now, result: 'ok', ms: 100 }, { now, everyMs });
  }
  const [, ...days] = files.days.trim().split('\n');
  const [, ...hours] = files.hours.trim().split('\n');
  expect(days).toEqual(['2026-01-01,4,4,100,100,2400', '2026-01-02,4,4,100,100,2400']);
  expect([hours[0], hours.length]).toEqual(['2026-01-03T00,1,1,100,100,600', 90 * 4]);
});

test('lines that are torn count for nothing', () => {
  const day = 'at,result,ms,planned\n2026-03-14T09:58:00.000Z,ok,12\n2026-03-14T1';
  const next = withSample(
    { ...none, day },
    { at: at('2026-03-14T10:03'), result: 'ok' },
    { now: at('2026-03-14T10:03'), everyMs },
  );
  expect(next.day).toBe(
    'at,result,ms,planned\n2026-03-14T09:58:00.000Z,ok,12\n2026-03-14T10:03:00.000Z,ok\n',
  );
});

/** How much of the time until `now` is known by samples from `from` on, each `stepMinutes` after the last. */
function known(from: string, now: string, stepMinutes: number, isAsked = (_: number) => true) {
  let files = none;
  for (let time = at(from); time <= at(now); time += stepMinutes * msPerMinute) {
    if (isAsked(time))
      files = withSample(files, { at: time, result: 'ok' }, { now: time, everyMs });
  }
  const history = parseHistory(files, { now: at(now), everyMs });
  const window = { startAt: at('2026-01-01T00:00'), endAt: Infinity };
  return coverageOf({ probes: [history] }, window, at(now))?.ratio.toFixed(3);
}

test.each<[string, ReturnType<typeof known>, string]>([
  ['asked in time, over midnights', known('2026-03-10T10:02', '2026-03-14T10:00', 5), '1.000'],
  ['asked too seldom', known('2026-03-10T10:00', '2026-03-14T10:00', 30), '0.336'],
  [
    'asked half of it',
    known('2026-03-14T08:00', '2026-03-14T10:00', 5, (time) => time < at('2026-03-14T09:00')),
    '0.542',
  ],
  [
    'asked on one day of two',
    known('2026-03-12T00:00', '2026-03-14T00:00', 5, (time) => time < at('2026-03-13T00:00')),
    '0.502',
  ],
])('how much is known: %s', (_, ratio, expected) => {
  expect(ratio).toBe(expected);
});

test('rows of an earlier version count for what they must have known', () => {
  const hours = 'hour,samples,ok,p50,p95\n2026-03-14T08,6,6,1,1\n2026-03-14T09,12,12,1,1\n';
  const history = parseHistory({ ...none, hours }, { now: at('2026-03-14T10:00'), everyMs });
  expect(history.hours.map(({ knownMs }) => knownMs / msPerMinute)).toEqual([30, 60]);
});
