import {
  allComponentStates,
  isComponentState,
  type ComponentState,
  type CurrentState,
} from '../../model/components/component-state.ts';
import type { StatusPage } from '../../model/status-page.ts';
import { markLanguage, type LanguageMark } from '../text/language-mark.ts';
import { worstStatus, type ComponentStatus } from '../../model/status.ts';
import { toSentence, type SentenceView } from '../text/sentence.ts';
import { componentPath, type Site } from '../site.ts';
import { toDoubtSentence } from './doubt.ts';
import { toTimedSegments, type TimedSegment, type TimedSegments } from '../time/segments.ts';
import { toGroupBar, toUptimeBar, type UptimeBarView } from './uptime-bar.ts';

/** A status as it is shown: colour and shape, word, and since when as far as a report tells. */
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
  /** Why nobody knows how it is, now or when time goes by. */
  readonly doubts: readonly TimedSegment<SentenceView>[];
  readonly bar: UptimeBarView;
}

export interface ComponentGroupView {
  readonly name: string;
  /** Safe HTML of a line. */
  readonly description?: string;
  readonly descriptionMark: LanguageMark | undefined;
  readonly states: TimedSegments<StatusView>;
  /** A group with trouble in it is shown opened, and so is every group of a short list. */
  readonly isOpen: boolean;
  /** Of a closed group: an opened one shows those of its components. */
  readonly bar: UptimeBarView | undefined;
  readonly rows: readonly ComponentRowView[];
}

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
    bar: toUptimeBar(state, site),
  };
}

/** So few components are seen at a glance: none of them is folded away. */
const shortList = 8;

/** All components and groups of the home page, in display order. */
export function toComponentRows(
  page: Pick<StatusPage, 'components' | 'forecasts'>,
  site: Site,
): (ComponentRowView | ComponentGroupView)[] {
  const isShort =
    allComponentStates({ components: page.components, retired: [] }).length <= shortList;
  return page.components.map((entry) => {
    if (isComponentState(entry)) return toComponentRow(entry, page, site);
    const isOpen = isShort || entry.status !== 'operational';
    return {
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
      bar: isOpen ? undefined : toGroupBar(entry.components, site),
      rows: entry.components.map((state) => toComponentRow(state, page, site)),
    };
  });
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
