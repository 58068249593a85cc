import type { AffectedComponent } from '../model/reports/facts.ts';
import type { Instant } from '../model/time/instant.ts';
import { readingAt, type UpstreamState } from '../model/upstreams/upstream.ts';
import type { Choice } from './choices.ts';

/**
 * Failing upstreams that may be the cause, those of the affected components first, after a line with an empty value for
 * none. Empty when no upstream fails.
 */
export function upstreamChoices(
  failing: readonly UpstreamState[],
  affected: readonly AffectedComponent[],
  now: Instant,
): Choice[] {
  if (failing.length === 0) return [];
  const ids = new Set(affected.map(({ id }) => id));
  const matters = ({ upstream }: UpstreamState) => upstream.mattersTo.some((id) => ids.has(id));
  const sorted = failing.toSorted((a, b) => Number(matters(b)) - Number(matters(a)));
  return [
    { value: '', label: 'No, or nobody knows yet' },
    ...sorted.map((state) => ({
      value: state.upstream.name,
      label: [state.upstream.name, readingAt(state, now)?.notices[0]?.title]
        .filter((part) => part !== undefined)
        .join(': '),
      hint: state.upstream.page,
    })),
  ];
}
