import type { Position } from '../../../model/problem.ts';
import type { Facts } from '../../../model/reports/facts.ts';
import { msPerDay, type Instant } from '../../../model/time/instant.ts';
import type { ProblemList } from '../../problem-list.ts';
import { withCorrectedDate } from '../../text/corrected-date.ts';
import { formatInstant } from '../../text/instant-text.ts';

/** The most days ahead that promises are plausible; a fix may take longer than an update. */
const farDays = { 'Next update': 40, 'Expected fix': 250 } as const;
/** Older reports get no warnings, because nobody rewrites them. */
const adviceDays = 90;

/**
 * Warns of promises that lie before the update that makes them, or so far behind it that the year was a slip.
 * @param placeOf the place of a fact, and the line that states an instant of it
 */
export function warnOfDoubtfulPromises(
  { nextUpdateAt, expectedFixAt }: Facts,
  postedAt: Instant,
  placeOf: (fact: keyof typeof farDays) => {
    readonly at: Position;
    readonly line: (instant: string) => string;
  },
  problems: ProblemList,
): void {
  const { now } = problems;
  // An update that lies ahead has a problem of its own.
  if (now !== undefined && (now - postedAt > adviceDays * msPerDay || postedAt > now)) return;
  const facts = [
    ['Next update', nextUpdateAt],
    ['Expected fix', expectedFixAt],
  ] as const;
  for (const [fact, promisedAt] of facts) {
    const isFar = (at: Instant) => at < postedAt || at - postedAt > farDays[fact] * msPerDay;
    if (promisedAt === undefined || !isFar(promisedAt)) continue;
    const [promised, posted] = [formatInstant(promisedAt), formatInstant(postedAt)];
    const likely = withCorrectedDate(promisedAt, postedAt, (at) => !isFar(at));
    const { at, line } = placeOf(fact);
    problems.add('promise-doubtful', at, {
      ...{ fact, promised, posted, instead: line(formatInstant(likely ?? postedAt + msPerDay)) },
    });
  }
}
