import type { Instant } from '../time/instant.ts';

/** An event that a tool reported of one alert. */
export type AlertEvent =
  /** It fires from this instant on. `moment`: something happened at this instant, and no end will be reported. */
  | { readonly kind: 'firing' | 'moment'; readonly at: Instant; readonly route: string }
  /** It ended at this instant; `route` is the route that its labels match then, if any. */
  | { readonly kind: 'over'; readonly at: Instant; readonly route?: string };

/** What is remembered of one alert. */
export interface AlertMemory {
  /** Sorted, none twice. */
  readonly events: readonly AlertEvent[];
  /** Everything up to this instant has been reported and is over; older events that arrive later are ignored. */
  readonly doneUntil?: Instant;
  /** What the tool calls it, for maintainers; forgotten when it is over. */
  readonly title?: string;
  readonly link?: string;
  readonly labels?: Readonly<Record<string, string>>;
}

/** A route whose alerts fire, and that nobody has confirmed. */
export interface FiringRoute {
  /** The key of the route's reports. */
  readonly key: string;
  readonly component: string;
  readonly since: Instant;
}

/** All that is remembered of alerts between runs. */
export interface AlertMemories {
  /** By the digest of their source and key. */
  readonly alerts: ReadonlyMap<string, AlertMemory>;
  /** The instant up to which the reports of a route are complete, by the key of the route. */
  readonly done: ReadonlyMap<string, Instant>;
  /** The firing routes that the page shows. */
  readonly firing: readonly FiringRoute[];
}
