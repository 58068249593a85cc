import { isGroup } from '../../model/components/component.ts';
import { reportMessages } from '../messages/report-messages.ts';
import type { PageContext } from '../page-context.ts';
import { componentIndex, componentName, inPageOrder } from './component-index.ts';

/** A component, a whole group or all components, as one name. */
export interface NamedPart {
  readonly name: string;
  /** The number of components that it stands for. */
  readonly count: number;
  /** Set for a component, not for a group. */
  readonly id?: string;
}

export interface RolledUp {
  readonly parts: readonly NamedPart[];
  /** The number of components that are not in `parts`. */
  readonly rest: number;
}

/** The most names in a list. */
export const mostNames = 8;

/**
 * Components in display order. A few are listed by name; if there are more, a group of which all are affected is listed
 * in place of its members; a list that is still too long ends in a number.
 * @param nameGroup How a whole group is called; in a list with the number of its members.
 */
export function rollUp(
  ids: Iterable<string>,
  site: PageContext,
  most = mostNames,
  nameGroup = reportMessages(site.messages.language).wholeGroup,
): RolledUp {
  const wanted = new Set(ids);
  const index = componentIndex(site);
  const single = (id: string): NamedPart => ({ name: componentName(id, site), count: 1, id });
  const unknown = [...wanted].filter((id) => !index.has(id));
  if (wanted.size <= most) {
    return { parts: inPageOrder([...wanted], index).map(single), rest: 0 };
  }
  const groups = site.page.components.map((entry) => ({
    name: isGroup(entry) ? entry.name : undefined,
    members: (isGroup(entry) ? entry.components : [entry])
      .filter(({ id, retired }) => !retired || wanted.has(id))
      .map(({ id }) => id),
  }));
  if (groups.every(({ members }) => members.every((id) => wanted.has(id)))) {
    const { allComponents } = reportMessages(site.messages.language);
    return { parts: [{ name: allComponents, count: wanted.size }], rest: 0 };
  }
  const parts = [
    ...groups.flatMap(({ name, members }): NamedPart[] => {
      const count = members.length;
      const isWhole = name !== undefined && count > 1 && members.every((id) => wanted.has(id));
      if (isWhole) return [{ name: nameGroup(name, count), count }];
      return members.filter((id) => wanted.has(id)).map(single);
    }),
    ...unknown.map(single),
  ];
  const shown = parts.length <= most ? parts : parts.slice(0, most - 1);
  const told = shown.reduce((sum, { count }) => sum + count, 0);
  return { parts: shown, rest: wanted.size - told };
}

/** The same as words for a list: `Storage (all 15)`, `API`, `7 more`. */
export function rolledNames(ids: Iterable<string>, site: PageContext): string[] {
  const { parts, rest } = rollUp(ids, site);
  return [...parts.map(({ name }) => name), ...(rest > 0 ? [site.messages.andMore(rest)] : [])];
}
