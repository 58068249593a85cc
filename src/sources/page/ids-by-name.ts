import {
  flattenComponents,
  isGroup,
  type ComponentEntry,
} from '../../model/components/component.ts';
import { distinctNames } from '../../model/components/distinct-names.ts';
import { fold } from '../text/nearest.ts';

/**
 * The components that each folded name may mean: an id, or a name with its group (`API (Europe)`), means one; a name
 * means all components with that name; the name of a group means all components in it.
 */
export function idsByName(
  entries: readonly ComponentEntry[],
): ReadonlyMap<string, readonly string[]> {
  const components = flattenComponents(entries);
  const names = new Map<string, string[]>();
  for (const { id, name } of components) {
    names.set(fold(name), [...(names.get(fold(name)) ?? []), id]);
  }
  for (const [id, name] of distinctNames(entries)) {
    if (!names.has(fold(name))) names.set(fold(name), [id]);
  }
  for (const group of entries.filter(isGroup)) {
    const ids = group.components.map(({ id }) => id);
    for (const name of groupNames([group])) {
      if (!names.has(name)) names.set(name, ids);
    }
  }
  // An id takes precedence over another component's name.
  for (const { id } of components) names.set(fold(id), [id]);
  return names;
}

/** The folded names and ids of groups. */
export function groupNames(entries: readonly ComponentEntry[]): string[] {
  return entries.filter(isGroup).flatMap(({ id, name }) => [name, id ?? name].map(fold));
}
