import { describe, expect, test } from 'vitest';

import type { SampleResult } from '../model/probes/sample.ts';
import type { Maintenance } from '../model/reports/maintenance.ts';
import { memoryFile, parseMemories } from '../sources/probes/probe-memory-file.ts';
import type { Probe } from '../sources/probes/probe-schemas.ts';
import type { Probes } from '../sources/probes/probes-file.ts';
import { judgeRound, recordRound, withPlannedWork } from './round.ts';

const url = (id: string): Probe => ({ kind: 'url', id, component: 'api', url: 'https://x.org' });
const beat: Probe = {
  kind: 'heartbeat',
  id: 'beat',
  component: 'api',
  heartbeat: 'beat',
  every: '1 d',
};
const roundOf = (results: Readonly<Record<string, SampleResult>>) =>
  new Map(Object.entries(results).map(([id, result]) => [id, { at: 5, result }]));

describe('who sees nothing judges nothing', () => {
  const probes = [url('a'), url('b'), beat];
  test.each<[string, Record<string, SampleResult>, boolean | undefined, string]>([
    ['one fails', { a: 'failed', b: 'ok', beat: 'ok' }, undefined, 'failed ok ok'],
    ['all fail', { a: 'failed', b: 'failed', beat: 'ok' }, undefined, 'blind blind ok'],
    [
      'all fail while the connectivity is good',
      { a: 'failed', b: 'failed', beat: 'failed' },
      true,
      'failed failed failed',
    ],
    ['all are slow', { a: 'slow', b: 'slow', beat: 'ok' }, undefined, 'slow slow ok'],
    ['the connectivity fails', { a: 'ok', b: 'failed', beat: 'ok' }, false, 'blind blind ok'],
    ['one alone fails', { a: 'failed' }, undefined, 'failed'],
  ])('%s', (_, results, isConnected, expected) => {
    const round = judgeRound(roundOf(results), probes, isConnected);
    expect([...round.values()].map(({ result }) => result).join(' ')).toBe(expected);
  });
});

test('planned work marks the samples of its components', () => {
  const work: Maintenance = {
    kind: 'maintenance',
    id: 'x',
    title: 'x',
    introduction: '',
    facts: { components: [{ id: 'api', status: 'under_maintenance' }] },
    updates: [],
    scheduledFor: 0,
    scheduledUntil: 10,
  } as unknown as Maintenance;
  const probes = [url('a'), { ...url('b'), component: 'web' }];
  expect([...withPlannedWork(roundOf({ a: 'failed', b: 'failed' }), probes, [work])]).toEqual([
    ['a', { at: 5, result: 'failed', isPlanned: true }],
    ['b', { at: 5, result: 'failed' }],
  ]);
});

describe('what is remembered', () => {
  const probes: Probes = {
    everyMs: 300_000,
    failsAfter: 2,
    recoversAfter: 2,
    publishAfterMs: 0,
    probes: [url('a'), url('b')],
  };
  const at = Date.parse('2026-03-14T09:58:00Z');
  const failing = (minutes: number, id = 'a') =>
    new Map([[id, { at: at + minutes * 60_000, result: 'failed' as const }]]);
  const record = (files: ReadonlyMap<string, string>, round: ReturnType<typeof failing>) =>
    recordRound(files, round, probes, at);

  test('a row of failures, and how long the last one speaks', () => {
    const files = [0, 5].map((each) => failing(each)).reduce(record, new Map<string, string>());
    expect(parseMemories(files.get(memoryFile)).get('a')).toEqual({
      state: { kind: 'failing', since: at, badness: 'failed' },
      component: 'api',
      badAt: at + 300_000,
      askedAt: at + 300_000,
      seenAt: at + 300_000,
      holdsUntil: at + 900_000,
    });
  });

  test('no sample counts twice, whoever hands it in again', () => {
    const once = record(new Map(), failing(5));
    expect(record(once, failing(5))).toEqual(once);
    const late = parseMemories(record(once, failing(0)).get(memoryFile)).get('a');
    expect(late?.state).toMatchObject({ kind: 'suspect', count: 1 });
  });

  test('a clock that was ahead silences nobody', () => {
    const ahead = record(new Map(), failing(600_000));
    const next = parseMemories(record(ahead, failing(0)).get(memoryFile)).get('a');
    expect(next).toMatchObject({ askedAt: at, holdsUntil: at + 600_000 });
  });

  test('other files, and other probes, stay', () => {
    const files = record(record(new Map([['beats.json', '{}']]), failing(0, 'b')), failing(5, 'a'));
    expect([...files.keys()].sort()).toEqual([
      'beats.json',
      'probes.json',
      'samples/a/day.csv',
      'samples/b/day.csv',
    ]);
    expect([...parseMemories(files.get(memoryFile)).keys()]).toEqual(['a', 'b']);
  });

  test.each(['', '{', '[]', '{"probes":{"a":{"state":{"kind":"fine"}}}}'])(
    'a memory that is torn is none: %s',
    (text) => {
      expect(parseMemories(text)).toEqual(new Map());
    },
  );
});
