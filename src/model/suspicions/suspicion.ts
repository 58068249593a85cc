import type { AffectedComponent } from '../reports/facts.ts';
import type { IncidentStatus } from '../status.ts';
import type { Instant } from '../time/instant.ts';

/** The machines that suspect trouble before a person confirms it. */
export const suspicionSources = ['probe', 'alert'] as const;
export type SuspicionSource = (typeof suspicionSources)[number];

/** What is published of a suspicion once it is confirmed, in the page's language. Nothing of it comes from outside. */
export interface SuspicionMessages {
  readonly title: string;
  readonly opened: string;
  readonly again: string;
  readonly monitoring: string;
  readonly resolved: string;
}

/** What comments on the issue of a suspicion say to maintainers. */
export const suspicionRemarks = ['monitoring', 'resolved', 'over', 'good', 'again'] as const;
export type SuspicionRemark = (typeof suspicionRemarks)[number];

/** Something that is to be done to the issue of a suspicion. */
export type SuspicionStep =
  | { readonly do: 'open' }
  | { readonly do: 'reopen' | 'label' }
  | { readonly do: 'comment'; readonly remark: SuspicionRemark }
  | { readonly do: 'close'; readonly reason: 'completed' | 'not_planned' };

/** An update of a confirmed suspicion that we have published ourselves. */
export interface ToldUpdate {
  readonly at: Instant;
  readonly status: IncidentStatus;
  readonly body: string;
}

/**
 * A suspicion with an issue on GitHub, as the state remembers it. Only the number in the state shows that an issue is
 * ours.
 */
export interface Suspicion {
  readonly source: SuspicionSource;
  /** The id of the probe, or the key of the alert. */
  readonly id: string;
  /** Undefined until the issue is open. */
  readonly issue?: number;
  readonly components: readonly AffectedComponent[];
  /** When it was first seen: an incident that comes of it started then. */
  readonly since: Instant;
  /** When it was seen again after its incident was over. */
  readonly againSince?: Instant;
  /** The texts of the incident that it becomes once it is confirmed. */
  readonly title: string;
  readonly text: string;
  /** When it was confirmed, by itself or by a person; by the label on the issue alone as long as this is undefined. */
  readonly confirmedAt?: Instant;
  readonly told: readonly ToldUpdate[];
  /** A person has taken it over or set it aside: from then on we only comment. */
  readonly isLeft?: true;
  readonly endedAt?: Instant;
  /** Steps that are still to be done, in order. The run that claimed them last does them. */
  readonly owed: readonly SuspicionStep[];
  readonly claimedAt?: Instant;
}

/** Names a suspicion in the state: one for each probe, and each alert. */
export function suspicionKey({ source, id }: Pick<Suspicion, 'source' | 'id'>): string {
  return `${source}:${id}`;
}
