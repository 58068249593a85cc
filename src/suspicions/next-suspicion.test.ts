import { describe, expect, test } from 'vitest';

import type { Suspicion, SuspicionStep } from '../model/suspicions/suspicion.ts';
import { msPerMinute } from '../model/time/instant.ts';
import type { IssueLook } from '../sources/github/reports/suspicion-issue.ts';
import { formatSuspicions, parseSuspicions } from '../sources/suspicions/suspicions-file.ts';
import {
  isAbandoned,
  needsLook,
  nextSuspicion,
  withDecided,
  type Sighting,
} from './next-suspicion.ts';

const start = Date.UTC(2026, 2, 14, 10);
const usual: Sighting = {
  source: 'probe',
  id: 'api',
  components: [{ id: 'api', status: 'major_outage' }],
  state: { kind: 'unclear' },
  publishAfterMs: 15 * msPerMinute,
  isForMaintainers: false,
  messages: { title: 'T', opened: 'O', again: 'A', monitoring: 'M', resolved: 'R' },
};

interface People {
  /** Minutes from which on they have done so. */
  readonly label?: number;
  readonly post?: number;
  readonly close?: number;
}

function saying(step: SuspicionStep): string {
  if (step.do === 'comment') return `"${step.remark}"`;
  return step.do === 'close' ? `close ${step.reason}` : step.do;
}

/**
 * Plays rounds every five minutes: `-` wrong, `+` good, `?` unclear, `t` wrong but already reported. Returns the steps
 * taken, each with its minute.
 */
function live(rounds: string, people: People = {}, changes: Partial<Sighting> = {}): string {
  let known: Suspicion | undefined;
  let since = 0;
  let badAt = 0;
  let isOpen = true;
  let last = '';
  const done: string[] = [];
  for (const [index, letter] of Array.from(rounds.replaceAll(' ', '')).entries()) {
    const now = start + index * 5 * msPerMinute;
    const isWrong = letter === '-' || letter === 't';
    if (isWrong && last !== '-' && last !== 't' && last !== '?') since = now;
    if (isWrong) badAt = now;
    last = letter;
    const state: Sighting['state'] = isWrong
      ? { kind: 'wrong', since, details: [] }
      : letter === '+'
        ? { kind: 'good', badAt }
        : { kind: 'unclear' };
    const sighting = { ...usual, ...changes, state };
    const has = (minute: number | undefined) =>
      minute !== undefined && now >= start + minute * msPerMinute;
    if (has(people.close)) isOpen = false;
    const confirmedAt = has(people.label) ? start + people.label! * msPerMinute : undefined;
    const look: IssueLook = {
      isOpen,
      confirmedAt: known?.confirmedAt ?? confirmedAt,
      hasPersonPosted: has(people.post),
    };
    const before = known;
    known = nextSuspicion(known, sighting, {
      now,
      look: needsLook(known, sighting, now) ? look : undefined,
      isReported: letter === 't',
    });
    const at = `${index * 5}:`;
    const told = known?.told.slice(before?.told.length ?? 0).map(({ status }) => status) ?? [];
    const isConfirmed = before?.confirmedAt === undefined && known?.confirmedAt !== undefined;
    const steps = known?.owed.map(saying) ?? [];
    const all = [...(isConfirmed ? ['confirmed'] : []), ...told, ...steps];
    if (all.length > 0) done.push(`${at} ${all.join(' ')}`);
    for (const step of known?.owed ?? []) {
      if (step.do === 'close') isOpen = false;
      if (step.do === 'reopen') isOpen = true;
    }
    known = known && { ...known, issue: 7, owed: [] };
  }
  return done.join(', ');
}

