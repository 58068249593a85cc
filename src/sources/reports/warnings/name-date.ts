import type { Incident } from '../../../model/reports/incident.ts';
import type { Maintenance } from '../../../model/reports/maintenance.ts';
import { msPerDay, type Instant } from '../../../model/time/instant.ts';
import type { ProblemList } from '../../problem-list.ts';
import { withCorrectedDate } from '../../text/corrected-date.ts';
import { formatInstant, parseInstant } from '../../text/instant-text.ts';
import { formatHeading } from '../guesses/guessed-heading.ts';
import { keyAt, startPlace, type ParsedReport } from '../parsed-report.ts';

const nameSlackDays = 2;

/**
 * Warns of an incident that did not start near the day in its name.
 * @returns whether the year was a slip, so that nothing else is to be said of its time
 */
export function warnOfName(read: ParsedReport<Incident>, problems: ProblemList): boolean {
  const { id, startedAt, updates } = read.report;
  const named = namedDay(id);
  if (named === undefined || isNear(startedAt, named)) return false;
  const first = updates[0];
  const ownKey = startedAt !== first?.postedAt;
  const latest = (ownKey ? first : updates[1])?.postedAt ?? Infinity;
  const meant = withCorrectedDate(startedAt, named, (at) => isNear(at, named) && at <= latest);
  const isYear = meant !== undefined && isYearAlone(meant, startedAt);
  problems.add('name-date-differs', startPlace(read), {
    named: id.slice(0, 10),
    started: formatInstant(startedAt),
    ...(isYear && {
      instead: ownKey
        ? `started: ${formatInstant(meant)}`
        : formatHeading(first.status, formatInstant(meant)),
    }),
  });
  return isYear;
}

/**
 * Warns of planned work that begins in another year than its name says. A file may be named for the day on which the work
 * was announced, so other differences are no mistakes.
 * @returns whether it warned, so that nothing else is to be said of its time
 */
export function warnOfWindowName(read: ParsedReport<Maintenance>, problems: ProblemList): boolean {
  const { id, scheduledFor, repeat, updates } = read.report;
  const named = namedDay(id);
  if (named === undefined || repeat || updates.length > 0 || isNear(scheduledFor, named))
    return false;
  const meant = withCorrectedDate(scheduledFor, named, (at) => isNear(at, named));
  if (meant === undefined || !isYearAlone(meant, scheduledFor)) return false;
  problems.add('name-date-differs', keyAt(read, 'scheduled_for'), {
    named: id.slice(0, 10),
    started: formatInstant(scheduledFor),
    instead: `scheduled_for: ${formatInstant(meant)}`,
  });
  return true;
}

function namedDay(id: string): Instant | undefined {
  const named = /^\d{4}-\d{2}-\d{2}/.exec(id)?.[0];
  const reading = named === undefined ? undefined : parseInstant(`${named} 00:00 UTC`);
  return reading?.kind === 'instant' ? reading.at : undefined;
}

/** Anywhere on that day, in any time zone, is near enough. */
function isNear(at: Instant, named: Instant): boolean {
  return Math.abs(at - (named + msPerDay / 2)) <= (nameSlackDays + 0.5) * msPerDay;
}

function isYearAlone(meant: Instant, written: Instant): boolean {
  return formatInstant(meant).slice(4) === formatInstant(written).slice(4);
}
