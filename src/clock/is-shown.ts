import { contains } from '../model/interval.ts';
import type { Instant } from '../model/instant.ts';

/** Whether what `data-from` and `data-until` carry holds at `now`; a missing end is open. */
export function isShownAt(
  { from, until }: { readonly from?: string | undefined; readonly until?: string | undefined },
  now: Instant,
): boolean {
  return contains(
    {
      startAt: from ? Date.parse(from) : -Infinity,
      endAt: until ? Date.parse(until) : Infinity,
    },
    now,
  );
}
