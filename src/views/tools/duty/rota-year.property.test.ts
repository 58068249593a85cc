import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';

import { aPage, at } from '../../../../test/support/builders.ts';
import type { Absence, Rota, RotaPerson } from '../../../model/duty/rota.ts';
import type { RotationMember } from '../../../model/duty/turns.ts';
import { addDays, type Day } from '../../../model/time/day.ts';
import { toRotaCalendar } from './rota-calendar.ts';

const start = '2026-12-07';
const everyDays = 14;
const lookEveryDays = 28;
const looks = 13;

/** What a team changes in a month: always something that lies ahead. */
interface Change {
  readonly kind: 'joins' | 'swaps' | 'is away' | 'nothing';
  readonly aheadTurns: number;
  readonly place: number;
  readonly lengthDays: number;
}
const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('joins', 'swaps', 'is away', 'nothing'),
  aheadTurns: fc.integer({ min: 1, max: 12 }),
  place: fc.nat(5),
  lengthDays: fc.integer({ min: 1, max: 30 }),
});

const person = (github: string, away: readonly Absence[]): RotaPerson => ({
  ...{ name: github, github, away, timeZone: 'UTC', days: [1, 2, 3, 4, 5, 6, 7] },
  ...{ fromMinute: 0, untilMinute: 1440 },
});

/** A team that lives through changes. */
class Team {
  readonly #members: RotationMember[] = ['ana', 'ben', 'cy'].map((github) => ({ github }));
  readonly #swaps = new Map<Day, string>();
  readonly #away = new Map<string, Absence[]>();

  /** @returns the first day on which a turn may be another's */
  apply({ kind, aheadTurns, place, lengthDays }: Change, passedTurns: number): Day {
    const day = addDays(start, (passedTurns + aheadTurns) * everyDays);
    const { github } = this.#members[place % this.#members.length]!;
    if (kind === 'joins') this.#members.push({ github: `p${this.#members.length}`, from: day });
    if (kind === 'swaps') this.#swaps.set(day, github);
    if (kind === 'is away') {
      const until = addDays(day, lengthDays - 1);
      this.#away.set(github, [...(this.#away.get(github) ?? []), { from: day, until }]);
    }
    return kind === 'nothing' ? '9999-12-31' : day;
  }

  rota(): Rota {
    const people = this.#members.map(({ github }) => person(github, this.#away.get(github) ?? []));
    const group = { id: 'all', members: [...this.#members], swaps: new Map(this.#swaps) };
    const rotation = { id: 'fire', everyDays, from: start, handOverMinute: 540, timeZone: 'UTC' };
    return { people, tiers: [], rotations: [{ ...rotation, groups: [group] }] };
  }
}

/** The turns of a calendar, by what names them. */
function turnsOf(text: string): Map<string, { from: string; until: string; summary: string }> {
  const events = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent');
  const told = events.map((each) => new ICAL.Event(each));
  expect(new Set(told.map(({ uid }) => uid)).size).toBe(told.length);
  return new Map(
    told.flatMap(({ uid, summary, startDate, endDate }) =>
      /^rota-fire-all-[\d-]+@/.test(uid)
        ? [[uid, { summary, from: startDate.toString(), until: endDate.toString() }]]
        : [],
    ),
  );
}

test('a calendar that is subscribed for a year keeps the names of its turns, and has each once', () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: looks, maxLength: looks }), (changes) => {
      const team = new Team();
      let before = new Map<string, { from: string; until: string; summary: string }>();
      for (const [look, each] of changes.entries()) {
        const now = at(addDays(start, look * lookEveryDays));
        const changedFrom = team.apply(each, (look * lookEveryDays) / everyDays);
        const turns = turnsOf(toRotaCalendar(team.rota(), aPage({ id: 'x' }), now));
        const all = [...turns.values()];
        // One after the other, without a gap and without a double.
        expect(all.slice(1).map(({ from }) => from)).toEqual(
          all.slice(0, -1).map(({ until }) => until),
        );
        for (const [uid, turn] of before) {
          const kept = turns.get(uid);
          // What lies more than a month back has left the calendar.
          if (!kept) expect(at(turn.until.slice(0, 10))).toBeLessThan(now - 30 * 86_400_000);
          else expect([kept.from, kept.until]).toEqual([turn.from, turn.until]);
          // Absences and swaps may move a turn earlier by that of who stands in; who joins moves none before.
          const isBefore = turn.until.slice(0, 10) <= changedFrom;
          if (kept && isBefore && each.kind === 'joins') expect(kept.summary).toBe(turn.summary);
          if (kept && each.kind === 'nothing') expect(kept.summary).toBe(turn.summary);
        }
        before = turns;
      }
    }),
    { numRuns: 5 },
  );
});
