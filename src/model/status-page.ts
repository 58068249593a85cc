import { isCurrentAt, type Announcement } from './reports/announcement.ts';
import {
  allComponentStates,
  componentStates,
  type ComponentState,
} from './components/component-state.ts';
import {
  flattenComponents,
  isGroup,
  type Component,
  type ComponentGroup,
} from './components/component.ts';
import { componentDisplays } from './components/display.ts';
import { uptimeOf } from './components/uptime.ts';
import type { Content, UnreadableReport } from './content.ts';
import { toForecasts, type Forecast } from './forecast.ts';
import type { Headline } from './headline.ts';
import { incidentAt } from './reports/future-updates.ts';
import { isOpen, type Incident } from './reports/incident.ts';
import { msPerHour, type Instant } from './time/instant.ts';
import { isUnderWayAt, maintenanceStatusAt, type Maintenance } from './reports/maintenance.ts';
import { compareText } from './text-order.ts';
import type { Page } from './page/page.ts';
import { worstStatus, type ComponentStatus } from './status.ts';
import { readingAt, readingHoldsUntil, type UpstreamState } from './upstreams/upstream.ts';

export interface GroupState {
  readonly group: ComponentGroup;
  /** The worst of its components. */
  readonly status: ComponentStatus;
  readonly components: readonly ComponentState[];
  /** The uptime over the days of the bars, of those components whose uptime is shown. */
  readonly uptime: number | undefined;
}

/** Everything the outputs show, at one instant. Lists of reports are newest first unless they say otherwise. */
export interface StatusPage {
  readonly now: Instant;
  readonly page: Page;
  readonly headline: Headline;
  /** Display order, without retired components and groups that hold only such. */
  readonly components: readonly (ComponentState | GroupState)[];
  readonly retired: readonly ComponentState[];
  /** The uptime over the days of the bars, of all components in use whose uptime is shown. */
  readonly uptime: number | undefined;
  readonly incidents: readonly Incident[];
  readonly openIncidents: readonly Incident[];
  readonly maintenances: readonly Maintenance[];
  readonly activeMaintenances: readonly Maintenance[];
  /** Soonest first. */
  readonly upcomingMaintenances: readonly Maintenance[];
  /**
   * Maintenances that were called off, until their windows are over, because people may still expect them. Soonest
   * first.
   */
  readonly calledOffMaintenances: readonly Maintenance[];
  /** Files with work that repeats, by their id. */
  readonly series: readonly Maintenance[];
  /** Windows of repeating work after the next two, soonest first. */
  readonly laterMaintenances: readonly Maintenance[];
  readonly announcements: readonly Announcement[];
  /** Pinned first. */
  readonly currentAnnouncements: readonly Announcement[];
  readonly unreadable: readonly UnreadableReport[];
  /** The services of others that components need; they say nothing about the components themselves. */
  readonly upstreams: readonly UpstreamState[];
  /** How the page will change by the clock alone; the first forecast begins at `now`. */
  readonly forecasts: readonly Forecast[];
  /** From this instant on, the page is so old that its builds may have stopped. */
  readonly staleAt: Instant;
  /** The next instant at which something on the page changes by the clock alone. */
  readonly nextTransitionAt?: Instant;
}

/** The only join: from what people wrote to what is true at `now`. */
export function assembleStatusPage(content: Content, now: Instant): StatusPage {
  const { page, upstreams = [] } = content;
  const current = { ...content, incidents: content.incidents.map((each) => incidentAt(each, now)) };
  const incidents = current.incidents.toSorted(
    (a, b) => b.startedAt - a.startedAt || compareText(a.id, b.id),
  );
  const openIncidents = incidents.filter(isOpen);
  const announcements = content.announcements
    .filter(({ fromAt }) => fromAt <= now)
    .toSorted((a, b) => b.fromAt - a.fromAt || compareText(a.id, b.id));
  const forecasts = toForecasts(content, now);
  const transitions = [
    ...(forecasts[1] ? [forecasts[1].startAt] : []),
    ...upstreams.flatMap((each) => readingAt(each, now) ?? []).map(readingHoldsUntil),
  ];
  return {
    now,
    page,
    headline: forecasts[0]!.headline,
    ...assembleComponents(page, componentStates(current, now)),
    incidents,
    openIncidents,
    ...assembleMaintenances(content, now),
    announcements,
    currentAnnouncements: announcements
      .filter((each) => isCurrentAt(each, now))
      .toSorted((a, b) => Number(b.pinned) - Number(a.pinned)),
    unreadable: content.unreadable,
    upstreams,
    forecasts,
    staleAt: now + (page.staleAfterMs ?? (openIncidents.length > 0 ? 1 : 3) * msPerHour),
    ...(transitions.length > 0 && { nextTransitionAt: Math.min(...transitions) }),
  };
}

function assembleComponents(
  page: Page,
  states: ReadonlyMap<string, ComponentState>,
): Pick<StatusPage, 'components' | 'retired' | 'uptime'> {
  const stateOf = (component: Component) => states.get(component.id)!;
  const displays = componentDisplays(page);
  const jointUptime = (members: readonly ComponentState[]) =>
    uptimeOf(
      members
        .filter(({ component: { id } }) => displays.get(id)!.uptime === 'shown')
        .map(({ tally }) => tally),
    );
  const components = page.components.flatMap((entry): (ComponentState | GroupState)[] => {
    if (!isGroup(entry)) return entry.retired ? [] : [stateOf(entry)];
    const members = entry.components.filter(({ retired }) => !retired).map(stateOf);
    if (members.length === 0) return [];
    return [
      {
        group: entry,
        status: worstStatus(members.map(({ status }) => status)),
        components: members,
        uptime: jointUptime(members),
      },
    ];
  });
  return {
    components,
    retired: flattenComponents(page.components)
      .filter(({ retired }) => retired)
      .map(stateOf),
    uptime: jointUptime(allComponentStates({ components, retired: [] })),
  };
}

function assembleMaintenances(content: Content, now: Instant) {
  const maintenances = content.maintenances.toSorted(
    (a, b) => b.scheduledFor - a.scheduledFor || compareText(a.id, b.id),
  );
  const soonestFirst = maintenances.toReversed();
  return {
    maintenances,
    activeMaintenances: maintenances.filter((each) => isUnderWayAt(each, now)),
    upcomingMaintenances: soonestFirst.filter(
      (each) => maintenanceStatusAt(each, now) === 'scheduled',
    ),
    calledOffMaintenances: soonestFirst.filter(
      (each) => maintenanceStatusAt(each, now) === 'cancelled' && now < each.scheduledUntil,
    ),
    series: (content.series ?? []).toSorted((a, b) => compareText(a.id, b.id)),
    laterMaintenances: (content.laterMaintenances ?? []).toSorted(
      (a, b) => a.scheduledFor - b.scheduledFor || compareText(a.id, b.id),
    ),
  };
}

/** Under way first, then what is ahead or was to be, soonest first. */
export function plannedMaintenances(status: StatusPage): readonly Maintenance[] {
  const { activeMaintenances, upcomingMaintenances, calledOffMaintenances } = status;
  return [
    ...activeMaintenances,
    ...[...upcomingMaintenances, ...calledOffMaintenances].toSorted(
      (a, b) => a.scheduledFor - b.scheduledFor,
    ),
  ];
}
