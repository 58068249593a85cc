import {
  isOpen,
  isOver,
  resolvedAt,
  type Incident,
  type IncidentUpdate,
} from '../../model/reports/incident.ts';
import { calledOffKey, type Revisions } from '../../model/reports/revision.ts';
import { lastUpdateAt } from '../../model/reports/final-report.ts';
import type { Instant } from '../../model/time/instant.ts';

/**
 * When an incident was called off by `false_alarm: true`, without an update that ends it: the commit with that key, or,
 * if git does not tell, its last update. Undefined when an update ends it, or when it was not called off.
 */
export function calledOffAt(incident: Incident, revisions: Revisions): Instant | undefined {
  if (isOpen(incident) || resolvedAt(incident) !== undefined) return undefined;
  const last = lastUpdateAt(incident);
  return Math.max(last, revisions.get(calledOffKey(incident.id))?.lastAt ?? last);
}

/** The update that ended the incident for the last time. */
export function endOf({ updates }: Incident): IncidentUpdate | undefined {
  return updates.slice(updates.findLastIndex(({ status }) => !isOver(status)) + 1)[0];
}
