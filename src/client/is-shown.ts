import type { Instant } from '../model/time/instant.ts';

/** The `data-` attributes of an element that say when it is shown. */
export interface ShownWhen {
  /** Half-open, ISO 8601; a missing end is open. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  /** `0`: shown only while the page can be believed; `1`: only when it cannot; missing: in both cases. */
  readonly lost?: string | undefined;
}

/**
 * Whether an element with these attributes is hidden at `now`.
 * @param isLost whether the page cannot be believed any more
 */
export function isHiddenAt(when: ShownWhen, now: Instant, isLost: boolean): boolean {
  // A missing end parses as NaN, and no instant is before or after NaN.
  return (
    now < Date.parse(when.from!) ||
    now >= Date.parse(when.until!) ||
    when.lost === (isLost ? '0' : '1')
  );
}