describe('what becomes of a suspicion', () => {
  test.each<[string, string, string, People?, Partial<Sighting>?]>([
    ['good answers', '++++', ''],
    ['nobody can tell', '????', ''],
    ['told already', 'tttttt', ''],
    ['it ends unconfirmed', '--+', '0: open, 10: "over" close not_planned'],
    ['nobody can tell meanwhile', '-??????????', '0: open'],
    ['it confirms itself', '-----', '0: open, 15: confirmed label'],
    ['at once', '--', '0: confirmed open label', {}, { publishAfterMs: 0 }],
    ['by hand', '-'.repeat(99), '0: open', {}, { publishAfterMs: Infinity }],
    ['a report tells of it meanwhile', '--tttt', '0: open'],
    [
      'it gets better',
      '-----+++++++++',
      '0: open, 15: confirmed label, 25: monitoring "monitoring", 55: resolved "resolved" close completed',
    ],
    [
      'it flaps',
      '-----+-+-++++++++',
      '0: open, 15: confirmed label, 25: monitoring "monitoring", 70: resolved "resolved" close completed',
    ],
    [
      'a person confirms it',
      '----------+++++++',
      '0: open, 15: confirmed, 50: monitoring "monitoring", 80: resolved "resolved" close completed',
      { label: 5 },
    ],
    [
      'a person confirms it by the end',
      '--+',
      '0: open, 10: confirmed monitoring "monitoring"',
      { label: 6 },
    ],
    [
      'a person has posted',
      '-----++++++++++',
      '0: open, 15: confirmed label, 25: "good"',
      { post: 20 },
    ],
    [
      'a person posts in the end',
      '-----++++++++++',
      '0: open, 15: confirmed label, 25: monitoring "monitoring", 40: "good"',
      { post: 40 },
    ],
    ['a person puts it aside', '----------+++', '0: open', { close: 10 }],
    [
      'it comes again, unconfirmed',
      '--+-+',
      '0: open, 10: "over" close not_planned, 15: reopen "again", 20: "over" close not_planned',
    ],
    [
      'it comes again',
      '----+++++++------++++++++',
      '0: open, 15: confirmed label, 20: monitoring "monitoring", 50: resolved "resolved" close completed, 55: reopen "again", 70: investigating, 85: monitoring "monitoring", 115: resolved "resolved" close completed',
    ],
    [
      'it comes again, and goes',
      '----+++++++--+',
      '0: open, 15: confirmed label, 20: monitoring "monitoring", 50: resolved "resolved" close completed, 55: reopen "again", 65: "over" close completed',
    ],
    [
      'it comes again after a person has posted',
      '-----+--+',
      '0: open, 15: confirmed label, 25: "good", 30: "again", 40: "good"',
      { post: 20 },
    ],
    [
      'it comes again the next day',
      `--${'+'.repeat(80)}-`,
      '0: open, 10: "over" close not_planned, 410: open',
    ],
    [
      'it is for maintainers alone',
      'tttttt+',
      '0: open, 30: "over" close not_planned',
      {},
      { isForMaintainers: true, publishAfterMs: Infinity },
    ],
  ])('%s: %s', (_, rounds, expected, people, changes) => {
    expect(live(rounds, people, changes)).toBe(expected);
  });

  test('flapping opens one issue in six hours', () => {
    expect(live('---+++++++++'.repeat(6)).match(/\bopen\b/g)).toHaveLength(1);
  });
});

describe('what is remembered', () => {
  const context = { now: start, look: undefined, isReported: false };
  const wrong: Sighting = { ...usual, state: { kind: 'wrong', since: start, details: ['secret'] } };
  const opened = nextSuspicion(undefined, wrong, context)!;
  const decided = new Map([['probe:api', { from: undefined, to: opened }]]);

  test('is what was decided, and nothing of the details', () => {
    const text = formatSuspicions(withDecided(new Map(), decided, start));
    expect(text).not.toContain('secret');
    expect(parseSuspicions(text)).toEqual(new Map([['probe:api', opened]]));
  });

  test('stays what another has decided before', () => {
    const theirs = { ...opened, issue: 3 };
    expect(withDecided(new Map([['probe:api', theirs]]), decided, start)).toEqual(
      new Map([['probe:api', theirs]]),
    );
  });

  test('goes to who comes later, when whoever claimed it has not done it', () => {
    expect([4, 5].map((minute) => isAbandoned(opened, start + minute * msPerMinute))).toEqual([
      false,
      true,
    ]);
  });

  test.each(['', '{', '[]', '{"suspicions":[{"id":"x"}]}'])(
    'is nothing when it is torn: %s',
    (text) => {
      expect(parseSuspicions(text)).toEqual(new Map());
    },
  );
});
