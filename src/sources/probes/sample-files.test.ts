import { expect, test } from 'vitest';

import { msPerDay, msPerMinute } from '../model/time/instant.ts';
import { withSample, type SampleFiles } from './samples.ts';

const none: SampleFiles = { day: '', hours: '', days: '' };
const at = (text: string) => Date.parse(`${text}Z`);

test('the running day is kept in full, each sample once', () => {
  const files = ['2026-03-14T09:58', '2026-03-14T10:03', '2026-03-14T10:03'].reduce(
    (each, time, index) =>
      withSample(each, { at: at(time), result: index === 0 ? 'ok' : 'failed', ms: 120 }, at(time)),
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
    (each, [time, result, ms]) => withSample(each, { at: at(time), result, ms }, at(time)),
    none,
  );
  expect(files).toEqual({
    day: 'at,result,ms,planned\n2026-03-15T00:00:00.000Z,ok,80\n',
    hours: 'hour,samples,ok,p50,p95\n2026-03-14T09,3,1,100,900\n2026-03-14T11,1,0,,\n',
    days: '',
  });
});

test('after 90 days an hour becomes part of a day, and nothing is counted twice', () => {
  const start = at('2026-01-01T00:00');
  let files = none;
  for (let now = start; now < start + 93 * msPerDay; now += 6 * 60 * msPerMinute) {
    files = withSample(files, { at: now, result: 'ok', ms: 100 }, now);
  }
  const [, ...days] = files.days.trim().split('\n');
  const [, ...hours] = files.hours.trim().split('\n');
  expect(days).toEqual(['2026-01-01,4,4,100,100', '2026-01-02,4,4,100,100']);
  expect([hours[0], hours.length]).toEqual(['2026-01-03T00,1,1,100,100', 90 * 4]);
});

test('lines that are torn count for nothing', () => {
  const day = 'at,result,ms,planned\n2026-03-14T09:58:00.000Z,ok,12\n2026-03-14T1';
  const next = withSample(
    { ...none, day },
    { at: at('2026-03-14T10:03'), result: 'ok' },
    at('2026-03-14T10:03'),
  );
  expect(next.day).toBe(
    'at,result,ms,planned\n2026-03-14T09:58:00.000Z,ok,12\n2026-03-14T10:03:00.000Z,ok\n',
  );
});
