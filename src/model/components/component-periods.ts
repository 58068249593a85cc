import { coverageOf, type ComponentHistory } from '../probes/sample-history.ts';
import type { StatusPage } from '../status-page.ts';
import type { WrittenStatus } from '../status.ts';
import { monthsBetween } from '../time/day.ts';
import type { Instant } from '../time/instant.ts';
import type { Interval } from '../time/interval.ts';
import { componentDays } from './component-days.ts';
import {
  allComponentStates,
  spansByComponent,
  type ComponentState,
  type PastSpan,
} from './component-state.ts';
import { componentDisplays } from './display.ts';
import {
  knownTime,
  tallyUptime,
  uptimeOf,
  type UptimeTally,
  type UptimeWeights,
} from './uptime.ts';

/** A month, or any other stretch of time that has a name. */
export interface Period extends Interval {
  readonly name: string;
}

/** What a component was like in the part of a period that is over. */
export interface ComponentPeriod extends Period {
  /** The time that reports cover; the rest, up to now, is unknown. */
  readonly knownMs: number;
  readonly unknownMs: number;
  /** By status, within the known time; each moment counts once, with the worst status. The rest was operational. */
  readonly durations: ReadonlyMap<WrittenStatus, number>;
  readonly uptime: number | undefined;
  /** How much of the time probes had an answer, 0 to 1; undefined without probes. */
  readonly coverage: number | undefined;
  /** The ids of the reports behind it. */
  readonly incidents: readonly string[];
  readonly maintenances: readonly string[];
}

type Reports = Pick<StatusPage, 'incidents' | 'maintenances' | 'page' | 'now'>;

/** What reports say of each component since its beginning, by id. */
export function spansOf({ incidents, maintenances, now }: Reports): Map<string, PastSpan[]> {
  return spansByComponent({ incidents, maintenances }, { from: -Infinity, now });
}

/** What a component was like in each of these periods that has begun. */
export function componentPeriods(
  state: ComponentState,
  periods: readonly Period[],
  {
    spans,
    history,
    page: { weights },
    now,
  }: Pick<StatusPage, 'page' | 'now'> & {
    readonly spans: readonly PastSpan[];
    readonly history: ComponentHistory | undefined;
  },
): ComponentPeriod[] {
  const { component } = state;
  const knownUntil = lastKnown(state, now);
  return periods
    .filter(({ startAt }) => startAt < now)
    .map((period) => {
      const inside = spans.filter(
        ({ startAt, endAt }) => startAt < period.endAt && endAt >= period.startAt,
      );
      const day = { day: period.name, startAt: period.startAt, endAt: period.endAt };
      const [whole] = componentDays(component, inside, [day], knownUntil);
      const known = knownTime(period, component.since, knownUntil);
      const knownMs = Math.max(0, known.endAt - known.startAt);
      const idsOf = (kind: 'incident' | 'maintenance') => [
        ...new Set(whole!.reports.filter((each) => each.kind === kind).map(({ id }) => id)),
      ];
      return {
        ...period,
        knownMs,
        unknownMs: Math.min(period.endAt, now) - period.startAt - knownMs,
        durations: new Map(whole!.durations.map(({ status, ms }) => [status, ms])),
        uptime: uptimeOf([tallyIn(period, state, spans, { now, weights })]),
        coverage: history && coverageOf(history, period, now)?.ratio,
        incidents: idsOf('incident'),
        maintenances: idsOf('maintenance'),
      };
    });
}

/** The uptime in a window of all those components together whose uptime is shown. */
export function pageUptimeIn(
  window: Interval,
  status: StatusPage,
  spans: ReadonlyMap<string, readonly PastSpan[]>,
): number | undefined {
  const { page, now } = status;
  const displays = componentDisplays(page);
  return uptimeOf(
    allComponentStates({ ...status, retired: [] })
      .filter(({ component: { id } }) => displays.get(id)!.uptime === 'shown')
      .map((state) => {
        const own = spans.get(state.component.id) ?? [];
        return tallyIn(window, state, own, { now, weights: page.weights });
      }),
  );
}

function tallyIn(
  window: Interval,
  state: ComponentState,
  spans: readonly PastSpan[],
  { now, weights }: { readonly now: Instant; readonly weights: UptimeWeights },
): UptimeTally {
  const { since } = state.component;
  const unplanned = spans.flatMap((span) =>
    span.countsAs ? [{ ...span, status: span.countsAs }] : [],
  );
  return tallyUptime(unplanned, window, {
    now: lastKnown(state, now),
    weights,
    ...(since !== undefined && { since }),
  });
}

/** While today is unknown, none of its minutes count. */
function lastKnown({ days }: ComponentState, now: Instant): Instant {
  const today = days.at(-1);
  return today && today.status === undefined ? Math.min(now, today.startAt) : now;
}

/** The months of a component, from the first of which anything is known to the current one. */
export function monthsOf(
  { component, days }: ComponentState,
  spans: readonly PastSpan[],
  { timeZone, now }: { readonly timeZone: string; readonly now: Instant },
): Period[] {
  const first = spans.map(({ startAt }) => startAt);
  const from = component.since ?? Math.min(days[0]?.startAt ?? now, ...first);
  return monthsBetween(Math.min(from, now), now, timeZone).map(({ month, ...interval }) => ({
    name: month,
    ...interval,
  }));
}
