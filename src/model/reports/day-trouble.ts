import { memoize } from '../memoize.ts';
import { statusOfImpact, worstStatus, type WrittenStatus } from '../status.ts';
import type { Instant } from '../time/instant.ts';
import { contains, isEmpty, type Interval } from '../time/interval.ts';
import { resolvedAt, statusSpans, worstImpactOf, type Incident } from './incident.ts';
import { maintenanceComponents, workInterval, type Maintenance } from './maintenance.ts';
import type { AnyReport } from './report-extent.ts';

/** A day of the page as a whole. */
export interface DayTrouble {
  /** The worst status of any component, or of an incident without components. */
  readonly status: WrittenStatus;
  /** The reports behind that status. */
  readonly reports: readonly (Incident | Maintenance)[];
}

interface Trouble extends Interval {
  readonly status: WrittenStatus;
}

/** What `reports` say of the past part of a day. */
export function troubleOf(reports: readonly AnyReport[], day: Interval, now: Instant): DayTrouble {
  const window = { ...day, endAt: Math.min(day.endAt, now + 1) };
  const hits = reports.flatMap((report) => {
    if (report.kind === 'announcement' || isEmpty(window)) return [];
    const inside = troubles(report).filter((each) => touches(each, window));
    return inside.length === 0 ? [] : [{ report, statuses: inside.map(({ status }) => status) }];
  });
  return {
    status: worstStatus(hits.flatMap(({ statuses }) => statuses)) as WrittenStatus,
    reports: hits.map(({ report }) => report),
  };
}

/** Trouble without length belongs to the day of its instant. */
function touches(trouble: Trouble, window: Interval): boolean {
  return isEmpty(trouble)
    ? contains(window, trouble.startAt)
    : trouble.startAt < window.endAt && trouble.endAt > window.startAt;
}

const troubles = memoize((report: Incident | Maintenance): readonly Trouble[] => {
  if (report.kind === 'maintenance') {
    const work = workInterval(report);
    const statuses = ['under_maintenance' as const, ...maintenanceComponents(report).values()];
    return work ? [{ ...work, status: worstStatus(statuses) as WrittenStatus }] : [];
  }
  if (report.falseAlarm) return [];
  const spans = statusSpans(report).filter(({ status }) => status !== 'operational');
  if (spans.length > 0) return spans;
  const status = statusOfImpact(worstImpactOf(report));
  return [{ startAt: report.startedAt, endAt: resolvedAt(report) ?? Infinity, status }];
});
