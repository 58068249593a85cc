import { flattenComponents, type Component } from '../model/component.ts';
import type { StatusPage } from '../model/status-page.ts';

const indexes = new WeakMap<StatusPage['page'], ReadonlyMap<string, Component>>();

/** The components of a page by id, retired ones too. */
export function componentIndex({ page }: Pick<StatusPage, 'page'>): ReadonlyMap<string, Component> {
  const known = indexes.get(page);
  if (known) return known;
  const index = new Map(flattenComponents(page.components).map((each) => [each.id, each]));
  indexes.set(page, index);
  return index;
}
