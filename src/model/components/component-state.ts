import { barDays } from './bar-days.ts';
import { flattenComponents, type Component } from './component.ts';
import type { Content } from '../content.ts';
import { doubtAt, type Doubt, type ProbeObservation } from '../probes/observation.ts';
import { lastDays } from '../time/day.ts';
import {
  componentDays,
  tallyDays,
  uptimeOfDays,
  type ComponentDay,
  type ReportedSpan,
} from './component-days.ts';
import {
  currentStatuses,
  isOpen,
  statusSpans,
  type Incident,
  type StatusSpan,
} from '../reports/incident.ts';
import type { Instant } from '../time/instant.ts';
import { isEmpty } from '../time/interval.ts';
import {
  isUnderWayAt,
  maintenanceComponents,
  workInterval,
  type Maintenance,
} from '../reports/maintenance.ts';
import { isWorse, worstStatus, type ComponentStatus, type WrittenStatus } from '../status.ts';
import { uptimeOf, type UptimeTally } from './uptime.ts';

/** A component as it is at an instant. */
export interface CurrentState {
  readonly component: Component;
  readonly status: ComponentStatus;
  /** Since when it has been in trouble, of whatever degree, as far as a report tells. */
  readonly statusSince?: Instant;
  /** Why its status is unknown, if probes or alerts are the reason. */
  readonly doubt?: Doubt;
}

/** A component as it is now, with what came before. */
export interface ComponentState extends CurrentState {
  /** Oldest first, today last. */
  readonly days: readonly ComponentDayState[];
  /** Over `days`, 0 to 1: planned work does not count while it is in its window; undefined when nothing is known. */
  readonly uptime: number | undefined;
  /** The times that it is computed from. */
  readonly tally: UptimeTally;
  /** What its probes have seen. */
  readonly observations: readonly ProbeObservation[];
}

export interface ComponentDayState extends ComponentDay {
  /** As above, for this day alone. */
  readonly uptime: number | undefined;
}

/** What a report said of a component. */
export interface PastSpan extends ReportedSpan {
  /** The status that counts for the uptime; undefined for planned work, which does not count. */
  readonly countsAs: WrittenStatus | undefined;
}

/** A span that covers the present. */
type CurrentSpan = Pick<ReportedSpan, 'status' | 'startAt'>;

/**
 * The state of every component at `at`, including retired ones; by id, in display order.
 * @param knownAt when the content was read, if `at` is later
 */
export function currentStates(
  content: Content,
  at: Instant,
  knownAt = at,
): Map<string, CurrentState> {
  const spans = currentSpans(content, at);
  const { timeZone } = content.page;
  return new Map(
    flattenComponents(content.page.components).map((component) => {
      const current = spans.get(component.id) ?? [];
      const doubt = doubtAt(component, content, { at, knownAt, timeZone });
      const status = worstStatus([
        ...current.map((span) => span.status),
        ...(doubt || isUncertain(component, content) ? (['unknown'] as const) : []),
      ]);
      // An update dated ahead counts at once, but nobody knows since when.
      const since = current
        .filter((span) => span.status === status && span.startAt <= at)
        .map(({ startAt }) => startAt);
      return [
        component.id,
        {
          component,
          status,
          ...(since.length > 0 && { statusSince: Math.min(...since) }),
          ...(doubt && status === 'unknown' && { doubt }),
        },
      ];
    }),
  );
}

/** The same with the days of the bars and the uptime over them. */
export function componentStates(content: Content, now: Instant): Map<string, ComponentState> {
  const { timeZone, weights } = content.page;
  const days = lastDays(now, barDays, timeZone);
  const past = spansByComponent(content, { from: days[0]!.startAt, now });
  return new Map(
    [...currentStates(content, now)].map(([id, current]) => {
      const { component } = current;
      const spans = past.get(id) ?? [];
      const unplanned = spans.flatMap((span) =>
        span.countsAs ? [{ ...span, status: span.countsAs }] : [],
      );
      const pastDays = componentDays(component, spans, days, now).map((day) => ({
        ...day,
        uptime: uptimeOfDays(component, unplanned, [day], { now, weights }),
      }));
      const isDoubtful = current.doubt !== undefined || isUncertain(component, content);
      const shownDays = isDoubtful ? withUncertainToday(pastDays) : pastDays;
      const today = shownDays.at(-1);
      // While today is unknown, none of its minutes count as uptime.
      const knownUntil = today?.status === undefined ? (today?.startAt ?? now) : now;
      const tally = tallyDays(component, unplanned, days, { now: knownUntil, weights });
      return [
        id,
        {
          ...current,
          days: shownDays,
          observations: (content.observations ?? []).filter(
            ({ componentId }) => componentId === id,
          ),
          uptime: uptimeOf([tally]),
          tally,
        },
      ];
    }),
  );
}

