import { flattenComponents } from '../../model/components/component.ts';
import { beginningOf } from '../../model/reports/report-extent.ts';
import { isComponentState, type ComponentState } from '../../model/components/component-state.ts';
import { componentDisplays } from '../../model/components/display.ts';
import type { Page } from '../../model/page/page.ts';
import { dayOf } from '../../model/time/day.ts';
import { affectedComponentIds } from '../../model/reports/facts.ts';
import { statusSpans, type Incident } from '../../model/reports/incident.ts';
import type { Instant } from '../../model/time/instant.ts';
import { memoize } from '../../model/memoize.ts';
import { workInterval, type Maintenance } from '../../model/reports/maintenance.ts';
import type { GroupState, StatusPage } from '../../model/status-page.ts';
import { cleanLine, cleanText } from '../text/clean-text.ts';
import { toPlainLines } from '../text/plain-text.ts';
import { formatTimestamp, knownId, toStatuspageStatus, type ComponentField } from './fields.ts';

/** Components and groups in display order, a group before its members; and all components by id, retired ones too. */
export interface ComponentFields {
  readonly listed: readonly ComponentField[];
  readonly byId: ReadonlyMap<string, ComponentField>;
}

export function toComponentFields(status: StatusPage, pageId: string): ComponentFields {
  const changes = changesOf(status);
  const byId = new Map<string, ComponentField>();
  const oldestAt = oldestOf(status);
  const add = (state: ComponentState, position: number, groupId: string | null) => {
    const field = toComponentField(state, changes.get(state.component.id) ?? [], {
      position,
      groupId,
      pageId,
      page: status.page,
      oldestAt,
    });
    byId.set(state.component.id, field);
    return field;
  };
  const listed = status.components.flatMap((entry, index) => {
    if (isComponentState(entry)) return [add(entry, index + 1, null)];
    // People correct names, but never the id of a component.
    const { id = entry.group.components[0]?.id ?? '' } = entry.group;
    const groupId = knownId('group', { ...entry.group, id }, status.page);
    const members = entry.components.map((state, place) => add(state, place + 1, groupId));
    return [toGroupField(entry, members, { id: groupId, position: index + 1, pageId }), ...members];
  });
  status.retired.forEach((state, index) => {
    add(state, status.components.length + index + 1, null);
  });
  return { listed, byId };
}

function toComponentField(
  { component, status }: ComponentState,
  changes: readonly Instant[],
  place: {
    position: number;
    groupId: string | null;
    pageId: string;
    page: Page;
    oldestAt: Instant;
  },
): ComponentField {
  const display = componentDisplays(place.page).get(component.id)!;
  // Clients do not accept null here. A component of which nothing is known is as old as the oldest thing known of the
  // page.
  const createdAt =
    component.since ?? Math.min(...(changes.length > 0 ? changes : [place.oldestAt]));
  return {
    id: knownId('component', component, place.page),
    name: cleanLine(component.name),
    status: toStatuspageStatus(status),
    created_at: formatTimestamp(createdAt),
    updated_at: formatTimestamp(Math.max(createdAt, ...changes)),
    position: place.position,
    description: describe(component),
    showcase: display.uptime === 'shown',
    start_date: component.since === undefined ? null : dayOf(component.since, place.page.timeZone),
    group_id: place.groupId,
    page_id: place.pageId,
    group: false,
    only_show_if_degraded: display.show === 'in_trouble',
  };
}

function toGroupField(
  { group, status }: GroupState,
  members: readonly ComponentField[],
  place: { id: string; position: number; pageId: string },
): ComponentField {
  return {
    id: place.id,
    name: cleanLine(group.name),
    status: toStatuspageStatus(status),
    // Timestamps of one form and zone sort as text.
    created_at: members.map((each) => each.created_at).sort()[0]!,
    updated_at: members
      .map((each) => each.updated_at)
      .sort()
      .at(-1)!,
    position: place.position,
    description: describe(group),
    showcase: false,
    start_date: null,
    group_id: null,
    page_id: place.pageId,
    group: true,
    only_show_if_degraded: false,
    components: members.map(({ id }) => id),
  };
}

/**
 * The first instant of which anything is known; without one, the beginning of the year, which does not change with
 * every build.
 */
function oldestOf(status: StatusPage): Instant {
  const { incidents, maintenances, announcements, page, now } = status;
  const known = [
    ...flattenComponents(page.components).flatMap(({ since }) => since ?? []),
    ...[...incidents, ...maintenances, ...announcements].map((each) => beginningOf(each, now)),
  ].filter((at) => at <= now);
  return known.reduce((one, other) => Math.min(one, other), known[0] ?? startOfYear(now));
}

function startOfYear(at: Instant): Instant {
  return Date.UTC(new Date(at).getUTCFullYear());
}

/** The instants up to now at which reports changed the status of each component. */
const changesOf = memoize(({ incidents, maintenances, now }: StatusPage) => {
  const changes = new Map<string, Instant[]>();
  for (const { id, startAt, endAt } of [
    ...incidents.flatMap((incident) => spansOf(incident)),
    ...maintenances.flatMap((maintenance) => workOf(maintenance)),
  ]) {
    const instants = changes.get(id) ?? [];
    instants.push(...[startAt, endAt].filter((at) => at <= now));
    changes.set(id, instants);
  }
  return changes;
});

/** The description as plain text: Statuspage's own clients show it literally. */
function describe({ description }: { readonly description?: string }): string | null {
  return description === undefined ? null : cleanText(toPlainLines(description));
}

function spansOf(incident: Incident) {
  return incident.falseAlarm ? [] : statusSpans(incident);
}

function workOf(maintenance: Maintenance) {
  const work = workInterval(maintenance);
  return work ? affectedComponentIds(maintenance).map((id) => ({ id, ...work })) : [];
}
