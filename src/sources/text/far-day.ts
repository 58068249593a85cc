import type { Position } from '../../model/problem.ts';
import { msPerDay, type Instant } from '../../model/time/instant.ts';
import type { ProblemList } from '../problem-list.ts';
import { withCorrectedDate } from './corrected-date.ts';

/** The most days ahead that anybody plans. */
const farDays = 400;

/** Warns of a day that lies so far ahead that its year was probably a slip. */
export function warnOfFarDay(
  key: string,
  written: Instant,
  format: (at: Instant) => string,
  at: Position,
  { now, problems }: { readonly now: Instant; readonly problems: ProblemList },
): void {
  if (written <= now + farDays * msPerDay) return;
  const meant = withCorrectedDate(written, now, (each) => each <= now + farDays * msPerDay);
  problems.add('day-far', at, {
    ...{ key, found: format(written) },
    ...(meant !== undefined && { instead: `${key}: ${format(meant)}` }),
  });
}
