import { factsAt, incidentRoles } from '../reports/facts.ts';
import { isOpen, resolvedAt, type Incident } from '../reports/incident.ts';
import type { Instant } from '../time/instant.ts';
import { workingDaysAfter } from './duties.ts';
import type { ImpactPolicy } from './update-policy.ts';

/** The steps that the players of a game day take after the alarm, in this order. */
export const gameSteps = [
  'first_update',
  'second_update',
  'hand_over',
  'resolved',
  'postmortem',
] as const;
export type GameStep = (typeof gameSteps)[number];

/** When the alarm of a game day went off, and when each step was seen on the page. */
export interface Game {
  readonly alarmAt: Instant;
  readonly doneAt: ReadonlyMap<GameStep, Instant>;
}

/** One step on the stopwatch. */
export interface Lap {
  readonly step: GameStep;
  /** The time since the step before it, or since the alarm; undefined for a step that was left out. */
  readonly tookMs?: number;
  /** The time that the policy allows; undefined where it sets no limit. */
  readonly allowedMs?: number;
}

/**
 * The steps that an incident shows.
 * @param last the incident as it was before, because a hand-over shows only as a change of names
 */
export function stepsIn(incident: Incident, last?: Incident): ReadonlySet<GameStep> {
  const { updates } = incident;
  const told = updates.filter(({ status }) => status !== 'postmortem');
  const shown: Record<GameStep, boolean> = {
    first_update: told.length >= 1,
    second_update: told.length >= 2,
    hand_over: last !== undefined && isOpen(incident) && isHandedOver(last, incident),
    resolved: !isOpen(incident) && (incident.falseAlarm || resolvedAt(incident) !== undefined),
    postmortem: updates.some(({ status }) => status === 'postmortem'),
  };
  return new Set(gameSteps.filter((step) => shown[step]));
}

/** Whether somebody else leads, or tells users. Naming the first person is not a hand-over. */
function isHandedOver(last: Incident, incident: Incident): boolean {
  return incidentRoles.some((role) => {
    const [before, now] = [factsAt(last)[role], factsAt(incident)[role]];
    const isFirst = before === undefined && incident.updates.length > last.updates.length;
    return now !== undefined && now !== before && !(isFirst && last.updates.length < 2);
  });
}

/** The step that is asked for now. Steps that were left out are not asked for again. */
export function nextStep({ doneAt }: Game): GameStep | undefined {
  const last = gameSteps.findLastIndex((step) => doneAt.has(step));
  return gameSteps[last + 1];
}

/** Until when a step is in time; undefined where the policy asks for nothing. */
export function stepDueAt(
  step: GameStep,
  { alarmAt, doneAt }: Game,
  policy: ImpactPolicy,
  timeZone: string,
): Instant | undefined {
  const before = gameSteps.slice(0, gameSteps.indexOf(step));
  const fromAt = before.flatMap((each) => doneAt.get(each) ?? []).at(-1) ?? alarmAt;
  const { firstMs, secondMs, everyMs, postmortemWorkingDays: days } = policy;
  if (step === 'postmortem') {
    return days === undefined ? undefined : workingDaysAfter(fromAt, days, timeZone);
  }
  // Steps after the second update are due when an update would be due.
  const isSecond = step === 'second_update' || !doneAt.has('second_update');
  const ms = step === 'first_update' ? firstMs : isSecond ? (secondMs ?? everyMs) : everyMs;
  return ms === undefined ? undefined : fromAt + ms;
}

/** Each step with the time it took and the time that the policy of the page allows. */
export function toLaps(game: Game, policy: ImpactPolicy, timeZone: string): Lap[] {
  let fromAt = game.alarmAt;
  return gameSteps.map((step) => {
    const at = game.doneAt.get(step);
    const dueAt = stepDueAt(step, game, policy, timeZone);
    const lap = {
      step,
      ...(at !== undefined && { tookMs: at - fromAt }),
      ...(dueAt !== undefined && { allowedMs: dueAt - fromAt }),
    };
    fromAt = at ?? fromAt;
    return lap;
  });
}

/** Whether a step was done within the time that the policy allows. */
export function isInTime({ tookMs, allowedMs = Infinity }: Lap): boolean {
  return tookMs !== undefined && tookMs <= allowedMs;
}
