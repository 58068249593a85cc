import type { Instant } from '../time/instant.ts';
import type { InLanguages } from '../reports/translation.ts';
import type { DisplaySettings } from './display.ts';

/** A name and a description in another language. */
export interface NameTranslation {
  readonly name?: string;
  readonly description?: string;
}

/** What components, groups and the page itself are called. */
export interface Named {
  readonly name: string;
  readonly description?: string;
  readonly translations?: InLanguages<NameTranslation>;
  /** BCP 47; set when the description is in another language than the page that shows it. */
  readonly descriptionLanguage?: string;
}

/** A part of the service that its users recognise. */
export interface Component extends Named {
  readonly id: string;
  /** The address of the component itself. */
  readonly url?: string;
  /** Before this instant nothing is known of it. */
  readonly since?: Instant;
  /** Its id, or the path of its address, on the page that was used before Outpost. */
  readonly was?: readonly string[];
  /** The people who are notified of its incidents: names in the rota, or handles with `@`. Never published. */
  readonly owners?: readonly string[];
  /** What maintainers do about its incidents: a link. Never published. */
  readonly runbook?: string;
  /** No longer in use: shown with its past incidents, not on the home page. */
  readonly retired: boolean;
  /** How it is shown, see `componentDisplays`. */
  readonly display?: DisplaySettings;
}

/** A named, ordered set of components. It has no status of its own. */
export interface ComponentGroup extends Named {
  /** Its id in the API; without one, the API uses the id of its first component. */
  readonly id?: string;
  /** Earlier names, as in `was` of a component. */
  readonly was?: readonly string[];
  /** How it and its components are shown. */
  readonly display?: DisplaySettings;
  readonly components: readonly Component[];
}

/** What stands in the list of components, in display order. */
export type ComponentEntry = Component | ComponentGroup;

export function isGroup(entry: ComponentEntry): entry is ComponentGroup {
  return 'components' in entry;
}

/** All components in display order, groups unfolded. */
export function flattenComponents(entries: readonly ComponentEntry[]): Component[] {
  return entries.flatMap((entry) => (isGroup(entry) ? entry.components : [entry]));
}
