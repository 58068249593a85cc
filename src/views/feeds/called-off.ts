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
 * When an incident was called off by its key alone, without an update that says so: when that key came into git. Where
 * history does not tell, with its last update. Undefined when an update ends it, or nothing does.
 */
export function calledOffAt(incident: Incident, revisions: Revisions): Instant | undefined {
  if (isOpen(incident) || resolvedAt(incident) !== undefined) return undefined;
  const last = lastUpdateAt(incident);
  return Math.max(last, revisions.get(calledOffKey(incident.id))?.lastAt ?? last);
}

/** The update with which the story came to its present end. */
export function endOf({ updates }: Incident): IncidentUpdate | undefined {
  return updates.slice(updates.findLastIndex(({ status }) => !isOver(status)) + 1)[0];
}
