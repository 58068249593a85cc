import type { Facts } from './facts.ts';
import { isOver, type Incident, type IncidentUpdate } from './incident.ts';
import type { Instant } from '../time/instant.ts';
import { isWorse, type WrittenStatus } from '../status.ts';

/**
 * An incident as it is at `at`, where some updates are dated ahead. Updates that make things worse count at once,
 * because a wrong zone must not silence a report. Updates that make things better count when their time comes.
 */
export function incidentAt(incident: Incident, at: Instant): Incident {
  if (incident.updates.every(({ postedAt }) => postedAt <= at)) return incident;
  const stated = new Map<string, WrittenStatus>();
  const take = ({ components = [] }: Facts) => {
    for (const { id, status } of components) stated.set(id, status);
  };
  take(incident.facts);
  const updates = incident.updates.flatMap((update): IncidentUpdate[] => {
    const isAhead = update.postedAt > at;
    if (isAhead && isOver(update.status)) return [];
    const { components, ...others } = update.facts;
    if (!isAhead || !components) {
      take(update.facts);
      return [update];
    }
    const worse = components.filter(({ id, status }) =>
      isWorse(status, stated.get(id) ?? 'operational'),
    );
    const facts = { ...others, ...(worse.length > 0 && { components: worse }) };
    take(facts);
    return [{ ...update, facts }];
  });
  return { ...incident, updates };
}
