import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { runs } from '../../../test/support/property-runs.ts';
import { at } from '../../../test/support/builders.ts';
import { addDays } from '../time/day.ts';
import { msPerDay } from '../time/instant.ts';
import { turnsIn, type Rotation, type RotationMember } from './turns.ts';

const start = '2026-12-07';
const days = (from: string, until: string) => [{ from, until }];
const person = (github: string, away: { from: string; until: string; backup?: string }[] = []) => ({
  ...{ github, timeZone: 'UTC', away },
});
const rotationOf = (
  members: readonly (string | RotationMember)[],
  swaps: Record<string, string> = {},
): Rotation => ({
  ...{ id: 'r', everyDays: 14, from: start, handOverMinute: 540, timeZone: 'Europe/Berlin' },
  groups: [
    {
      id: 'g',
      members: members.map((each) => (typeof each === 'string' ? { github: each } : each)),
      swaps: new Map(Object.entries(swaps)),
    },
  ],
});

function tell(rotation: Rotation, people: ReturnType<typeof person>[] = [], count = 12) {
  const window = { startAt: at(start), endAt: at(addDays(start, rotation.everyDays * count)) };
  return turnsIn(rotation, people, window)
    .map(({ groups }) => groups[0]!.github ?? '-')
    .join('');
}

describe('turns', () => {
  const abc = rotationOf(['a', 'b', 'c']);
  test.each<[string, string, string]>([
    ['come round in order', tell(abc), 'abcabcabcabc'],
    [
      'go back and forth for an absence',
      tell(abc, [person('a', days('2027-01-18', '2027-01-31'))]),
      'abcbacabcabc',
    ],
    [
      'stay for an absence of less than half of one',
      tell(abc, [person('a', days('2027-01-18', '2027-01-24'))]),
      'abcabcabcabc',
    ],
    [
      'are not worked off after a long leave',
      tell(abc, [person('a', days('2026-12-01', '2027-03-14'))]),
      'bcbcbcbacabc',
    ],
    [
      'are swapped, and given back',
      tell(rotationOf(['a', 'b', 'c'], { '2026-12-21': 'c' })),
      'acbabcabcabc',
    ],
    [
      'stay as they were when somebody joins',
      tell(rotationOf(['a', 'b', 'c', { github: 'd', from: '2027-01-20' }])),
      'abcabcdabcda',
    ],
    [
      'go on without who leaves',
      tell(rotationOf(['a', { github: 'b', until: '2027-01-17' }, 'c'])),
      'abcacacacaca',
    ],
    ['stay with the only one', tell(rotationOf(['a'])), 'aaaaaaaaaaaa'],
    [
      'have a gap where nobody is left',
      tell(rotationOf(['a', 'b']), [person('b', days('2026-12-21', '2027-01-03'))]),
      'a-ababababab',
    ],
  ])('%s', (_, told, expected) => {
    expect(told.slice(0, expected.length)).toBe(expected);
  });

  test('are the same whatever is asked, in local time', () => {
    const whole = turnsIn(abc, [], { startAt: at(start), endAt: at('2028-12-07') });
    const [one, ...more] = turnsIn(abc, [], {
      startAt: at('2027-07-01'),
      endAt: at('2027-07-01') + 1,
    });
    expect(more).toEqual([]);
    expect(whole).toContainEqual(one);
    expect(whole[0]!.startAt).toBe(at('2026-12-07 08:00'));
    expect(one!.startAt % msPerDay).toBe(at('1970-01-01 07:00'));
    expect(turnsIn(abc, [], { startAt: at('2026-01-01'), endAt: at('2026-02-01') })).toEqual([]);
  });

  test('name the holidays of who has them, and the backup', () => {
    const people = [person('a', [{ from: '2026-12-10', until: '2026-12-12', backup: 'b' }])];
    const [turn] = turnsIn(abc, people, { startAt: at(start), endAt: at('2026-12-08') });
    expect(turn?.groups[0]).toMatchObject({
      github: 'a',
      holidays: [
        { from: '2026-12-10', backup: 'b', startAt: at('2026-12-10'), endAt: at('2026-12-13') },
      ],
    });
  });
});

const absences = fc.array(
  fc.tuple(fc.nat(3640), fc.integer({ min: 1, max: 60 })).map(([from, length]) => ({
    from: addDays(start, from),
    until: addDays(start, from + length - 1),
  })),
  { maxLength: 12 },
);
const team = fc.integer({ min: 1, max: 9 }).chain((size) =>
  fc.record({
    away: fc.array(absences, { minLength: size, maxLength: size }),
    everyDays: fc.constantFrom(7, 10, 14),
  }),
);

test('over ten years each turn is filled or a gap, nobody has two in a row, and shares are fair', () => {
  fc.assert(
    fc.property(team, fc.boolean(), ({ away, everyDays }, isAway) => {
      const names = away.map((_, index) => `p${index}`);
      const people = names.map((name, index) => person(name, isAway ? away[index] : []));
      const rotation = { ...rotationOf(names), everyDays };
      const window = { startAt: at(start), endAt: at(addDays(start, 3650)) };
      const turns = turnsIn(rotation, people, window);
      const counts = new Map(names.map((name) => [name, 0]));
      let missed = 0;
      turns.forEach(({ groups, day }, index) => {
        const { github } = groups[0]!;
        const before = turns[index - 1]?.groups[0]!.github;
        const free = people.filter(({ away: gone }) => {
          const off = Array.from({ length: everyDays }, (_, each) => addDays(day, each)).filter(
            (each) => gone.some(({ from, until }) => from <= each && each <= until),
          );
          return 2 * off.length <= everyDays;
        });
        if (free.length < names.length) missed += 1;
        if (github === undefined) {
          expect(free.filter((each) => each.github !== before)).toEqual([]);
        } else {
          expect(free.map((each) => each.github)).toContain(github);
          if (names.length > 1) expect(github).not.toBe(before);
          counts.set(github, counts.get(github)! + 1);
        }
        if (isAway) return;
        for (const count of counts.values()) {
          expect(Math.abs(count - (index + 1) / names.length)).toBeLessThan(1);
        }
      });
      if (!isAway) expect(missed).toBe(0);
    }),
    { numRuns: runs(6) },
  );
});

test('an absence moves the turn of one person and that of who stands in, and no other', () => {
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 9 }), fc.nat(100), (size, index) => {
      const names = Array.from({ length: size }, (_, place) => `p${place}`);
      const window = { startAt: at(start), endAt: at(addDays(start, 14 * 130)) };
      const usual = turnsIn(rotationOf(names), [], window);
      const { day, groups } = usual[index]!;
      const people = [person(groups[0]!.github!, days(day, addDays(day, 13)))];
      const moved = turnsIn(rotationOf(names), people, window).filter(
        (turn, place) => turn.groups[0]!.github !== usual[place]!.groups[0]!.github,
      );
      expect(moved.length).toBeLessThanOrEqual(2);
    }),
    { numRuns: runs(20) },
  );
});
