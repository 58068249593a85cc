import { isOpen, isOver, resolvedAt, type Incident } from '../reports/incident.ts';
import type { Instant } from '../time/instant.ts';
import { workingDaysAfter } from './due.ts';
import type { ImpactPolicy } from './update-policy.ts';

/** What the players of a game day do after the alarm, in this order. */
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
  /** From the step before it, or from the alarm; undefined for one that was left out. */
  readonly tookMs?: number;
  /** What the policy gives for it; undefined where it asks for nothing. */
  readonly allowedMs?: number;
}

/** The steps that an incident shows. */
export function stepsIn(incident: Incident): ReadonlySet<GameStep> {
  const { updates } = incident;
  const told = updates.filter(({ status }) => status !== 'postmortem');
  const shown: Record<GameStep, boolean> = {
    first_update: told.length >= 1,
    second_update: told.length >= 2,
    hand_over: isHandedOver(incident),
    resolved: !isOpen(incident) && (incident.falseAlarm || resolvedAt(incident) !== undefined),
    postmortem: updates.some(({ status }) => status === 'postmortem'),
  };
  return new Set(gameSteps.filter((step) => shown[step]));
}

/** Whether an update before the end names somebody else than spoke until then. */
function isHandedOver({ facts, updates }: Incident): boolean {
  const before = updates.filter(({ status }) => !isOver(status));
  const speakers = before.map((update) => update.facts.coordinator);
  let speaker = facts.coordinator;
  return speakers.some((named, index) => {
    const isOther = index > 0 && named !== undefined && named !== speaker;
    speaker = named ?? speaker;
    return isOther;
  });
}

/** The steps that are over: those that were done, and those that a later one made pointless. */
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
  // Whatever comes after the second update is owed as an update.
  const isSecond = step === 'second_update' || !doneAt.has('second_update');
  const ms = step === 'first_update' ? firstMs : isSecond ? (secondMs ?? everyMs) : everyMs;
  return ms === undefined ? undefined : fromAt + ms;
}

/** What the stopwatch shows: each step against the policy of the page. */
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

/** Whether a step was done, and within what the policy gives for it. */
export function isInTime({ tookMs, allowedMs = Infinity }: Lap): boolean {
  return tookMs !== undefined && tookMs <= allowedMs;
}
