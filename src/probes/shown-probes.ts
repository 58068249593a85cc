import { failingSince } from '../model/probes/probe-state.ts';
import { msPerMinute, type Instant } from '../model/time/instant.ts';
import { readingHoldsUntil, type UpstreamState } from '../model/upstreams/upstream.ts';
import type { ProbeMemories } from '../sources/probes/probe-memory-file.ts';
import {
  formatShownProbes,
  parseShownProbes,
  type ShownProbes,
} from '../sources/probes/shown-probes-file.ts';

/** About how long it takes until a requested page is served. */
const buildMs = 3 * msPerMinute;

/**
 * What the page should show now, as the text of its file, and whether the page must be built for it: because a
 * suspicion begins or ends, an upstream says something else, or the page is about to call a probe stale that has been
 * asked.
 */
export function nextShown(
  before: string | undefined,
  memories: ProbeMemories,
  { now, everyMs, upstreams = [] }: Round,
): { readonly text: string; readonly isNew: boolean } {
  const shown = { ...toShown(memories), ...toShownUpstreams(upstreams) };
  const last = parseShownProbes(before);
  const soon = now + Math.min(buildMs, everyMs / 2);
  const ids = new Set([...Object.keys(shown), ...Object.keys(last)]);
  const isNew = [...ids].some((id) => {
    const [was, is] = [last[id], shown[id]];
    const [until, nextUntil] = [was, is].map((each) => Date.parse(each?.holdsUntil ?? '') || 0);
    return (
      was?.failingSince !== is?.failingSince ||
      was?.says !== is?.says ||
      (was === undefined) !== (is === undefined) ||
      (until! <= soon && nextUntil! > Math.max(until!, now))
    );
  });
  return { text: isNew || before === undefined ? formatShownProbes(shown) : before, isNew };
}

interface Round {
  readonly now: Instant;
  readonly everyMs: number;
  readonly upstreams?: readonly UpstreamState[];
}

function toShownUpstreams(upstreams: readonly UpstreamState[]): ShownProbes {
  return Object.fromEntries(
    upstreams.flatMap(({ upstream, reading }) => {
      if (!reading) return [];
      const { status, notices } = reading;
      const says = [status, ...notices.map(({ title }) => title)].join('; ');
      const holdsUntil = new Date(readingHoldsUntil(reading)).toISOString();
      return [[`upstream ${upstream.name}`, { says, holdsUntil }]];
    }),
  );
}

function toShown(memories: ProbeMemories): ShownProbes {
  return Object.fromEntries(
    [...memories]
      .filter(([, { component }]) => component !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, { state, holdsUntil }]) => {
        const since = failingSince(state);
        return [
          id,
          {
            ...(since !== undefined && { failingSince: new Date(since).toISOString() }),
            ...(holdsUntil !== undefined && { holdsUntil: new Date(holdsUntil).toISOString() }),
          },
        ];
      }),
  );
}
