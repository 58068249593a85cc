import { addDays, dayOf, startOfDay } from '../time/day.ts';
import { factsAt, promisedUpdateAt, updatesAt } from '../reports/facts.ts';
import {
  currentImpact,
  isOpen,
  resolvedAt,
  worstImpactOf,
  type Incident,
} from '../reports/incident.ts';
import { owedAfterMs } from './update-policy.ts';
import { msPerDay, type Instant } from '../time/instant.ts';
import { isUnderWayAt, type Maintenance } from '../reports/maintenance.ts';
import { compareText } from '../text-order.ts';
import type { Page } from '../page/page.ts';
import type { StatusPage } from '../status-page.ts';

/** What users are waiting for. */
export type DutyKind = 'first_update' | 'update' | 'end' | 'postmortem';

/** An update that is due by an instant; it may lie ahead. */
export interface Duty {
  readonly kind: DutyKind;
  readonly report: Incident | Maintenance;
  readonly dueAt: Instant;
  /** True when a person gave the time, false when the policy of the page does. */
  readonly isPromised: boolean;
  /** The person who leads the work, as the report says. */
  readonly coordinator?: string;
  /** The person who tells users; without one, the coordinator does. */
  readonly communications?: string;
}

/** After this time nobody is reminded of a missing postmortem. */
const postmortemPatienceDays = 90;

/** Every update that is due now or later, the most urgent first. */
export function duties({ openIncidents, incidents, maintenances, page, now }: StatusPage): Duty[] {
  return [
    ...openIncidents.flatMap((each) => openDuty(each, page) ?? []),
    ...incidents.flatMap((each) => postmortemDuty(each, page, now) ?? []),
    ...maintenances.flatMap((each) => maintenanceDuty(each, now) ?? []),
  ].toSorted((a, b) => a.dueAt - b.dueAt || compareText(a.report.id, b.report.id));
}

/** The duties whose time has come. */
export function overdueDuties(status: StatusPage): Duty[] {
  return duties(status).filter(({ dueAt }) => dueAt <= status.now);
}

/** A promise that is still in force decides; without one, the policy counts from the latest update. */
function openDuty(incident: Incident, page: Page): Duty | undefined {
  const policy = page.updates[currentImpact(incident)];
  const last = incident.updates.at(-1);
  const promised = promisedUpdateAt(incident);
  if (promised !== undefined) {
    return { ...dutyOf(last ? 'update' : 'first_update', incident, promised), isPromised: true };
  }
  const allowedMs = owedAfterMs(policy, incident.updates.length);
  if (allowedMs === undefined) return undefined;
  return dutyOf(
    last ? 'update' : 'first_update',
    incident,
    (last?.postedAt ?? incident.startedAt) + allowedMs,
  );
}

/**
 * The postmortem of a past incident, due at the end of the last working day on which it is in time; undefined also once
 * nobody is asked for it any more.
 */
export function postmortemDuty(incident: Incident, page: Page, now: Instant): Duty | undefined {
  const { postmortemWorkingDays } = page.updates[worstImpactOf(incident)];
  const resolved = resolvedAt(incident);
  const isWritten = incident.updates.some(({ status }) => status === 'postmortem');
  if (
    postmortemWorkingDays === undefined ||
    resolved === undefined ||
    isOpen(incident) ||
    isWritten
  ) {
    return undefined;
  }
  // A working day is at most three days after the last one, so most of a long history needs no calendar.
  const latestDays = 3 * postmortemWorkingDays + 2 + postmortemPatienceDays;
  if (now >= resolved + latestDays * msPerDay) return undefined;
  const dueAt = workingDaysAfter(resolved, postmortemWorkingDays, page.timeZone);
  return now < dueAt + postmortemPatienceDays * msPerDay
    ? dutyOf('postmortem', incident, dueAt)
    : undefined;
}

/**
 * What is due for work under way: the promised update; without a promise its end, by the end of the window, by the end
 * that was stated later, or a day after somebody last wrote that it takes longer.
 */
export function maintenanceDuty(maintenance: Maintenance, now: Instant): Duty | undefined {
  if (!isUnderWayAt(maintenance, now)) return undefined;
  const promised = promisedUpdateAt(maintenance, now);
  if (promised !== undefined) {
    return { ...dutyOf('end', maintenance, promised), isPromised: true };
  }
  const updates = updatesAt(maintenance, now);
  // Work whose beginning nobody has posted ends with its window.
  if (!updates.some(({ status }) => status !== 'scheduled')) return undefined;
  const { scheduledUntil } = maintenance;
  const stated = Math.max(scheduledUntil, factsAt(maintenance, now).expectedFixAt ?? -Infinity);
  const last = updates.at(-1)?.postedAt ?? -Infinity;
  const patience = last >= scheduledUntil ? last + msPerDay : -Infinity;
  return {
    ...dutyOf('end', maintenance, Math.max(stated, patience)),
    isPromised: stated >= patience,
  };
}

/** A duty of a report, with the people who are responsible for it. */
export function dutyOf(kind: DutyKind, report: Incident | Maintenance, dueAt: Instant): Duty {
  const { coordinator, communications } = factsAt(report);
  return {
    kind,
    report,
    dueAt,
    isPromised: false,
    ...(coordinator !== undefined && { coordinator }),
    ...(communications !== undefined && { communications }),
  };
}

/** The midnight that ends the `count`th Monday to Friday after the day of `from`. */
export function workingDaysAfter(from: Instant, count: number, timeZone: string): Instant {
  let day = dayOf(from, timeZone);
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    const weekday = new Date(`${day}T00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return startOfDay(addDays(day, 1), timeZone);
}
