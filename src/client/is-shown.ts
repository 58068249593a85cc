import type { Instant } from '../model/time/instant.ts';

/** What `data-` attributes of an element say of when it is shown. */
export interface ShownWhen {
  /** Half-open, ISO 8601; a missing end is open. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  /** `0` while the page can be believed, `1` when it cannot; missing, in either case. */
  readonly lost?: string | undefined;
}

/** Whether what carries these attributes holds at `now`, on a page that is lost or not. */
export function isShownAt(
  { from, until, lost }: ShownWhen,
  now: Instant,
  isLost: boolean,
): boolean {
  // What is missing parses as NaN, which no instant is before or after.
  return (
    !(now < Date.parse(from!)) && !(now >= Date.parse(until!)) && lost !== (isLost ? '0' : '1')
  );
}
