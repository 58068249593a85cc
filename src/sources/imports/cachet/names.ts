import type { Announcement } from '../../../model/reports/announcement.ts';
import { dayOf } from '../../../model/time/day.ts';
import type { Incident } from '../../../model/reports/incident.ts';
import type { Instant } from '../../../model/time/instant.ts';
import type { Maintenance } from '../../../model/reports/maintenance.ts';
import { toFileName } from '../../text/file-name.ts';
import { FreeNames } from '../shared/unique-names.ts';

/** A report that has no id yet. */
export type Nameless<Report> = Omit<Report, 'id'>;
type NamelessReport = Nameless<Incident> | Nameless<Maintenance> | Nameless<Announcement>;

/** When a report begins to count. */
export function startOf(report: NamelessReport): Instant {
  switch (report.kind) {
    case 'incident':
      return report.startedAt;
    case 'maintenance':
      return report.scheduledFor;
    case 'announcement':
      return report.fromAt;
  }
}

/** Names for reports: `2024-03-14-api-is-down-7`. */
export class CachetNames {
  readonly #zone: string;
  /** Only a report without a number can ask for a name that is taken. */
  readonly #names = {
    incident: new FreeNames(),
    maintenance: new FreeNames(),
    announcement: new FreeNames(),
  };

  /** @param zone the zone in which days begin. */
  constructor(zone: string) {
    this.#zone = zone;
  }

  /**
   * Claims a name that ends with the report's number in Cachet, so that no other report can change it; without a
   * number, with a count.
   */
  take(report: NamelessReport, number: number | undefined): string {
    const slug = toFileName(report.title, report.kind);
    const isNumbered = number === undefined || slug.endsWith(`-${number}`);
    const name = `${dayOf(startOf(report), this.#zone)}-${slug}`;
    return this.#names[report.kind].claim(isNumbered ? name : `${name}-${number}`);
  }
}
