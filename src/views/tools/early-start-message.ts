import type { Maintenance } from '../../model/reports/maintenance.ts';
import type { Instant } from '../../model/time/instant.ts';
import type { TimeFormat } from '../time/time-format.ts';

/** `"Cluster upgrade" is planned for 15 Mar 2026, 08:00 UTC; this is 22 h before.` */
export function toEarlyMessage(
  { title, scheduledFor }: Pick<Maintenance, 'title' | 'scheduledFor'>,
  at: Instant,
  time: TimeFormat,
): string {
  return `"${title}" is planned for ${time.dateTime(scheduledFor).text}; this is ${time.duration(scheduledFor - at)} before.`;
}
