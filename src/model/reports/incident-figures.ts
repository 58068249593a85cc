import { worstImpactOf, type Incident } from './incident.ts';
import type { Instant } from '../time/instant.ts';
import { contains, type Interval } from '../time/interval.ts';
import { responseOf } from './incident-response.ts';
import { impacts, type Impact } from '../status.ts';

/** The middle and the worst of some durations. */
export interface Spread {
  readonly medianMs: number;
  readonly worstMs: number;
}

/** How the incidents of a stretch of time were handled. Unknown figures are undefined, not zero. */
export interface Figures {
  readonly incidents: Readonly<Record<Impact, number>>;
  readonly firstUpdate?: Spread;
  readonly silence?: Spread;
  readonly resolve?: Spread;
  readonly promised: number;
  readonly kept: number;
}

/** Over the incidents that began inside `window`; false alarms are left out. */
export function figuresOf(incidents: readonly Incident[], window: Interval, now: Instant): Figures {
  const counted = incidents.filter(
    ({ falseAlarm, startedAt }) => !falseAlarm && contains(window, startedAt),
  );
  const responses = counted.map((each) => responseOf(each, now));
  const firstUpdate = spread(responses.flatMap(({ firstUpdateMs }) => firstUpdateMs ?? []));
  const silence = spread(responses.map(({ longestSilenceMs }) => longestSilenceMs));
  const resolve = spread(responses.flatMap(({ resolveMs }) => resolveMs ?? []));
  return {
    incidents: Object.fromEntries(
      impacts.map((impact) => [
        impact,
        counted.filter((each) => worstImpactOf(each) === impact).length,
      ]),
    ) as Record<Impact, number>,
    ...(firstUpdate && { firstUpdate }),
    ...(silence && { silence }),
    ...(resolve && { resolve }),
    promised: responses.reduce((sum, { promised }) => sum + promised, 0),
    kept: responses.reduce((sum, { kept }) => sum + kept, 0),
  };
}

/** The median; of an even number of values the worse of the two in the middle. */
function spread(durations: readonly number[]): Spread | undefined {
  if (durations.length === 0) return undefined;
  const sorted = durations.toSorted((a, b) => a - b);
  return {
    medianMs: sorted[Math.floor(sorted.length / 2)]!,
    worstMs: sorted.at(-1)!,
  };
}
