import { flattenComponents } from '../../../model/components/component.ts';
import { dayOf } from '../../../model/time/day.ts';
import { maintenanceDuty, postmortemDuty } from '../../../model/duty/duties.ts';
import {
  affectedComponentIds,
  isOverdueAt,
  promisedUpdateAt,
  type Report,
} from '../../../model/reports/facts.ts';
import {
  isOpen,
  isOver,
  isEndUnknown,
  resolvedAt,
  statusSpans,
  type Incident,
} from '../../../model/reports/incident.ts';
import { msPerDay, msPerMinute, type Instant } from '../../../model/time/instant.ts';
import { isOverrunAt, type Maintenance } from '../../../model/reports/maintenance.ts';
import { occurrencesOf } from '../../../model/reports/occurrences.ts';
import { formatHeading } from '../guesses/guessed-heading.ts';
import { warnOfName, warnOfWindowName } from './name-date.ts';
import { warnOfRepeat } from '../repeat/repeat-warnings.ts';
import type { Page } from '../../../model/page/page.ts';
import { warnOfFarDay } from '../../text/far-day.ts';
import { withCorrectedDate } from '../../text/corrected-date.ts';
import { formatInstant } from '../../text/instant-text.ts';
import { ProblemList } from '../../problem-list.ts';
import { keyAt, startPlace, type ParsedReport } from '../parsed-report.ts';
import type { Position, Problem } from '../../../model/problem.ts';

const longOpenDays = 30;
const longDays = 7;
const longWindowDays = 31;
/** Older reports get no warnings, because nobody rewrites them and an import brings hundreds. */
const adviceDays = 90;

/** Warns of what is well-formed in an incident but probably not meant. */
export function warnOfIncident(read: ParsedReport<Incident>, page: Page, now: Instant): Problem[] {
  const { report: incident } = read;
  const problems = new ProblemList(read.file);
  const { startedAt, updates } = read.report;
  const isLate = startedAt > Math.min(updates[0]?.postedAt ?? Infinity, now);
  if (!isLate && warnOfName(read, problems)) return problems.problems;
  warnOfDuration(read, now, problems);
  warnOfFuture(read, now, problems);
  warnOfSilentEnd(read, now, problems);
  const promised = isOpen(incident) ? promisedUpdateAt(incident) : undefined;
  if (promised !== undefined && isOverdueAt(promised, now)) {
    problems.add('update-overdue', lastPlace(read), { promised: formatInstant(promised) });
  }
  warnOfEarlyComponents(read, page, problems);
  const words = `${incident.title} ${incident.id.replaceAll(/[-_]/g, ' ')}`;
  const isOld = !isOpen(incident) && now - incident.startedAt > adviceDays * msPerDay;
  if (!isOld && /\b(maintenance|scheduled|planned)\b/i.test(words)) {
    problems.add('maintenance-as-incident', keyAt(read, 'title'), {});
  }
  const resolved = resolvedAt(incident);
  const owed = postmortemDuty(incident, page, now);
  if (resolved !== undefined && owed && owed.dueAt <= now) {
    problems.add('postmortem-owed', lastPlace(read), { resolved: formatInstant(resolved) });
  }
  return problems.problems;
}

function warnOfDuration(read: ParsedReport<Incident>, now: Instant, problems: ProblemList): void {
  const { report: incident } = read;
  const { startedAt } = incident;
  const start = startPlace(read);
  const openDays = Math.floor((now - startedAt) / msPerDay);
  if (isOpen(incident) && openDays > longOpenDays) {
    problems.add('open-for-long', start, { days: openDays });
  }
  const resolved = resolvedAt(incident);
  // A resolution that lies ahead has a problem of its own.
  if (resolved !== undefined && resolved <= now) {
    warnOfLongWindow(startedAt, resolved, longDays, start, problems);
  }
  const first = incident.updates[0]?.postedAt;
  if (first !== undefined && startedAt > first) {
    const meant = withCorrectedDate(startedAt, first, (each) => each <= first);
    problems.add('start-after-first-update', start, {
      start: formatInstant(startedAt),
      first: formatInstant(first),
      ...(meant !== undefined && { instead: `started: ${formatInstant(meant)}` }),
    });
  }
  if (isEndUnknown(incident) && !incident.endUnknown && !incident.falseAlarm) {
    problems.add('zero-length', start, { at: formatInstant(startedAt) });
  }
}

function warnOfLongWindow(
  startAt: Instant,
  endAt: Instant,
  mostDays: number,
  place: Position,
  problems: ProblemList,
): void {
  if (endAt - startAt <= mostDays * msPerDay) return;
  // The end of a window is a key, but a resolution is a heading in another line.
  const fits = (at: Instant) => at > startAt && at - startAt <= mostDays * msPerDay;
  const instead = mostDays === longWindowDays ? withCorrectedDate(endAt, startAt, fits) : undefined;
  problems.add('lasted-long', place, {
    days: Math.floor((endAt - startAt) / msPerDay),
    start: formatInstant(startAt),
    end: formatInstant(endAt),
    ...(instead !== undefined && { instead: `scheduled_until: ${formatInstant(instead)}` }),
  });
}

