import type { AlertEvent, AlertMemories } from '../model/alerts/alert-memory.ts';
import type { Route } from '../model/alerts/route.ts';
import type { Instant } from '../model/time/instant.ts';

/** A stretch of time in which at least one alert of a route fires. */
interface Stretch {
  readonly startAt: Instant;
  /** `Infinity` while one fires. */
  readonly endAt: Instant;
  /**
   * Until when it is known to fire. An event without an end is taken to go on for a while, though nobody has said so.
   */
  readonly knownUntil: Instant;
}

/** The stretches that make up the period, with less than `quiet` between them. */
export interface FiringPeriod extends Stretch {
  readonly stretches: readonly Stretch[];
  /** When alerts started to fire, each time until the given instant. */
  readonly starts: readonly Instant[];
}

/**
 * All periods of a route, oldest first, without those that are already told and done.
 * @param after periods that began no later than this are left out
 */
export function firingPeriodsOf(
  memories: Pick<AlertMemories, 'alerts' | 'done'>,
  key: string,
  { quietMs }: Pick<Route, 'quietMs'>,
  after = -Infinity,
): FiringPeriod[] {
  const doneUntil = memories.done.get(key) ?? -Infinity;
  const found = [...memories.alerts.values()]
    .flatMap(({ events }) => stretchesOf(events, key, quietMs))
    .filter(({ startAt, endAt }) => endAt > doneUntil && startAt > after)
    .map((each) => ({ ...each, startAt: Math.max(each.startAt, doneUntil) }))
    .toSorted((a, b) => a.startAt - b.startAt || a.endAt - b.endAt);
  return merged(found, 0).reduce<FiringPeriod[]>((periods, stretch) => {
    const starts = found.map(({ startAt }) => startAt).filter((at) => at <= stretch.endAt);
    const last = periods.at(-1);
    const period = { ...stretch, stretches: [stretch], starts };
    if (!last || stretch.startAt >= last.endAt + quietMs) return [...periods, period];
    const joined = {
      ...last,
      endAt: stretch.endAt,
      knownUntil: stretch.knownUntil,
      stretches: [...last.stretches, stretch],
      starts,
    };
    return [...periods.slice(0, -1), joined];
  }, []);
}

/** When one alert fires: from its beginning until it is over, or until its labels lead to another route. */
function stretchesOf(events: readonly AlertEvent[], key: string, quietMs: number): Stretch[] {
  return events.flatMap((event, index): Stretch[] => {
    if (event.kind === 'over' || event.route !== key) return [];
    const later = events.slice(index + 1);
    const end = later.find(
      ({ kind, route }) => kind !== 'moment' && (kind === 'over' || route !== key),
    );
    const endAt = end?.at ?? Infinity;
    const startAt = event.at;
    if (event.kind === 'moment') {
      return [{ startAt, endAt: Math.min(startAt + quietMs, endAt), knownUntil: startAt }];
    }
    // The alert was firing already.
    const before = events.slice(0, index).findLast(({ kind }) => kind !== 'moment');
    if (before?.kind === 'firing' && before.route === key) return [];
    return [{ startAt, endAt, knownUntil: endAt }];
  });
}

function merged(sorted: readonly Stretch[], gapMs: number): Stretch[] {
  return sorted.reduce<Stretch[]>((all, next) => {
    const last = all.at(-1);
    if (!last || next.startAt > last.endAt + gapMs) return [...all, next];
    const joined = {
      startAt: last.startAt,
      endAt: Math.max(last.endAt, next.endAt),
      knownUntil: Math.max(last.knownUntil, next.knownUntil),
    };
    return [...all.slice(0, -1), joined];
  }, []);
}
