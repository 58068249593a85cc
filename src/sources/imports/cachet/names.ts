import type { Announcement } from '../../../model/announcement.ts';
import { dayOf } from '../../../model/day.ts';
import type { Incident } from '../../../model/incident.ts';
import type { Instant } from '../../../model/instant.ts';
import type { Maintenance } from '../../../model/maintenance.ts';
import { toFileName } from '../../file-name.ts';
import { FreeNames } from '../free-names.ts';

/** A report that has no id yet. */
export type Nameless<Report> = Omit<Report, 'id'>;
export type NamelessReport = Nameless<Incident> | Nameless<Maintenance> | Nameless<Announcement>;

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

/** Names for reports, each given once: `2024-03-14-api-is-down`. */
export class CachetNames {
  readonly #zone: string;
  readonly #names = {
    incident: new FreeNames(),
    maintenance: new FreeNames(),
    announcement: new FreeNames(),
  };

  /** @param zone in which days are cut. */
  constructor(zone: string) {
    this.#zone = zone;
  }

  /** When a name is taken, the number of the report there tells it apart, which stays; without one, a count. */
  take(report: NamelessReport, number: number | undefined): string {
    const word = number === undefined ? report.kind : `${report.kind}-${number}`;
    const plain = `${dayOf(startOf(report), this.#zone)}-${toFileName(report.title, word)}`;
    return this.#names[report.kind].claim(
      plain,
      number === undefined ? plain : `${plain}-${number}`,
    );
  }
}