function warnOfSilentEnd(
  { report, updateLines }: ParsedReport<Incident>,
  now: Instant,
  problems: ProblemList,
): void {
  if (report.falseAlarm || report.endUnknown) return;
  for (const [index, { status, body, postedAt, facts }] of report.updates.entries()) {
    if (now - postedAt > adviceDays * msPerDay) continue;
    const place = { line: updateLines[index] ?? 1, column: 1 };
    const before = report.updates[index - 1]?.status ?? 'investigating';
    if (status === 'resolved' && body === '') problems.add('resolved-without-words', place, {});
    if (status === 'postmortem' && !isOver(before) && facts.endedAt === undefined) {
      const at = formatInstant(postedAt);
      const instead = formatHeading('resolved', at);
      problems.add('postmortem-not-resolved', place, { at, instead });
    }
  }
}

/** Components that the incident hits before their `since`. */
function warnOfEarlyComponents(
  read: ParsedReport<Incident>,
  page: Page,
  problems: ProblemList,
): void {
  const { report: incident } = read;
  const affected = affectedComponentIds(incident);
  for (const { id: component, since } of flattenComponents(page.components)) {
    if (since === undefined || !affected.includes(component)) continue;
    const span = statusSpans(incident).find(({ id }) => id === component);
    if ((span?.startAt ?? incident.startedAt) >= since) continue;
    problems.add('component-outside-since', keyAt(read, 'components'), {
      component,
      since: dayOf(since, page.timeZone),
    });
  }
}

/** The same for a maintenance. */
export function warnOfMaintenance(
  read: ParsedReport<Maintenance>,
  page: Page,
  now: Instant,
): Problem[] {
  const problems = new ProblemList(read.file);
  if (warnOfWindowName(read, problems)) return problems.problems;
  warnOfFuture(read, now, problems);
  warnOfRepeat(read, page, problems);
  const { scheduledFor, scheduledUntil, updates } = read.report;
  warnOfFarDay('scheduled_for', scheduledFor, formatInstant, keyAt(read, 'scheduled_for'), {
    now,
    problems,
  });
  for (const [index, { status, postedAt }] of updates.entries()) {
    const isLast = updates[index + 1] === undefined;
    if (!isLast || status !== 'completed' || postedAt >= scheduledFor || read.report.repeat)
      continue;
    const hasBegun = updates.some((each) => /^(?:in_progress|verifying)$/.test(each.status));
    if (hasBegun) continue;
    const at = formatInstant(postedAt);
    problems.add('completed-early', lastPlace(read), {
      ...{ at, begin: formatInstant(scheduledFor), instead: formatHeading('cancelled', at) },
    });
  }
  const place = keyAt(read, 'scheduled_until');
  warnOfLongWindow(scheduledFor, scheduledUntil, longWindowDays, place, problems);
  for (const report of occurrencesOf(read.report, page.timeZone, now).shown) {
    const owed = maintenanceDuty(report, now);
    if (!owed || !isOverdueAt(owed.dueAt, now)) continue;
    if (isOverrunAt(report, now)) {
      problems.add('maintenance-not-ended', place, {
        until: formatInstant(report.scheduledUntil),
      });
    } else {
      problems.add('update-overdue', lastPlace(read), { promised: formatInstant(owed.dueAt) });
    }
  }
  return problems.problems;
}

function warnOfFuture(
  { report, updateLines }: ParsedReport<Report<string>>,
  now: Instant,
  problems: ProblemList,
): void {
  for (const [index, { status, postedAt }] of report.updates.entries()) {
    if (postedAt > now) {
      const isSlip = postedAt > now + longOpenDays * msPerDay;
      const meant = isSlip ? withCorrectedDate(postedAt, now, (each) => each <= now) : undefined;
      problems.add(
        'update-in-future',
        { line: updateLines[index] ?? 1, column: 1 },
        {
          at: formatInstant(postedAt),
          now: formatInstant(now - (now % msPerMinute)),
          ...(status === 'scheduled' && {
            instead: formatHeading(status, formatInstant(now - (now % msPerMinute))),
          }),
          ...(status !== 'scheduled' &&
            meant !== undefined && { meant: formatHeading(status, formatInstant(meant)) }),
        },
      );
    }
  }
}

function lastPlace({ updateLines }: Pick<ParsedReport<Incident>, 'updateLines'>) {
  return { line: updateLines.at(-1) ?? 1, column: 1 };
}
