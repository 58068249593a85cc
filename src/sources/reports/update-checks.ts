import type { Facts } from '../../model/reports/facts.ts';
import type { Position } from '../../model/problem.ts';
import { factIn, type FactName } from './fact-list.ts';
import { formatHeading } from './guesses/guessed-heading.ts';
import { formatInstant, parseInstant } from '../text/instant-text.ts';
import { endsReport } from './warnings/near-misses.ts';
import { warnOfDoubtfulPromises } from './warnings/doubtful-promises.ts';
import type { ProblemList } from '../problem-list.ts';

/** Adds the problems of facts that do not fit the update. @param line the line of its heading, above `text` */
export function checkFacts(
  update: { readonly status: string; readonly postedAt: number; readonly facts: Facts },
  text: string,
  line: number,
  statuses: readonly string[],
  problems: ProblemList,
): void {
  const { status, postedAt, facts } = update;
  const isEnd = endsReport(status);
  const lineOf = (fact: FactName) => factLineOf(fact, text, line);
  if (isEnd) checkEnd(status, facts, lineOf('Components'), statuses, problems);
  checkEndTime(update, facts, lineOf('Ended'), statuses, problems);
  if (isEnd) return;
  const placeOf = (fact: FactName) => ({
    at: { line: lineOf(fact), column: 1 },
    line: (instant: string) => `- ${fact}: ${instant}`,
  });
  warnOfDoubtfulPromises(facts, postedAt, placeOf, problems);
}

/**
 * Adds a problem for an update out of order, with its heading in the year or on the day of the update above, if that is
 * in order.
 */
export function addOutOfOrder(
  { status, postedAt }: { status: string; postedAt: number },
  before: number,
  at: Position,
  problems: ProblemList,
): void {
  const { now = Infinity } = problems;
  const [written, above] = [formatInstant(postedAt), formatInstant(before)];
  const slip = [4, 10].find((length) => {
    const reading = parseInstant(above.slice(0, length) + written.slice(length));
    return reading.kind === 'instant' && reading.at >= before && reading.at <= now;
  });
  const instead =
    slip === undefined
      ? undefined
      : formatHeading(status, above.slice(0, slip) + written.slice(slip));
  const args = { at: written, before: above, ...(instead !== undefined && { instead }) };
  problems.add('updates-out-of-order', at, args);
}

/** Adds a problem for a component that is not operational in an update that ends the report. */
function checkEnd(
  status: string,
  { components = [] }: Facts,
  line: number,
  statuses: readonly string[],
  problems: ProblemList,
): void {
  const left = components.find((each) => each.status !== 'operational');
  if (!left) return;
  const usual = statuses.includes('monitoring') ? 'Monitoring' : 'Verifying';
  const args = { status, component: left.id, found: left.status, usual };
  problems.add('end-contradicted', { line, column: 1 }, args);
}

/** Checks that the true end is in an update that ends the report, and before that update. */
function checkEndTime(
  { status, postedAt }: { status: string; postedAt: number },
  { endedAt }: Facts,
  line: number,
  statuses: readonly string[],
  problems: ProblemList,
): void {
  if (endedAt === undefined) return;
  const args = { ended: formatInstant(endedAt), status };
  const at = { line, column: 1 };
  if (!endsReport(status)) {
    const usual = statuses.includes('resolved') ? 'Resolved' : 'Completed';
    problems.add('end-time-ignored', at, { ...args, usual });
  } else if (endedAt > postedAt) {
    problems.add('end-time-ignored', at, { ...args, postedAt: formatInstant(postedAt) });
  }
}

/** The line of a fact of an update that begins at `line`. */
function factLineOf(fact: FactName, text: string, line: number): number {
  return line + 1 + text.split('\n').findIndex((each) => factIn(each) === fact);
}
