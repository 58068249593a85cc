import type { Instant } from '../model/time/instant.ts';
import type { ClockSettings } from '../views/time/clock-settings.ts';

/**
 * What is known of a page, as `data-` attributes of the element of `live.js`: what the build wrote, and what that
 * script has learned since. The one in the page goes by both.
 */
export interface PageState extends Omit<ClockSettings, 'generated' | 'stale'> {
  /** The making of what is known; a newer answer with nothing new moves it on. */
  generated: string;
  stale?: string;
  /** What to add to the device's clock, in milliseconds; none on a page that time does not change. */
  skew?: string;
  /** `1` when the page cannot be believed although it is not stale. */
  doubt?: string;
}

/** The present by the device's clock, corrected where it is known to be wrong. */
export function nowOf({ skew = '0' }: PageState): Instant {
  return Date.now() + +skew;
}

/** Whether the page has to say that it does not know how things are; one that time does not change never has. */
export function isLostAt(
  { generated, stale, doubt }: Pick<PageState, 'generated' | 'stale' | 'doubt'>,
  now: Instant,
): boolean {
  return doubt === '1' || now >= Date.parse(generated) + +stale!;
}
