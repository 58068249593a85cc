import { memoize } from '../memoize.ts';
import type { Page } from '../page/page.ts';
import type { CurrentState } from './component-state.ts';
import { isGroup, type ComponentGroup } from './component.ts';

export const showings = ['always', 'in_trouble'] as const;
export const visibilities = ['shown', 'hidden'] as const;
type Visibility = (typeof visibilities)[number];

/** What readers are shown of a component. Programs are told everything. */
export interface Display {
  /** `in_trouble`: not listed while it is operational. */
  readonly show: (typeof showings)[number];
  /** Whether and when its uptime is shown as a figure. */
  readonly uptime: Visibility;
  /** Whether and when the bars of its last days are shown. */
  readonly bars: Visibility;
}

/** The settings of a component, a group or the page; what is not set comes from the level above. */
export type DisplaySettings = Partial<Display>;

const defaultDisplay: Display = { show: 'always', uptime: 'shown', bars: 'shown' };

/** The display of each component by id: its own settings, else its group's, else the page's. */
export const componentDisplays = memoize((page: Page): ReadonlyMap<string, Display> => {
  const around = pageDisplay(page);
  return new Map(
    page.components.flatMap((entry) => {
      const outer = { ...around, ...entry.display };
      const members = isGroup(entry) ? entry.components : [entry];
      return members.map(({ id, display }) => [id, { ...outer, ...display }] as const);
    }),
  );
});

export function groupDisplay(group: ComponentGroup, page: Page): Display {
  return { ...pageDisplay(page), ...group.display };
}

export function pageDisplay({ display }: Page): Display {
  return { ...defaultDisplay, ...display };
}

/**
 * Whether the home page lists a component of that status. A component that is not known to be well is always listed.
 */
export function isListed({ component, status }: CurrentState, page: Page): boolean {
  return componentDisplays(page).get(component.id)!.show === 'always' || status !== 'operational';
}
