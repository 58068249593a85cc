import { msPerDay, type Instant } from '../time/instant.ts';
import { contains } from '../time/interval.ts';
import { presentAt, shiftsIn, type Rota, type RotaPerson } from './rota.ts';

/** Somebody who is present, and until when; undefined for people who are present around the clock. */
export interface Presence {
  readonly person: RotaPerson;
  readonly untilAt: Instant | undefined;
}

/** Nobody plans a hand-over further ahead than this. */
const horizonMs = 7 * msPerDay;

/** The people who are present at an instant and until when, in the order of asking. */
export function presenceAt(rota: Rota, at: Instant): Presence[] {
  return presentAt(rota, at).map((person) => {
    const hours = shiftsIn(person, { startAt: at, endAt: at + horizonMs }, person.away);
    let untilAt = at;
    for (;;) {
      const shift = hours.find((each) => contains(each, untilAt));
      if (!shift) return { person, untilAt };
      if (shift.endAt >= at + horizonMs) return { person, untilAt: undefined };
      untilAt = shift.endAt;
    }
  });
}
