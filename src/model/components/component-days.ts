import type { Component } from './component.ts';
import type { DayInterval } from '../time/day.ts';
import type { Incident, StatusSpan } from '../reports/incident.ts';
import type { Maintenance } from '../reports/maintenance.ts';
import type { Instant } from '../time/instant.ts';
import { clip, contains, isEmpty, totalMs, type Interval } from '../time/interval.ts';
import { isWorse, worstStatus, writtenStatuses, type WrittenStatus } from '../status.ts';
import {
  knownTime,
  tallyUptime,
  uptimeOf,
  type UptimeTally,
  type UptimeWeights,
} from './uptime.ts';

/** What a list shows of a report. */
export type NamedReport = Pick<Incident | Maintenance, 'kind' | 'id' | 'title' | 'titleLanguage'>;

export interface DayDuration {
  readonly status: WrittenStatus;
  readonly ms: number;
  /** Set while the duration still grows: the page then shows no figure, which would soon be wrong. */
  readonly goesOn?: true;
}

/** One day of one component. */
export interface ComponentDay extends DayInterval {
  /** The worst status of the day; undefined when nothing is known of it. */
  readonly status: WrittenStatus | undefined;
  /** Milliseconds spent in each status that is not operational; each moment counts once, with the worst of it. */
  readonly durations: readonly DayDuration[];
  /** The incidents and maintenances behind it. */
  readonly reports: readonly NamedReport[];
}

/** A status span and the report that it comes from. */
export interface ReportedSpan extends StatusSpan {
  readonly report: NamedReport;
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
    // A day that begins at this instant has the present status.
    const isToday = known.startAt === now && day.startAt === now;
    const inside = isToday
      ? spans.filter((span) => contains(span, now))
      : spans.flatMap((span) => within(span, known) ?? []);
    return {
      ...day,
      status:
        isToday || !isEmpty(known)
          ? (worstStatus(inside.map(({ status }) => status)) as WrittenStatus)
          : undefined,
      durations: isToday ? [] : durationsOf(inside).map((each) => growing(each, inside, now)),
      reports: [...new Set(inside.map(({ report }) => report))],
    };
  });
}

/** The part of a span inside a window; a span without length is inside when its instant is. */
function within(span: ReportedSpan, window: Interval): ReportedSpan | undefined {
  return isEmpty(span) && contains(window, span.startAt) ? span : clip(span, window);
}

/** Goes from the worst status to the best: each adds the time that no worse one covers. */
function durationsOf(spans: readonly StatusSpan[]): ComponentDay['durations'] {
  let covered = 0;
  return writtenStatuses
    .slice(1)
    .toReversed()
    .map((status) => {
      const total = totalMs(spans.filter((span) => !isWorse(status, span.status)));
      const ms = total - covered;
      covered = total;
      return { status, ms };
    })
    .filter(({ ms }) => ms > 0)
    .toReversed();
}

/** Marks a duration that still grows: spans that reach `now` go on, but only the worst of them grows. */
function growing(duration: DayDuration, spans: readonly StatusSpan[], now: Instant): DayDuration {
  const current = spans.filter(({ endAt }) => endAt === now).map(({ status }) => status);
  return current.length > 0 && worstStatus(current) === duration.status
    ? { ...duration, goesOn: true }
    : duration;
}

/** What is known of all of `days`, up to `now`. */
export function tallyDays(
  component: Component,
  spans: readonly StatusSpan[],
  days: readonly DayInterval[],
  options: { readonly now: Instant; readonly weights: UptimeWeights },
): UptimeTally {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return { knownMs: 0, downMs: 0 };
  const window = { startAt: first.startAt, endAt: last.endAt };
  return tallyUptime(spans, window, {
    ...options,
    ...(component.since !== undefined && { since: component.since }),
  });
}

/** The uptime over them. */
export function uptimeOfDays(...subject: Parameters<typeof tallyDays>): number | undefined {
  return uptimeOf([tallyDays(...subject)]);
}
