import type { Facts } from '../model/reports/facts.ts';
import {
  currentImpact,
  isOpen,
  type Incident,
  type IncidentUpdate,
} from '../model/reports/incident.ts';
import type { Instant } from '../model/time/instant.ts';
import { owedAfterMs, type UpdatePolicy } from '../model/duty/update-policy.ts';

/** What a person asked for: an instant, no promise, or whatever the page's policy says. */
export type NextUpdate = Instant | 'none' | 'policy';

/**
 * The time of the next update that an update promises: what the person asked for, else what the policy says for the
 * impact that the incident has with this update. None when the incident is over.
 */
export function promiseOf(
  incident: Incident,
  update: IncidentUpdate,
  asked: NextUpdate,
  policy: UpdatePolicy,
): Pick<Facts, 'nextUpdateAt'> {
  const after: Incident = { ...incident, updates: [...incident.updates, update] };
  if (asked === 'none' || !isOpen(after)) return {};
  if (asked !== 'policy') return { nextUpdateAt: asked };
  const owedMs = owedAfterMs(policy[currentImpact(after)], after.updates.length);
  return owedMs === undefined ? {} : { nextUpdateAt: update.postedAt + owedMs };
}
