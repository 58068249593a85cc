import type { ComponentState } from '../model/component-state.ts';
import { affectedComponentIds } from '../model/facts.ts';
import type { StatusPage } from '../model/status-page.ts';
import { toComponentRow, type ComponentRowView } from './component-rows.ts';
import { pastEvents, summarise, type ReportSummaryView } from './recent-days.ts';
import type { Site } from './site.ts';
import { toSubscriptions, type Subscriptions } from './subscriptions.ts';
import { describeDay } from './uptime-bar.ts';

export interface ComponentPageView {
  readonly row: ComponentRowView;
  /** How it is, in one line. */
  readonly description: string;
  readonly url?: string;
  readonly isRetired: boolean;
  /** Every day of the bar in words, today first. */
  readonly days: readonly string[];
  /** All that was ever reported of it, newest first. */
  readonly reports: readonly ReportSummaryView[];
  readonly subscriptions: Subscriptions;
}

export function toComponentPage(
  state: ComponentState,
  status: StatusPage,
  site: Site,
): ComponentPageView {
  const { component } = state;
  const open = [
    ...status.openIncidents,
    ...status.activeMaintenances,
    ...status.upcomingMaintenances,
  ];
  const past = pastEvents(status, { startAt: -Infinity, endAt: Infinity }).flatMap(({ event }) =>
    event.kind === 'announcement' ? [] : [event],
  );
  const row = toComponentRow(state, status, site);
  return {
    row,
    description: `${row.name}: ${row.states[0].value.label}. ${row.bar.uptime}`,
    ...(component.url !== undefined && { url: component.url }),
    isRetired: component.retired,
    days: state.days.map((day) => describeDay(day, site)).toReversed(),
    reports: [...open, ...past]
      .filter((report) => affectedComponentIds(report).includes(component.id))
      .map((report) => summarise(report, status, site)),
    subscriptions: toSubscriptions(site, component),
  };
}
