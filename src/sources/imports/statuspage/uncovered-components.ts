import type { Component } from '../../../model/components/component.ts';
import { currentStatuses } from '../../../model/reports/incident.ts';
import { isUnderWayAt, maintenanceComponents } from '../../../model/reports/maintenance.ts';
import type { ImportedReport } from '../shared/imported-report.ts';
import { parseStatus } from './mentioned-components.ts';

/**
 * The components that are in trouble, or may be, although no open report says so, with their status. Our page would show
 * them as operational.
 */
export function uncoveredComponents(
  statuses: ReadonlyMap<Component, string | undefined>,
  reports: readonly ImportedReport[],
): (readonly [Component, string | undefined])[] {
  const covered = new Set(reports.flatMap(troubledIds));
  return [...statuses].filter(
    ([{ id }, written]) => parseStatus(written) !== 'operational' && !covered.has(id),
  );
}

/** The components that an open incident, or a maintenance whose work has begun, says are not operational. */
function troubledIds(report: ImportedReport): string[] {
  const stated =
    report.kind === 'incident'
      ? currentStatuses(report).map(({ id, status }) => [id, status] as const)
      : report.kind === 'maintenance' && isUnderWayAt(report, Infinity)
        ? [...maintenanceComponents(report)]
        : [];
  return stated.flatMap(([id, status]) => (status === 'operational' ? [] : id));
}
