import { flattenComponents, type Component } from './component.ts';
import type { Content } from './content.ts';
import { lastDays, type DayInterval } from './day.ts';
import { componentDays, uptimeOfDays, type ComponentDay, type ReportedSpan } from './history.ts';
import { isOpen, statusSpans } from './incident.ts';
import type { Instant } from './instant.ts';
import { clip } from './interval.ts';
import { isUnderWayAt, maintenanceComponents, workInterval } from './maintenance.ts';
import { isWorse, worstStatus, type ComponentStatus } from './status.ts';
import type { UptimeWeights } from './uptime.ts';

/** A component as it is now. */
export interface ComponentState {
  readonly component: Component;
  readonly status: ComponentStatus;
  /** Since when it has this status, as far as a report tells. */
  readonly statusSince?: Instant;
  /** Oldest first, today last. */
  readonly days: readonly ComponentDayState[];
  /** Over `days`, 0 to 1, of incidents alone: planned work does not count; undefined when nothing is known. */
  readonly uptime: number | undefined;
}

export interface ComponentDayState extends ComponentDay {
  /** Of this day alone, as above. */
  readonly uptime: number | undefined;
}

/** How many days the bars show. */
export const barDays = 90;

/** A span of an incident, or of planned work, which does not count as downtime. */
interface PastSpan extends ReportedSpan {
  readonly isPlanned: boolean;
}

/** A span that holds now. */
type CurrentSpan = Pick<ReportedSpan, 'status' | 'startAt'>;

/** What every component, retired ones too, is like at `now`; by id, in display order. */
export function componentStates(content: Content, now: Instant): Map<string, ComponentState> {
  const { timeZone, weights, components } = content.page;
  const days = lastDays(now, barDays, timeZone);
  const past = spansByComponent(content, { startAt: days[0]!.startAt, endAt: now });
  const current = currentSpans(content, now);
  return new Map(
    flattenComponents(components).map((component) => [
      component.id,
      componentState(component, {
        past: past.get(component.id) ?? [],
        current: current.get(component.id) ?? [],
        isDoubtful: content.unreadable.some(
          ({ mayBeOpen, componentIds }) =>
            mayBeOpen && (componentIds?.includes(component.id) ?? true),
        ),
        days,
        weights,
        now,
      }),
    ]),
  );
}

function componentState(
  component: Component,
  known: {
    readonly past: readonly PastSpan[];
    readonly current: readonly CurrentSpan[];
    readonly isDoubtful: boolean;
    readonly days: readonly DayInterval[];
    readonly weights: UptimeWeights;
    readonly now: Instant;
  },
): ComponentState {
  const { past, current, days, now, weights } = known;
  const unplanned = past.filter(({ isPlanned }) => !isPlanned);
  const pastDays = componentDays(component, past, days, now).map((day) => ({
    ...day,
    uptime: uptimeOfDays(component, unplanned, [day], { now, weights }),
  }));
  const status = worstStatus([
    ...current.map((span) => span.status),
    ...(known.isDoubtful ? (['unknown'] as const) : []),
  ]);
  const since = current.filter((span) => span.status === status).map(({ startAt }) => startAt);
  return {
    component,
    status,
    // An update dated ahead counts at once.
    ...(since.length > 0 && { statusSince: Math.min(now, ...since) }),
    days: known.isDoubtful ? withDoubtToday(pastDays) : pastDays,
    uptime: uptimeOfDays(component, unplanned, days, { now, weights }),
  };
}

/** Of a day that a report may concern which nobody can read, nothing is known, unless what is known is worse. */
function withDoubtToday(days: readonly ComponentDayState[]): ComponentDayState[] {
  return days.map((day, index) =>
    index === days.length - 1 && day.status !== undefined && !isWorse(day.status, 'unknown')
      ? { ...day, status: undefined, uptime: undefined }
      : day,
  );
}

/** What reports say of each component inside `window`: incidents that count, and maintenance while it really went on. */
function spansByComponent(
  { incidents, maintenances }: Content,
  window: { readonly startAt: Instant; readonly endAt: Instant },
): Map<string, PastSpan[]> {
  const spans = [
    ...incidents
      .filter(({ falseAlarm }) => !falseAlarm)
      .flatMap((incident) =>
        statusSpans(incident).map((span) => ({ ...span, reportId: incident.id, isPlanned: false })),
      ),
    ...maintenances.flatMap((maintenance) => {
      const work = workInterval(maintenance);
      if (!work) return [];
      return [...maintenanceComponents(maintenance)].map(([id, status]) => ({
        id,
        status,
        ...work,
        reportId: maintenance.id,
        isPlanned: true,
      }));
    }),
  ].flatMap((span) => clip(span, window) ?? []);
  return Map.groupBy(spans, ({ id }) => id);
}

function currentSpans({ incidents, maintenances }: Content, now: Instant) {
  const spans = [
    ...incidents
      .filter(isOpen)
      .flatMap(statusSpans)
      .filter(({ endAt }) => endAt === Infinity),
    ...maintenances
      .filter((maintenance) => isUnderWayAt(maintenance, now))
      .flatMap((maintenance) =>
        [...maintenanceComponents(maintenance, now)].map(([id, status]) => ({
          id,
          status,
          startAt: workInterval(maintenance)?.startAt ?? maintenance.scheduledFor,
        })),
      ),
  ];
  return Map.groupBy(spans, ({ id }) => id) as Map<string, CurrentSpan[]>;
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
