import type { Instant } from '../model/time/instant.ts';

/** Whether what `data-from` and `data-until` carry holds at `now`; a missing end is open. */
export function isShownAt(
  { from, until }: { readonly from?: string | undefined; readonly until?: string | undefined },
  now: Instant,
): boolean {
  // What is missing parses as NaN, which no instant is before or after.
  return !(now < Date.parse(from!)) && !(now >= Date.parse(until!));
}
