import { announcementEndsAt, isCurrentAt, type Announcement } from './announcement.ts';
import { componentStates, type ComponentState } from './component-state.ts';
import { flattenComponents, isGroup, type Component, type ComponentGroup } from './component.ts';
import type { Content, UnreadableReport } from './content.ts';
import { currentImpact, currentStatuses, isOpen, type Incident } from './incident.ts';
import type { Instant } from './instant.ts';
import { isUnderWayAt, maintenanceStatusAt, type Maintenance } from './maintenance.ts';
import type { Page } from './page.ts';
import {
  componentStatuses,
  isWorse,
  worstImpact,
  worstStatus,
  type ComponentStatus,
  type Indicator,
} from './status.ts';

export interface GroupState {
  readonly group: ComponentGroup;
  /** The worst of its components. */
  readonly status: ComponentStatus;
  readonly components: readonly ComponentState[];
}

/** What is broken, in the order to say it: worst first. */
export interface Headline {
  readonly indicator: Indicator;
  /** Components that are not operational, worst status first, display order within one status. */
  readonly troubles: readonly {
    readonly status: ComponentStatus;
    readonly components: readonly Component[];
  }[];
  /** Titles of open incidents that name no component which is broken now. */
  readonly otherIncidents: readonly Incident[];
  /** Reports that could not be read and may be open. */
  readonly unreadable: readonly UnreadableReport[];
}

/** Everything the outputs show, at one instant. Lists of reports are newest first unless they say otherwise. */
export interface StatusPage {
  readonly now: Instant;
  readonly page: Page;
  readonly headline: Headline;
  /** Display order, without retired components and groups that hold only such. */
  readonly components: readonly (ComponentState | GroupState)[];
  readonly retired: readonly ComponentState[];
  readonly incidents: readonly Incident[];
  readonly openIncidents: readonly Incident[];
  readonly maintenances: readonly Maintenance[];
  readonly activeMaintenances: readonly Maintenance[];
  /** Soonest first. */
  readonly upcomingMaintenances: readonly Maintenance[];
  readonly announcements: readonly Announcement[];
  /** Pinned first. */
  readonly currentAnnouncements: readonly Announcement[];
  readonly unreadable: readonly UnreadableReport[];
  /** The next instant at which something on the page changes by the clock alone. */
  readonly nextTransitionAt?: Instant;
}

/** The only join: from what people wrote to what is true at `now`. */
export function assembleStatusPage(content: Content, now: Instant): StatusPage {
  const { page } = content;
  const incidents = content.incidents.toSorted(
    (a, b) => b.startedAt - a.startedAt || compare(a.id, b.id),
  );
  const maintenances = content.maintenances.toSorted(
    (a, b) => b.scheduledFor - a.scheduledFor || compare(a.id, b.id),
  );
  const announcements = content.announcements
    .filter(({ fromAt }) => fromAt <= now)
    .toSorted((a, b) => b.fromAt - a.fromAt || compare(a.id, b.id));
  const openIncidents = incidents.filter(isOpen);
  const activeMaintenances = maintenances.filter((each) => isUnderWayAt(each, now));

  const states = componentStates(content, now);
  const stateOf = (component: Component) => states.get(component.id)!;
  const components = page.components.flatMap((entry): (ComponentState | GroupState)[] => {
    if (!isGroup(entry)) return entry.retired ? [] : [stateOf(entry)];
    const members = entry.components.filter(({ retired }) => !retired).map(stateOf);
    if (members.length === 0) return [];
    return [
      {
        group: entry,
        status: worstStatus(members.map(({ status }) => status)),
        components: members,
      },
    ];
  });
  const nextTransitionAt = nextTransition(content, now);
  return {
    now,
    page,
    headline: headlineOf([...states.values()], openIncidents, content.unreadable),
    components,
    retired: flattenComponents(page.components)
      .filter(({ retired }) => retired)
      .map(stateOf),
    incidents,
    openIncidents,
    maintenances,
    activeMaintenances,
    upcomingMaintenances: maintenances
      .filter((each) => maintenanceStatusAt(each, now) === 'scheduled')
      .toReversed(),
    announcements,
    currentAnnouncements: announcements
      .filter((each) => isCurrentAt(each, now))
      .toSorted((a, b) => Number(b.pinned) - Number(a.pinned)),
    unreadable: content.unreadable,
    ...(nextTransitionAt !== undefined && { nextTransitionAt }),
  };
}

function headlineOf(
  states: readonly ComponentState[],
  openIncidents: readonly Incident[],
  unreadable: readonly UnreadableReport[],
): Headline {
  const shown = states.filter(({ component }) => !component.retired);
  const troubles = componentStatuses
    .toReversed()
    .map((status) => ({
      status,
      components: shown.filter((state) => state.status === status).map((state) => state.component),
    }))
    .filter(({ status, components }) => status !== 'operational' && components.length > 0);
  const named = new Set(shown.filter(isTroubled).map(({ component }) => component.id));
  const doubtful = unreadable.filter((report) => report.mayBeOpen);
  return {
    indicator: worstImpact([
      ...openIncidents.map(currentImpact),
      // A report that may be open and cannot be read is not nothing.
      ...(doubtful.length > 0 ? (['minor'] as const) : []),
    ]),
    troubles,
    otherIncidents: openIncidents.filter(
      (incident) => !currentStatuses(incident).some(({ id }) => named.has(id)),
    ),
    unreadable: doubtful,
  };
}

function isTroubled({ status }: ComponentState): boolean {
  return isWorse(status, 'unknown');
}

/** The instants at which something on the page changes by the clock alone: windows, announcements, planned words. */
function nextTransition(content: Content, now: Instant): Instant | undefined {
  const instants = [
    ...content.maintenances.flatMap((maintenance) => [
      ...[maintenance.scheduledFor, maintenance.scheduledUntil].filter(
        // Once a person has said how it is, the window decides nothing.
        (at) => maintenanceStatusAt(maintenance, at) !== maintenanceStatusAt(maintenance, at - 1),
      ),
      ...maintenance.updates.map(({ postedAt }) => postedAt),
    ]),
    ...content.announcements.flatMap((each) => [each.fromAt, announcementEndsAt(each)]),
  ].filter((at) => at > now && at < Infinity);
  return instants.length > 0 ? Math.min(...instants) : undefined;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
