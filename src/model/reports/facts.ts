import type { Instant } from '../time/instant.ts';
import { memoize } from '../memoize.ts';
import type { WrittenStatus } from '../status.ts';
import type { InLanguages, ReportTranslation } from './translation.ts';

/** A component and the status that an incident or maintenance gives it. */
export interface AffectedComponent {
  readonly id: string;
  readonly status: WrittenStatus;
}

/** The roles in an incident; `coordinator` alone is enough. */
export const incidentRoles = ['coordinator', 'operations', 'communications'] as const;
export type IncidentRole = (typeof incidentRoles)[number];

/** What a report states besides its prose; each stays in force until a later update changes it. */
export interface Facts {
  readonly components?: readonly AffectedComponent[];
  /** When the next update is promised. */
  readonly nextUpdateAt?: Instant;
  readonly expectedFixAt?: Instant;
  /** Only in an update that ends the report: when it was really over, if earlier than the update. */
  readonly endedAt?: Instant;
  /** The person who leads the work now, and tells users unless somebody has `communications`. */
  readonly coordinator?: string;
  /** The only person who changes things in production now. */
  readonly operations?: string;
  /** The person who tells users now. */
  readonly communications?: string;
  /** Markdown of one line. */
  readonly workaround?: string;
  /** Who notices it, in words. */
  readonly affected?: string;
}

/** Somebody else's service that is the cause. */
export interface Upstream {
  readonly name: string;
  readonly url?: string;
}

/** One dated message of a report, with the status it sets. */
export interface Update<Status extends string> {
  readonly status: Status;
  readonly postedAt: Instant;
  readonly facts: Facts;
  /** Markdown; may be empty. */
  readonly body: string;
  /** BCP 47; set when its texts are in another language than the page that shows them. */
  readonly language?: string;
}

/** What incidents and maintenances have in common. */
export interface Report<Status extends string> {
  readonly id: string;
  readonly title: string;
  /** Facts from the start; an update's facts change them. */
  readonly facts: Facts;
  /** Markdown above the timeline. */
  readonly introduction: string;
  /** Oldest first. */
  readonly updates: readonly Update<Status>[];
  readonly upstream: readonly Upstream[];
  /** Its id, or the path of its address, on the page that was used before Outpost. */
  readonly was?: readonly string[];
  /** Number of the GitHub issue it came from. */
  readonly issue?: number;
  /** The key that a program gave it; never shown. */
  readonly key?: string;
  /** The title in further languages, from the file itself. */
  readonly titles?: InLanguages<string>;
  /** The translations in files beside it. */
  readonly translations?: InLanguages<ReportTranslation>;
  /** BCP 47; set when the title is in another language than the page that shows it. */
  readonly titleLanguage?: string;
  /** The same for the introduction and the facts of the frontmatter. */
  readonly textLanguage?: string;
}

/** The updates that have been posted by `at`. */
export function updatesAt<S extends string>(report: Report<S>, at: Instant): readonly Update<S>[] {
  const { updates } = report;
  const last = updates.at(-1);
  // Most reports lie in the past and need no copy.
  return !last || last.postedAt <= at ? updates : updates.filter(({ postedAt }) => postedAt <= at);
}

/** The facts in force, components apart (they have rules of their own); `at` matters to planned work alone. */
export function factsAt(report: Report<string>, at = Infinity): Omit<Facts, 'components'> {
  const { components: _, ...initial } = report.facts;
  let facts = initial;
  for (const update of updatesAt(report, at)) {
    const { components: __, ...changed } = update.facts;
    facts = { ...facts, ...changed };
  }
  return facts;
}

/**
 * The promise in force: the last stated time of the next update, until an update is posted at or after it. A time in
 * the past is overdue.
 */
export function promisedUpdateAt(report: Report<string>, at = Infinity): Instant | undefined {
  const promised = factsAt(report, at).nextUpdateAt;
  const last = updatesAt(report, at).at(-1)?.postedAt;
  return promised !== undefined && (last === undefined || promised > last) ? promised : undefined;
}

/** From the promised instant on, a missing update is overdue. */
export function isOverdueAt(promisedAt: Instant, at: Instant): boolean {
  return promisedAt <= at;
}

/** Every component that the report ever names, in the order of naming. */
export const affectedComponentIds = memoize((report: Report<string>): readonly string[] => {
  const facts = [report.facts, ...report.updates.map((update) => update.facts)];
  const ids = facts.flatMap(({ components }) => components ?? []).map(({ id }) => id);
  return [...new Set(ids)];
});
