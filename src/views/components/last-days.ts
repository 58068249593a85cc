import { allComponentStates, type ComponentState } from '../../model/components/component-state.ts';
import type { ComponentDay } from '../../model/components/component-days.ts';
import { componentDisplays, groupDisplay, pageDisplay } from '../../model/components/display.ts';
import type { GroupState, StatusPage } from '../../model/status-page.ts';
import { worstStatus, type WrittenStatus } from '../../model/status.ts';
import type { Site } from '../site.ts';
import { describeDay, drawDays, knownDays, type UptimeBarView } from './uptime-bar.ts';

export interface UptimeView {
  /** `99.98%`, or a message that there are no data. */
  readonly percent: string;
  /** `99.98% uptime over 90 days` */
  readonly text: string;
}

/** What readers are shown of the last days. */
export interface LastDaysView {
  readonly bar: UptimeBarView | undefined;
  readonly uptime: UptimeView | undefined;
}

/** The last days of a component. */
export function toLastDays({ component, days, uptime }: ComponentState, site: Site): LastDaysView {
  const display = componentDisplays(site.page).get(component.id)!;
  return {
    bar:
      display.bars === 'hidden'
        ? undefined
        : drawDays(days, (index) => describeDay(days[index]!, site)),
    uptime: display.uptime === 'hidden' ? undefined : toUptime(uptime, days, site),
  };
}

/** The last days of a group: on each the worst of its components. */
export function toGroupDays({ group, components, uptime }: GroupState, site: Site): LastDaysView {
  const { page } = site;
  const display = groupDisplay(group, page);
  const displays = componentDisplays(page);
  const members = components.filter(
    ({ component }) => displays.get(component.id)!.bars === 'shown',
  );
  return {
    bar: display.bars === 'hidden' || members.length === 0 ? undefined : drawMembers(members, site),
    uptime: display.uptime === 'hidden' ? undefined : toUptime(uptime, worstDays(components), site),
  };
}

/** The uptime of all components in use; undefined where the page shows none. */
export function toPageUptime(
  { components, uptime }: StatusPage,
  site: Site,
): UptimeView | undefined {
  const states = allComponentStates({ components, retired: [] });
  return pageDisplay(site.page).uptime === 'hidden' || uptime === undefined
    ? undefined
    : toUptime(uptime, worstDays(states), site);
}

/** @param days the number of days of which something is known; the percentage is about those */
function toUptime(
  uptime: number | undefined,
  days: readonly Pick<ComponentDay, 'status'>[],
  { messages, time }: Site,
): UptimeView {
  const percent = uptime === undefined ? messages.uptimeUnknown : time.percent(uptime);
  return {
    percent,
    text: uptime === undefined ? messages.noData : messages.uptimeOf(percent, knownDays(days)),
  };
}

/** For each day, the worst status of the components of which something is known. */
function worstDays(members: readonly ComponentState[]): Pick<ComponentDay, 'status'>[] {
  return (members[0]?.days ?? []).map((_, index) => {
    const known = members.flatMap((member) => member.days[index]?.status ?? []);
    return { status: known.length > 0 ? (worstStatus(known) as WrittenStatus) : undefined };
  });
}

function drawMembers(members: readonly ComponentState[], site: Site): UptimeBarView {
  const days = worstDays(members);
  return drawDays(days, (index) => {
    const { status } = days[index]!;
    const worst = members.filter((member) => member.days[index]!.status === status);
    const names = site.time.list(worst.map(({ component }) => component.name));
    const what = status && `${site.messages.componentStatus[status]} (${names})`;
    const { day } = members[0]!.days[index]!;
    return site.messages.dayLine(site.time.shortDay(day), what ?? site.messages.noData);
  });
}
