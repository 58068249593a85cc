import {
  allComponentStates,
  isComponentState,
  type ComponentState,
  type CurrentState,
} from '../../model/components/component-state.ts';
import { isListed } from '../../model/components/display.ts';
import type { StatusPage } from '../../model/status-page.ts';
import { markLanguage, type LanguageMark } from '../text/language-mark.ts';
import { worstStatus, type ComponentStatus } from '../../model/status.ts';
import { toSentence, type SentenceView } from '../text/sentence.ts';
import { componentPath, type Site } from '../site.ts';
import { toDoubtSentence } from './doubt-sentence.ts';
import {
  toTimedSegments,
  type SegmentAttributes,
  type TimedSegment,
  type TimedSegments,
} from '../time/timed-segments.ts';
import { toGroupDays, toLastDays, type LastDaysView } from './last-days.ts';

/** A status as it is shown: colour and shape, word, and since when if a report says so. */
export interface StatusView {
  readonly status: ComponentStatus;
  readonly label: string;
  readonly since?: SentenceView;
}

export interface ComponentRowView {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  /** Safe HTML of a line. */
  readonly description?: string;
  readonly descriptionMark: LanguageMark | undefined;
  readonly states: TimedSegments<StatusView>;
  /** Why its status is unknown, now or later. */
  readonly doubts: readonly TimedSegment<SentenceView>[];
  readonly lastDays: LastDaysView;
}

export interface ComponentGroupView {
  readonly name: string;
  /** Safe HTML of a line. */
  readonly description?: string;
  readonly descriptionMark: LanguageMark | undefined;
  readonly states: TimedSegments<StatusView>;
  /** A group with trouble in it is shown opened, unless there are many, and so is every group of a short list. */
  readonly isOpen: boolean;
  /** An opened group shows the bars of its components. */
  readonly lastDays: LastDaysView;
  readonly rows: readonly Listed<ComponentRowView>[];
}

/** Something in the list, and the times at which it is listed. */
export type Listed<T> = T & { readonly attributes: SegmentAttributes };

export function toComponentRow(
  state: ComponentState,
  { forecasts }: Pick<StatusPage, 'forecasts'>,
  site: Site,
): ComponentRowView {
  const { component } = state;
  return {
    id: component.id,
    name: component.name,
    href: site.path(componentPath(component.id)),
    ...(component.description !== undefined && { description: site.line(component.description) }),
    descriptionMark: markLanguage(component.descriptionLanguage, site, component.description),
    states: toTimedSegments(forecasts, ({ states }) => toStatus(states.get(component.id)!, site)),
    doubts: toTimedSegments(forecasts, ({ states }) => {
      const doubt = states.get(component.id)!.doubt;
      return doubt ? toDoubtSentence(doubt, site) : null;
    }).flatMap(({ value, attributes }) => (value ? [{ value, attributes }] : [])),
    lastDays: toLastDays(state, site),
  };
}

/** With at most this many components, none is folded away: all are seen at a glance. */
const shortList = 8;
/** With more components than this in groups in trouble, the names of the groups tell more than those of the components. */
const longestOpened = 40;

/** What the home page lists, in display order; something that is only listed at times appears once for each stretch. */
export function toComponentRows(
  page: Pick<StatusPage, 'page' | 'components' | 'forecasts'>,
  site: Site,
): Listed<ComponentRowView | ComponentGroupView>[] {
  const states = allComponentStates({ components: page.components, retired: [] });
  const isShort = states.filter((state) => isListed(state, page.page)).length <= shortList;
  const troubled = page.components.flatMap((entry) =>
    isComponentState(entry) || entry.status === 'operational' ? [] : entry.components,
  );
  return page.components.flatMap((entry): Listed<ComponentRowView | ComponentGroupView>[] => {
    if (isComponentState(entry)) return listed([entry], toComponentRow(entry, page, site), page);
    const isOpen = isShort || (entry.status !== 'operational' && troubled.length <= longestOpened);
    const { bar, uptime } = toGroupDays(entry, site);
    const group = {
      name: entry.group.name,
      ...(entry.group.description !== undefined && {
        description: site.line(entry.group.description),
      }),
      descriptionMark: markLanguage(entry.group.descriptionLanguage, site),
      states: toTimedSegments(page.forecasts, ({ states }) => {
        const members = entry.components.map(({ component }) => states.get(component.id)!);
        const status = worstStatus(members.map((member) => member.status));
        return { status, label: site.messages.componentStatus[status] };
      }),
      isOpen,
      lastDays: { bar: isOpen ? undefined : bar, uptime },
      rows: entry.components.flatMap((state) =>
        listed([state], toComponentRow(state, page, site), page),
      ),
    };
    return listed(entry.components, group, page);
  });
}

/** The stretches in which any component is listed. */
export function listedSegments(
  members: readonly ComponentState[],
  { page, forecasts }: Pick<StatusPage, 'page' | 'forecasts'>,
): SegmentAttributes[] {
  return toTimedSegments(forecasts, ({ states }) =>
    members.some(({ component }) => isListed(states.get(component.id)!, page)),
  ).flatMap(({ value, attributes }) => (value ? [attributes] : []));
}

function listed<T>(
  members: readonly ComponentState[],
  view: T,
  page: Pick<StatusPage, 'page' | 'forecasts'>,
): Listed<T>[] {
  return listedSegments(members, page).map((attributes) => ({ ...view, attributes }));
}

function toStatus({ status, statusSince }: CurrentState, { messages, time }: Site): StatusView {
  return {
    status,
    label: messages.componentStatus[status],
    ...(statusSince !== undefined && {
      since: toSentence(messages.since, time.dateTime(statusSince)),
    }),
  };
}
