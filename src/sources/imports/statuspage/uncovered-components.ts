import type { Component } from '../../../model/components/component.ts';
import { currentStatuses } from '../../../model/reports/incident.ts';
import { isUnderWayAt, maintenanceComponents } from '../../../model/reports/maintenance.ts';
import type { ImportedReport } from '../shared/imported-report.ts';
import { parseStatus } from './affected.ts';
import { inTrouble } from './caveats.ts';

/** The components that are not known to be operational now and that our page would show as that: no report says more. */
export function uncoveredComponents(
  statuses: ReadonlyMap<Component, string | undefined>,
  reports: readonly ImportedReport[],
): string[] {
  const covered = new Set(reports.flatMap(troubledIds));
  return [...statuses]
    .filter(([{ id }, written]) => parseStatus(written) !== 'operational' && !covered.has(id))
    .map(([{ name }, written]) => inTrouble(name, written));
}

/** What a report that is not over says is not operational; a maintenance, once somebody has said that work began. */
function troubledIds(report: ImportedReport): string[] {
  const stated =
    report.kind === 'incident'
      ? currentStatuses(report).map(({ id, status }) => [id, status] as const)
      : report.kind === 'maintenance' && isUnderWayAt(report, Infinity)
        ? [...maintenanceComponents(report)]
        : [];
  return stated.flatMap(([id, status]) => (status === 'operational' ? [] : id));
}
