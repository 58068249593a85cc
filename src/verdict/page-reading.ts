import type { Instant } from '../model/time/instant.ts';
import type { WrittenStatus } from '../model/status.ts';

/** What a status page says, whoever serves it. What could not be read is undefined, never a guess. */
export interface PageReading {
  readonly name: string;
  readonly components: readonly StatedComponent[];
  /** Those that are not over. */
  readonly incidents: readonly StatedReport[];
  /** Planned work that is not over. */
  readonly maintenances: readonly StatedWork[];
}

export interface StatedComponent {
  /** Equal to the name where a page has no ids. */
  readonly id: string;
  readonly name: string;
  /** Undefined for a status that we do not know. */
  readonly status: WrittenStatus | undefined;
  /** Since when, as far as the page tells. */
  readonly since: Instant | undefined;
  /** The ids of its members, when it is a group. */
  readonly members: readonly string[];
}

export interface StatedReport {
  /** One line of plain text. */
  readonly title: string;
  readonly url: string | undefined;
  /** Undefined for a status that we do not know: nobody can tell whether it is over. */
  readonly status: string | undefined;
  readonly impact: string | undefined;
  readonly startedAt: Instant | undefined;
  readonly nextUpdateAt: Instant | undefined;
  /** The ids and names that it gives; undefined when it does not tell. */
  readonly components: readonly string[] | undefined;
  /** By id: since when a component works again although it is open. */
  readonly recovered: ReadonlyMap<string, Instant>;
  /** Texts that users see. */
  readonly symptoms: readonly string[];
}

export interface StatedWork extends StatedReport {
  readonly until: Instant | undefined;
}

/** Why there is no verdict: a sentence without a full stop. */
export interface Unreadable {
  readonly why: string;
}
