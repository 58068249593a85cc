import { isOver, lastedMs, resolvedAt, type Incident } from './incident.ts';
import type { Instant } from '../time/instant.ts';

/** How an incident was handled, as its updates tell. */
export interface Response {
  /** From the start to the first update; undefined when only that update tells the start. */
  readonly firstUpdateMs?: number;
  /** The longest time without an update while it was open, to the end or to `now`. */
  readonly longestSilenceMs: number;
  /** How long it was open; undefined when no update tells the end. */
  readonly resolveMs?: number;
  /** Promises of a next update whose time has come, and those of them that were kept. */
  readonly promised: number;
  readonly kept: number;
}

export function responseOf(incident: Incident, now: Instant): Response {
  const { startedAt, updates } = incident;
  const resolved = resolvedAt(incident);
  const lasted = lastedMs(incident);
  const first = updates[0]?.postedAt;
  // Updates after the end are not counted: nobody waits for them, nor between an end and a reopening.
  const words = updates
    .filter(({ status, postedAt }) => status !== 'postmortem' && postedAt <= (resolved ?? Infinity))
    .map(({ status, postedAt }) => ({ at: postedAt, isEnd: isOver(status) }));
  const marks = [
    { at: startedAt, isEnd: false },
    ...words,
    ...(resolved === undefined ? [{ at: now, isEnd: false }] : []),
  ];
  const silences = marks
    .slice(1)
    .map(({ at }, index) => (marks[index]!.isEnd ? 0 : at - marks[index]!.at));
  return {
    ...(first !== undefined && first > startedAt && { firstUpdateMs: first - startedAt }),
    longestSilenceMs: Math.max(0, ...silences),
    ...(lasted !== undefined && { resolveMs: lasted }),
    ...promisesOf(incident, resolved, now),
  };
}

/** A promise is kept when any update is posted by its time; it is judged once that time has passed. */
function promisesOf(incident: Incident, resolved: Instant | undefined, now: Instant) {
  const { updates, facts } = incident;
  let promised = 0;
  let kept = 0;
  for (const [index, update] of updates.entries()) {
    if (resolved !== undefined && update.postedAt >= resolved) break;
    const by = update.facts.nextUpdateAt ?? (index === 0 ? facts.nextUpdateAt : undefined);
    const next = updates[index + 1]?.postedAt;
    if (by === undefined || (next === undefined && by > now)) continue;
    promised += 1;
    if (next !== undefined && next <= by) kept += 1;
  }
  return { promised, kept };
}
