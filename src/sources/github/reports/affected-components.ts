import type { AffectedComponent, Facts } from '../../../model/reports/facts.ts';
import type { WrittenStatus } from '../../../model/status.ts';

/** The facts of an update that ends a report, after which every component is operational. */
export function withoutTrouble({ components, ...facts }: Facts): Facts {
  const well = components?.filter(({ status }) => status === 'operational') ?? [];
  return { ...facts, ...(well.length > 0 && { components: well }) };
}

/** The components in the form of facts. */
export function toAffected(components: ReadonlyMap<string, WrittenStatus>): AffectedComponent[] {
  return [...components].map(([id, status]) => ({ id, status }));
}
