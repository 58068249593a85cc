import {
  allComponentStates,
  isComponentState,
  type ComponentState,
} from '../model/component-state.ts';
import type { StatusPage } from '../model/status-page.ts';
import type { ComponentStatus } from '../model/status.ts';
import { markLanguage, type LanguageMark } from './language-mark.ts';
import { componentPath, type Site } from './site.ts';
import { toUptimeBar, type UptimeBarView } from './uptime-bar.ts';

export interface ComponentRowView {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly description?: string;
  readonly descriptionMark: LanguageMark | undefined;
  readonly status: ComponentStatus;
  readonly label: string;
  /** `since 14 Mar 2026, 09:50 UTC` */
  readonly since?: string;
  readonly bar: UptimeBarView;
}

export interface ComponentGroupView {
  readonly name: string;
  readonly description?: string;
  readonly descriptionMark: LanguageMark | undefined;
  readonly status: ComponentStatus;
  readonly label: string;
  /** A group with trouble in it is shown opened, and so is every group of a short list. */
  readonly isOpen: boolean;
  readonly rows: readonly ComponentRowView[];
}

export function toComponentRow(state: ComponentState, site: Site): ComponentRowView {
  const { component, status, statusSince } = state;
  return {
    id: component.id,
    name: component.name,
    href: site.path(componentPath(component.id)),
    ...(component.description !== undefined && { description: component.description }),
    descriptionMark: markLanguage(component.descriptionLanguage, site),
    status,
    label: site.words.componentStatus[status],
    ...(statusSince !== undefined && {
      since: site.words.since(site.time.dateTime(statusSince).text),
    }),
    bar: toUptimeBar(state, site),
  };
}

/** So few components are seen at a glance: none of them is folded away. */
const shortList = 8;

/** All components and groups of the home page, in display order. */
export function toComponentRows(
  { components }: StatusPage,
  site: Site,
): (ComponentRowView | ComponentGroupView)[] {
  const isShort = allComponentStates({ components, retired: [] }).length <= shortList;
  return components.map((entry) =>
    isComponentState(entry)
      ? toComponentRow(entry, site)
      : {
          name: entry.group.name,
          ...(entry.group.description !== undefined && { description: entry.group.description }),
          descriptionMark: markLanguage(entry.group.descriptionLanguage, site),
          status: entry.status,
          label: site.words.componentStatus[entry.status],
          isOpen: isShort || entry.status !== 'operational',
          rows: entry.components.map((state) => toComponentRow(state, site)),
        },
  );
}
