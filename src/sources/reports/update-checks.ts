import type { Facts } from '../../model/reports/facts.ts';
import type { Position } from '../../model/problem.ts';
import { endsReport } from '../../model/status.ts';
import { fencedLines } from '../../model/text/code-fences.ts';
import { factIn } from './fact-list.ts';
import type { FactName } from './fact-names.ts';
import { formatHeading } from './guesses/guessed-heading.ts';
import { msPerDay, type Instant } from '../../model/time/instant.ts';
import { withCorrectedDate } from '../text/corrected-date.ts';
import { formatInstant, parseInstant } from '../text/instant-text.ts';
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

interface Posted {
  readonly status: string;
  readonly postedAt: Instant;
}

/**
 * Adds a problem for an update out of order, with its heading in the year or on the day of the update above, or in the
 * afternoon, if that is in order. Of two updates the one that lies ahead is wrong.
 */
export function addOutOfOrder(
  { status, postedAt }: Posted,
  above: Posted & { readonly line: number },
  at: Position,
  problems: ProblemList,
): void {
  const { now = Infinity } = problems;
  const args = { at: formatInstant(postedAt), before: formatInstant(above.postedAt) };
  const isAbove = postedAt <= now && now < above.postedAt;
  const meant = isAbove
    ? withCorrectedDate(above.postedAt, postedAt, (each) => each <= postedAt)
    : inOrder(postedAt, above.postedAt, now);
  const meantStatus = isAbove ? above.status : status;
  problems.add('updates-out-of-order', isAbove ? { line: above.line, column: 1 } : at, {
    ...args,
    ...(meant !== undefined && { instead: formatHeading(meantStatus, formatInstant(meant)) }),
    ...(isAbove && { isAbove: true as const }),
  });
}

/** In the year or on the day of the update above, or in the afternoon of its own day. */
function inOrder(postedAt: Instant, above: Instant, now: Instant): Instant | undefined {
  const [written, before] = [formatInstant(postedAt), formatInstant(above)];
  const slips = [4, 10].flatMap((length) => {
    const reading = parseInstant(before.slice(0, length) + written.slice(length));
    return reading.kind === 'instant' ? [reading.at] : [];
  });
  const afternoon = postedAt + msPerDay / 2;
  // Of later hours the order is the likelier slip.
  const isEarly = written.slice(11) < '08';
  return [...slips, ...(isEarly ? [afternoon] : [])].find((at) => at >= above && at <= now);
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

/**
 * Adds the problem of a second frontmatter below the first. Git puts two new files of one name one below the other
 * (`merge=union`), and then the end of one would be that of both.
 */
export function checkOnlyReport(body: string, firstLine: number, problems: ProblemList): void {
  if (!/^title[ \t]*:/m.test(body)) return;
  let begun: { index: number; keys: string[] } | undefined;
  for (const [index, { line, isCode }] of fencedLines(body.split('\n')).entries()) {
    const key = isCode ? undefined : /^([\w-]+)[ \t]*:/.exec(line)?.[1];
    if (key !== undefined) (begun ??= { index, keys: [] }).keys.push(key);
    if (key !== undefined || (!isCode && /^(?:[ \t]+\S|-[ \t]|#)/.test(line))) continue;
    const isReport =
      begun?.keys.includes('title') && begun.keys.some((each) => reportKeys.test(each));
    if (begun && isReport && /^---[ \t]*$/.test(line)) {
      problems.add('second-report', { line: firstLine + begun.index, column: 1 }, {});
      return;
    }
    begun = undefined;
  }
}

const reportKeys =
  /^(?:components|affected|impact|started|scheduled_\w+|repeat|was|issue|key|upstream)$/;
