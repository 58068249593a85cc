import { msPerHour, msPerMinute } from '../time/instant.ts';
import type { Impact } from '../status.ts';

/** What a page owes its users while an incident of some impact is open, and after it. */
export interface ImpactPolicy {
  /** From the start to the first update. */
  readonly firstMs?: number;
  /** From the first update to the second; without it, as between all others. */
  readonly secondMs?: number;
  /** From one update to the next. */
  readonly everyMs?: number;
  /** From the end to the postmortem, Mondays to Fridays. */
  readonly postmortemWorkingDays?: number;
}

export type UpdatePolicy = Readonly<Record<Impact, ImpactPolicy>>;

const halfHourly = { firstMs: 30 * msPerMinute, everyMs: 30 * msPerMinute };

export const defaultUpdatePolicy: UpdatePolicy = {
  none: {},
  minor: { firstMs: 2 * msPerHour, everyMs: 2 * msPerHour },
  major: halfHourly,
  critical: {
    firstMs: 5 * msPerMinute,
    secondMs: 15 * msPerMinute,
    everyMs: 30 * msPerMinute,
    postmortemWorkingDays: 5,
  },
};

/** How long after the last of `count` updates the next is owed; undefined when none is. */
export function owedAfterMs(
  { firstMs, secondMs, everyMs }: ImpactPolicy,
  count: number,
): number | undefined {
  if (count === 0) return firstMs;
  return count === 1 ? (secondMs ?? everyMs) : everyMs;
}
