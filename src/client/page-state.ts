import type { Instant } from '../model/time/instant.ts';
import type { ClockSettings } from '../views/time/clock-settings.ts';

/**
 * What is known of a page, as `data-` attributes of the element of `live.js`: what the build wrote, and what that
 * script has learned since. The inline script uses both.
 */
export interface PageState extends Omit<ClockSettings, 'generated' | 'stale'> {
  /** When the page was built; an answer about a newer build with the same content moves it forward. */
  generated: string;
  stale?: string;
  /**
   * The milliseconds to add to the device's clock; missing on a page that does not change with time. The document keeps a
   * number as text.
   */
  skew?: string | number;
  /** `1` when the page cannot be believed although it is not stale. */
  doubt?: string;
}

/** The present by the device's clock, corrected where it is known to be wrong. */
export function nowOf(state: PageState): Instant {
  return Date.now() + +(state.skew ?? 0);
}

/**
 * Whether the page has to say that it does not know how things are. A page that does not change with time never has to.
 */
export function isLostAt(
  state: Pick<PageState, 'generated' | 'stale' | 'doubt'>,
  now: Instant,
): boolean {
  return state.doubt === '1' || now >= Date.parse(state.generated) + +state.stale!;
}
