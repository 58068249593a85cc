import type { Instant } from '../time/instant.ts';
import { dayOf } from '../time/day.ts';
import { onDutyAt, presentAt, type Rota, type RotaPerson } from './rota.ts';

/** The words that a step of `escalation` may have besides roles and names. */
export const escalationWords = ['on_duty', 'anyone_awake', 'management', 'everybody'] as const;

/** Whom to ask at an instant, step by step, without empty steps. */
export function askingOrderAt(rota: Rota, at: Instant): RotaPerson[][] {
  return askingStepsAt(rota, at).filter((step) => step.length > 0);
}

/**
 * The people of each step at an instant. Nobody who is away is asked, and nobody outside their hours in the first step.
 * `management` means everybody with a role.
 */
export function askingStepsAt(rota: Rota, at: Instant): RotaPerson[][] {
  const awake = presentAt(rota, at);
  return (rota.escalation ?? [['on_duty'], ['anyone_awake']]).map((step, index) => {
    const named = new Set(step.flatMap((word) => meantBy(word, rota, at)));
    return rota.people.filter(
      (each) =>
        named.has(each.github) && !isAwayAt(each, at) && (index > 0 || awake.includes(each)),
    );
  });
}

function meantBy(word: string, rota: Rota, at: Instant): readonly string[] {
  const names = (people: readonly RotaPerson[]) => people.map(({ github }) => github);
  const { roles = new Map<string, readonly string[]>() } = rota;
  const role = roles.get(word);
  if (role) return role;
  if (word === 'on_duty') return names(onDutyAt(rota, at));
  if (word === 'anyone_awake') return names(presentAt(rota, at));
  if (word === 'everybody') return names(rota.people);
  return word === 'management' ? [...roles.values()].flat() : [word];
}

export function isAwayAt({ away, timeZone }: RotaPerson, at: Instant): boolean {
  const day = dayOf(at, timeZone);
  return away.some(({ from, until }) => from <= day && day <= until);
}
