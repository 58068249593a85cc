import type { FiringRoute } from './alerts/alert-memory.ts';
import type { Announcement } from './reports/announcement.ts';
import type { Incident } from './reports/incident.ts';
import type { Maintenance } from './reports/maintenance.ts';
import type { ProbeObservation } from './probes/observation.ts';
import type { Page } from './page/page.ts';
import type { UpstreamState } from './upstreams/upstream.ts';

export const reportKinds = ['incident', 'maintenance', 'announcement'] as const;
export type ReportKind = (typeof reportKinds)[number];

/** A report that exists but could not be read. */
export interface UnreadableReport {
  /** Path as a person would type it. */
  readonly file: string;
  readonly kind: ReportKind;
  /** False only when its text clearly says that the incident is over. */
  readonly mayBeOpen: boolean;
  /** The components it may concern; undefined when not even that can be told, so all of them. */
  readonly componentIds?: readonly string[];
}

/** Everything a person wrote, and what probes and alerts say. */
export interface Content {
  readonly page: Page;
  readonly incidents: readonly Incident[];
  readonly maintenances: readonly Maintenance[];
  /** The files with work that repeats; each window of it that is shown is one of `maintenances`. */
  readonly series?: readonly Maintenance[];
  /** Windows further ahead, which only programs are shown. */
  readonly laterMaintenances?: readonly Maintenance[];
  readonly announcements: readonly Announcement[];
  readonly unreadable: readonly UnreadableReport[];
  /** Empty where nothing is known of probes. */
  readonly observations?: readonly ProbeObservation[];
  /** Firing alerts that nobody has confirmed. */
  readonly firing?: readonly FiringRoute[];
  /** The upstreams of the page, in its order. */
  readonly upstreams?: readonly UpstreamState[];
}
