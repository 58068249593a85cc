import type { Component } from './component.ts';
import type { DayInterval } from '../time/day.ts';
import type { StatusSpan } from '../reports/incident.ts';
import type { Instant } from '../time/instant.ts';
import { clip, totalMs } from '../time/interval.ts';
import { worstStatus, writtenStatuses, type WrittenStatus } from '../status.ts';
import { knownTime, uptime, type UptimeWeights } from './uptime.ts';

/** One day of one component. */
export interface ComponentDay extends DayInterval {
  /** The worst status of the day; undefined when nothing is known of it. */
  readonly status: WrittenStatus | undefined;
  /** Milliseconds spent in each status that is not operational, overlaps merged. */
  readonly durations: readonly { readonly status: WrittenStatus; readonly ms: number }[];
  /** The incidents and maintenances behind it. */
  readonly reportIds: readonly string[];
}

/** A status span and the report that says so. */
export interface ReportedSpan extends StatusSpan {
  readonly reportId: string;
}

/** What each day was like; `spans` are the component's own, of incidents and maintenances. */
export function componentDays(
  component: Component,
  spans: readonly ReportedSpan[],
  days: readonly DayInterval[],
  now: Instant,
): ComponentDay[] {
  return days.map((day) => {
    const known = knownTime(day, component.since, now);
    const inside = spans.flatMap((span) => clip(span, known) ?? []);
    const durations = writtenStatuses
      .map((status) => ({ status, ms: totalMs(inside.filter((span) => span.status === status)) }))
      .filter(({ status, ms }) => status !== 'operational' && ms > 0);
    return {
      ...day,
      status:
        known.startAt < known.endAt
          ? (worstStatus(inside.map(({ status }) => status)) as WrittenStatus)
          : undefined,
      durations,
      reportIds: [...new Set(inside.map(({ reportId }) => reportId))],
    };
  });
}

/** The uptime over all of `days`, up to `now`. */
export function uptimeOfDays(
  component: Component,
  spans: readonly StatusSpan[],
  days: readonly DayInterval[],
  options: { readonly now: Instant; readonly weights: UptimeWeights },
): number | undefined {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return undefined;
  const window = { startAt: first.startAt, endAt: last.endAt };
  return uptime(spans, window, {
    ...options,
    ...(component.since !== undefined && { since: component.since }),
  });
}
