import type { Announcement } from './announcement.ts';
import { openIntervals, type Incident } from './incident.ts';
import type { Instant } from '../time/instant.ts';
import { contains, type Interval } from '../time/interval.ts';
import { isOverAt, workInterval, type Maintenance } from './maintenance.ts';

export type AnyReport = Incident | Maintenance | Announcement;

/** How a report touches a window of time: it began in it, went on in it, or had an update in it. */
export type Touch = 'begins' | 'continues' | 'update';

/**
 * How a report touches `window`, the first of the three that is true; undefined when it does not. What is open goes on
 * until `now`; planned work does not go on yet, but may have updates.
 */
export function touchOf(report: AnyReport, window: Interval, now: Instant): Touch | undefined {
  const beginsAt = beginningOf(report, now);
  // What is published counts at once; a window counts when it opens.
  const isAhead = report.kind === 'maintenance' && beginsAt > now;
  if (!isAhead && contains(window, Math.min(beginsAt, now))) return 'begins';
  if (goesOn(report, now).some((each) => isCovered(each, window))) return 'continues';
  if (report.kind === 'announcement') return undefined;
  return report.updates.some(({ postedAt }) => contains(window, Math.min(postedAt, now)))
    ? 'update'
    : undefined;
}

/**
 * The instant that decides to which day, month and place in a list a report belongs; for one that was called off before
 * it began, when that was posted.
 */
export function beginningOf(report: AnyReport, now: Instant): Instant {
  switch (report.kind) {
    case 'incident':
      return report.startedAt;
    case 'announcement':
      return report.fromAt;
    case 'maintenance': {
      const work = workInterval(report);
      if (work) return work.startAt;
      const ended = report.updates.find(({ status }) => status === 'cancelled')?.postedAt;
      return isOverAt(report, now) ? (ended ?? report.scheduledFor) : report.scheduledFor;
    }
  }
}

/** From the first to the last instant of a report up to now; it need not touch everything between. */
export function extentOf(report: AnyReport, now: Instant): Interval {
  const said = report.kind === 'announcement' ? [] : report.updates.map(({ postedAt }) => postedAt);
  const instants = [
    beginningOf(report, now),
    ...said,
    ...goesOn(report, now).map(({ endAt }) => endAt),
  ].map((at) => Math.min(at, now));
  return { startAt: Math.min(...instants), endAt: Math.max(...instants) };
}

function isCovered({ startAt, endAt }: Interval, window: Interval): boolean {
  return startAt < window.endAt && endAt > window.startAt;
}

/** The time in which the report mattered, up to now. */
function goesOn(report: AnyReport, now: Instant): readonly Interval[] {
  if (report.kind === 'announcement') return [];
  if (report.kind === 'incident') {
    return openIntervals(report).map(({ startAt, endAt }) => ({
      startAt,
      // Intervals are half-open, so the instant itself needs a millisecond.
      endAt: Math.min(endAt, now + 1),
    }));
  }
  const work = workInterval(report);
  return work && work.startAt <= now ? [{ ...work, endAt: Math.min(work.endAt, now + 1) }] : [];
}
