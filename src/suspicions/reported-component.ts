import type { Content } from '../model/content.ts';
import { currentStatuses, isOpen } from '../model/reports/incident.ts';
import { isUnderWayAt, maintenanceComponents } from '../model/reports/maintenance.ts';
import type { Instant } from '../model/time/instant.ts';

/** Whether a report already says, or may say, how the component is, or planned work is under way on it. */
export function isReported(
  component: string,
  { content, now }: { readonly content: Content; readonly now: Instant },
): boolean {
  return (
    content.incidents
      .filter(isOpen)
      .some((each) =>
        currentStatuses(each).some(
          ({ id, status }) => id === component && status !== 'operational',
        ),
      ) ||
    content.unreadable.some(
      ({ mayBeOpen, componentIds }) => mayBeOpen && (componentIds?.includes(component) ?? true),
    ) ||
    content.maintenances.some(
      (each) => isUnderWayAt(each, now) && maintenanceComponents(each, now).has(component),
    )
  );
}
