import type { DrillDuty } from '../../../model/duty/drill.ts';
import type { Instant } from '../../../model/time/instant.ts';
import type { PageContext } from '../../page-context.ts';

/** `drill: has been due since 11 Nov 2026, 10:00 UTC; the last was on …, and 2 things failed. npm run drill` */
export function toDrillMessage(
  { last, dueAt }: DrillDuty,
  now: Instant,
  { time }: PageContext,
): string {
  if (!last) return 'drill: nobody has tried it yet. npm run drill';
  const when = dueAt <= now ? 'has been due since' : 'is due by';
  const failed =
    last.failed === 0
      ? ''
      : `, and ${last.failed} ${last.failed === 1 ? 'thing' : 'things'} failed`;
  return `drill: ${when} ${time.dateTime(dueAt).text}; the last was on ${time.dateTime(last.at).text}${failed}. npm run drill`;
}

/** The same for machines. */
export function toDrillDocument({ last, dueAt }: DrillDuty, now: Instant) {
  return {
    due_at: new Date(dueAt).toISOString(),
    overdue: dueAt <= now,
    last_at: last ? new Date(last.at).toISOString() : null,
    last_failed: last?.failed ?? null,
  };
}
