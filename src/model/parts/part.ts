import { isGroup, type ComponentEntry, type Named } from '../components/component.ts';

/** A page of its own for some of the components: of a customer, a region, a product. */
export interface Part extends Named {
  /** The name of its folder below the page, and below the folder of files that are served as they are. */
  readonly id: string;
  /** The ids of components and groups that it shows. */
  readonly shows: readonly string[];
  /** The address at which it is served, with a slash at the end, when that is not below the page. */
  readonly url?: string;
  /** The command that deploys its site, as for a home. */
  readonly deploy?: string;
  /** Whether search engines are asked to leave it out. */
  readonly isHidden?: boolean;
}

/** The id of the page itself. If `page.yml` names it, it shows only its own components, too. */
export const mainPart = 'main';

/** The names of our own folders at the top of the page, which no part can have. */
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
 * The components that a page shows, in display order. A group that is only shown in part keeps its name, but not its
 * description.
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
