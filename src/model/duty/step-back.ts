import { currentImpact, currentStatuses, isOpen, type Incident } from '../reports/incident.ts';
import { impactOf } from '../status.ts';
import { msPerMinute, type Instant } from '../time/instant.ts';
import { dutyOf, type Duty } from './duties.ts';

/** How long an incident is critical before its people are asked whether to go on as they do. */
const stepBackMs = 15 * msPerMinute;

/** Since when an open incident is critical; undefined when it is not. */
export function criticalSince(incident: Incident): Instant | undefined {
  if (!isOpen(incident) || currentImpact(incident) !== 'critical') return undefined;
  const worst = currentStatuses(incident).filter(({ status }) => impactOf(status) === 'critical');
  const ended = incident.updates.findLastIndex(
    ({ status }) => status === 'resolved' || status === 'postmortem',
  );
  const openedAt = incident.updates[ended + 1]?.postedAt ?? incident.startedAt;
  return incident.declaredImpact === undefined && worst.length > 0
    ? Math.min(...worst.map(({ startAt }) => startAt))
    : ended < 0
      ? incident.startedAt
      : openedAt;
}

/**
 * Whether whoever looks at an incident is to be asked: it has been critical for long enough, and nobody has posted
 * since. So everybody asks once, and the next update counts as the answer.
 */
export function asksToStepBack(incident: Incident, now: Instant): boolean {
  const since = criticalSince(incident);
  if (since === undefined || now < since + stepBackMs) return false;
  return incident.updates.every(({ postedAt }) => postedAt < since + stepBackMs);
}

/** The key names the incident alone, so that the question is asked once, whatever happened since. */
export function stepBackKey({ id }: Pick<Duty['report'], 'id'>): string {
  return `step_back ${id}`;
}

/** The question in the form of a duty, so that it goes to the people who are asked for updates. */
export interface StepBackDuty extends Duty {
  readonly report: Incident;
}

/** The incidents whose people are due to be asked, whether or not they have been asked before. */
export function stepBackDuties(incidents: readonly Incident[], now: Instant): StepBackDuty[] {
  return incidents.flatMap((report) => {
    const since = criticalSince(report);
    return since === undefined || now < since + stepBackMs
      ? []
      : { ...dutyOf('update', report, since + stepBackMs), report };
  });
}
