import type { Duty } from '../../../model/duty/duties.ts';
import type { Incident } from '../../../model/reports/incident.ts';
import type { Instant } from '../../../model/time/instant.ts';

/** The JSON of `npm run due -- --json`; instants in RFC 3339. */
export function toDutyDocument(
  duties: readonly Duty[],
  now: Instant,
  stepBack: readonly Incident[] = [],
) {
  return {
    due: duties.map(({ kind, report, dueAt, isPromised, coordinator, communications }) => ({
      kind,
      id: report.id,
      title: report.title,
      issue: report.issue ?? null,
      due_at: new Date(dueAt).toISOString(),
      overdue: dueAt <= now,
      promised: isPromised,
      coordinator: coordinator ?? null,
      communications: communications ?? null,
    })),
    /** Incidents that have been critical for long: their people are to step back and look again. */
    step_back: stepBack.map(({ id }) => id),
  };
}
