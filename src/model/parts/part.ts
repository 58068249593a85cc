import { isGroup, type ComponentEntry, type Named } from '../components/component.ts';

/** A page of its own for some of the components: of a customer, a region, a product. */
export interface Part extends Named {
  /** Its folder below the page that shows everything, and in the folder of files that are served as they are. */
  readonly id: string;
  /** The ids of components and groups that it shows. */
  readonly shows: readonly string[];
  /** Where it is served, absolute, with a slash at the end, if not below the page that shows everything. */
  readonly url?: string;
  /** The command that puts its site there, as that of a home. */
  readonly deploy?: string;
  /** Whether search engines are asked to leave it out. */
  readonly isHidden?: boolean;
}

/** The id that stands for the page itself: then that does not show everything either. */
export const mainPart = 'main';

/** The names that pages of ours have at the top, in which no other page can stand. */
export const ownFolders: readonly string[] = [
  'about',
  'api',
  'archive',
  'badges',
  'clock',
  'components',
  'embed',
  'history',
  'icons',
  'incidents',
  'maintenances',
  'metrics',
  'postmortems',
  'schema',
  'subscribe',
  'wall',
];

/**
 * What of the components a page shows, in display order. A group that is not shown whole keeps its name and nothing that it
 * says of the others.
 */
export function entriesOf({ shows }: Part, entries: readonly ComponentEntry[]): ComponentEntry[] {
  return entries.flatMap((entry): ComponentEntry[] => {
    if (!isGroup(entry)) return shows.includes(entry.id) ? [entry] : [];
    const { id, description: _, translations, was: __, ...rest } = entry;
    const components = entry.components.filter((each) => shows.includes(each.id));
    if ((id !== undefined && shows.includes(id)) || components.length === entry.components.length) {
      return [entry];
    }
    if (components.length === 0) return [];
    const names = Object.entries(translations ?? {}).flatMap(([language, { name }]) =>
      name === undefined ? [] : [[language, { name }]],
    );
    return [
      {
        ...rest,
        ...(names.length > 0 && { translations: Object.fromEntries(names) as typeof translations }),
        components,
      },
    ];
  });
}
