import type { DayInterval } from '../time/day.ts';
import { msPerDay, msPerHour, type Instant } from '../time/instant.ts';
import { contains, type Interval } from '../time/interval.ts';
import { joinRows, type SampleRow } from './sample-rows.ts';

/** What is kept of one probe: hours of the last 90 days, with those of the running day, and days before. */
export interface ProbeHistory {
  readonly hours: readonly SampleRow[];
  readonly days: readonly SampleRow[];
}

/** What the probes of one component have kept. */
export interface ComponentHistory {
  readonly probes: readonly ProbeHistory[];
}

/** The share of a window in which a component's state was known. */
export interface Coverage {
  /** 0 to 1. */
  readonly ratio: number;
  readonly knownMs: number;
  /** Begins with the first answer, because nobody asked before it. */
  readonly window: Interval;
}

/**
 * The share of the time in which all probes of a component had a valid answer; undefined if none was asked. Each row
 * counts whole, in the window that it begins in.
 */
export function coverageOf(
  { probes }: ComponentHistory,
  window: Interval,
  now: Instant,
): Coverage | undefined {
  const asked = probes.flatMap((probe) => {
    const firstAt = beginningOf(probe, now);
    return firstAt === undefined ? [] : [{ probe, firstAt }];
  });
  if (asked.length === 0) return undefined;
  const startAt = Math.max(window.startAt, Math.min(...asked.map(({ firstAt }) => firstAt)));
  const within = { startAt, endAt: Math.min(window.endAt, now) };
  const wholeMs = within.endAt - within.startAt;
  if (wholeMs <= 0) return undefined;
  // A probe that was added later says nothing about the time before.
  const shares = asked
    .filter(({ firstAt }) => firstAt < within.endAt)
    .map(({ probe, firstAt }) => {
      const ownMs = within.endAt - Math.max(within.startAt, firstAt);
      const knownMs = [...probe.days, ...probe.hours]
        .filter(({ startAt: at }) => at >= window.startAt && at < within.endAt)
        .reduce((sum, row) => sum + row.knownMs, 0);
      return ownMs <= 0 ? 1 : Math.min(1, knownMs / ownMs);
    });
  const ratio = Math.min(...shares);
  return { ratio, knownMs: Math.round(ratio * wholeMs), window: within };
}

/** When it was first asked: as long before the end of its first row as that row knows. */
function beginningOf({ days, hours }: ProbeHistory, now: Instant): Instant | undefined {
  const [day, hour] = [days[0], hours[0]];
  if (day) return day.startAt + msPerDay - day.knownMs;
  return hour && Math.min(hour.startAt + msPerHour, now) - hour.knownMs;
}

/** How quick a component answered on a day, in milliseconds; undefined where nothing was measured. */
export interface DayTimes {
  readonly day: string;
  readonly p50?: number;
  readonly p95?: number;
}

/** The times of the first probe that measures any, because times of different questions cannot be combined. */
export function dayTimesOf(
  { probes }: ComponentHistory,
  days: readonly DayInterval[],
): DayTimes[] | undefined {
  const measured = probes.find(({ hours }) => hours.some(({ p50 }) => p50 !== undefined));
  if (!measured) return undefined;
  return days.map(({ day, ...interval }) => {
    const { p50, p95 } = joinRows(
      interval.startAt,
      measured.hours.filter(({ startAt }) => contains(interval, startAt)),
    );
    return { day, ...(p50 !== undefined && { p50 }), ...(p95 !== undefined && { p95 }) };
  });
}
