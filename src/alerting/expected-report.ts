import type { IncidentStatus } from '../model/status.ts';
import { msPerMinute, type Instant } from '../model/time/instant.ts';
import { sameMs, type Stages } from './report-stages.ts';

/** An update that a report should have, judging by the alerts. */
export interface ExpectedUpdate {
  readonly status: Extract<IncidentStatus, 'investigating' | 'monitoring' | 'resolved'>;
  readonly postedAt: Instant;
}

/** A report that should exist, now or later. */
export interface ExpectedReport {
  readonly startedAt: Instant;
  /** Includes updates whose time is still to come. */
  readonly updates: readonly ExpectedUpdate[];
  /** When it is over; undefined while nobody can tell. */
  readonly overAt: Instant | undefined;
}

/** The reports of a route. What fires soon after an incident is over continues in its report. */
export function expectedReports(all: readonly Stages[]): ExpectedReport[] {
  return all.reduce<ExpectedReport[]>((reports, stages) => {
    const { startAt, openAt, overAt } = stages;
    if (openAt === undefined) return reports;
    const last = reports.at(-1);
    const updates = updatesOf(stages, openAt);
    if (last?.overAt === undefined || startAt - last.overAt >= sameMs) {
      return [...reports, { startedAt: toMinute(startAt), updates, overAt }];
    }
    return [...reports.slice(0, -1), { ...last, updates: [...last.updates, ...updates], overAt }];
  }, []);
}

function updatesOf({ calmAt, overAt }: Stages, openAt: Instant): ExpectedUpdate[] {
  return [
    { status: 'investigating', postedAt: toMinute(openAt) },
    ...(calmAt === undefined
      ? []
      : [{ status: 'monitoring' as const, postedAt: toMinute(calmAt) }]),
    ...(overAt === undefined ? [] : [{ status: 'resolved' as const, postedAt: toMinute(overAt) }]),
  ];
}

function toMinute(at: Instant): Instant {
  return Math.floor(at / msPerMinute) * msPerMinute;
}

/** The instant up to which everything has been told, so long ago that nothing yet to come can belong to it. */
export function doneUntil(all: readonly Stages[], now: Instant): Instant | undefined {
  let done: Instant | undefined;
  for (const [index, { overAt }] of all.entries()) {
    if (overAt === undefined || overAt + sameMs > now) break;
    const next = all[index + 1];
    if (!next || next.startAt - overAt >= sameMs) done = overAt;
  }
  return done;
}
