import type { Content } from '../model/content.ts';
import { resolvedAt, type Incident } from '../model/reports/incident.ts';
import { maintenanceComponents, workInterval } from '../model/reports/maintenance.ts';
import type { Interval } from '../model/time/interval.ts';

/** The times in which another incident already mentions the component, or planned work is under way on it. */
export function reportedTimes(
  component: string,
  key: string,
  { incidents, maintenances }: Pick<Content, 'incidents' | 'maintenances'>,
): Interval[] {
  const told = incidents.filter(
    (each) => each.key !== key && !each.falseAlarm && isHit(each, component),
  );
  return [
    ...told.map((each) => ({
      startAt: each.updates[0]?.postedAt ?? each.startedAt,
      endAt: resolvedAt(each) ?? Infinity,
    })),
    ...maintenances
      .filter((each) => maintenanceComponents(each).has(component))
      .flatMap((each) => workInterval(each) ?? []),
  ];
}

function isHit({ facts, updates }: Incident, component: string): boolean {
  return [facts, ...updates.map((update) => update.facts)].some(({ components = [] }) =>
    components.some(({ id, status }) => id === component && status !== 'operational'),
  );
}