/** Whether an unreadable report may concern it. */
function isUncertain({ id }: Component, { unreadable }: Content): boolean {
  return unreadable.some(
    ({ mayBeOpen, componentIds }) => mayBeOpen && (componentIds?.includes(id) ?? true),
  );
}

/** A day that an unreadable report may concern is unknown, unless something worse is known of it. */
function withUncertainToday(days: readonly ComponentDayState[]): ComponentDayState[] {
  return days.map((day, index) =>
    index === days.length - 1 && day.status !== undefined && !isWorse(day.status, 'unknown')
      ? { ...day, status: undefined, uptime: undefined }
      : day,
  );
}

/** What reports say of each component since `from`: incidents that count, and maintenance while it really went on. */
export function spansByComponent(
  { incidents, maintenances }: Pick<Content, 'incidents' | 'maintenances'>,
  { from, now }: { readonly from: Instant; readonly now: Instant },
): Map<string, PastSpan[]> {
  const spans = [
    ...incidents
      .filter(({ falseAlarm }) => !falseAlarm)
      .flatMap((incident) =>
        statusSpans(incident).map((span) => ({
          ...span,
          // What is dated ahead counts at once, so today is not operational.
          startAt: Math.min(span.startAt, now - 1),
          report: incident,
          countsAs: span.status,
        })),
      ),
    ...maintenances.flatMap((maintenance) => {
      const work = workInterval(maintenance);
      if (!work) return [];
      const { scheduledUntil } = maintenance;
      const planned = { ...work, endAt: Math.min(work.endAt, scheduledUntil) };
      const overrun = { ...work, startAt: Math.max(work.startAt, scheduledUntil) };
      return [...maintenanceComponents(maintenance, now)].flatMap(([id, status]) =>
        [
          { ...planned, countsAs: undefined },
          { ...overrun, countsAs: overrunStatus(status) },
        ]
          .filter((part) => !isEmpty(part))
          .map((part) => ({ id, status, ...part, report: maintenance })),
      );
    }),
  ].filter(({ endAt }) => endAt >= from);
  return Map.groupBy(spans, ({ id }) => id);
}

/** Work that takes longer than planned no longer counts as planned, and nobody has said how bad it is. */
function overrunStatus(status: WrittenStatus): WrittenStatus {
  return status === 'under_maintenance' ? 'partial_outage' : status;
}

function currentSpans({ incidents, maintenances }: Content, now: Instant) {
  const spans = [
    ...incidents.filter(isOpen).flatMap((incident) =>
      currentStatuses(incident).map((span) => ({
        ...span,
        startAt: troubleSince(span, incident),
      })),
    ),
    ...maintenances
      .filter((maintenance) => isUnderWayAt(maintenance, now))
      .flatMap((maintenance) =>
        [...maintenanceComponents(maintenance, now)].map(([id, status]) => ({
          id,
          status,
          // An update that says that work began may be dated ahead; until then the window decides.
          startAt: workBeganBy(maintenance, now) ?? maintenance.scheduledFor,
        })),
      ),
  ];
  return Map.groupBy(spans, ({ id }) => id) as Map<string, CurrentSpan[]>;
}

/** When the trouble began that a span belongs to, which may have had another status before. */
function troubleSince(span: StatusSpan, incident: Incident): Instant {
  const before = statusSpans(incident).find(
    ({ id, status, startAt, endAt }) =>
      id === span.id && status !== 'operational' && startAt < endAt && endAt === span.startAt,
  );
  return before && span.status !== 'operational' ? troubleSince(before, incident) : span.startAt;
}

function workBeganBy(maintenance: Maintenance, now: Instant): Instant | undefined {
  const startAt = workInterval(maintenance)?.startAt;
  return startAt !== undefined && startAt <= now ? startAt : undefined;
}

export function isComponentState(entry: object): entry is ComponentState {
  return 'component' in entry;
}

/** Every component of an assembled page, groups unfolded, retired ones last. */
export function allComponentStates(page: {
  readonly components: readonly (
    ComponentState | { readonly components: readonly ComponentState[] }
  )[];
  readonly retired: readonly ComponentState[];
}): ComponentState[] {
  const shown = page.components.flatMap((entry) =>
    isComponentState(entry) ? [entry] : entry.components,
  );
  return [...shown, ...page.retired];
}
