import { flattenComponents, type Component } from '../../model/components/component.ts';
import { oncePer } from '../../model/once-per.ts';
import type { Page } from '../../model/page/page.ts';

/** The components of a page by id, retired ones too. */
export function componentIndex({ page }: { readonly page: Page }): ReadonlyMap<string, Component> {
  return indexOf(page);
}

const indexOf = oncePer(
  ({ components }: Page) => new Map(flattenComponents(components).map((each) => [each.id, each])),
);

/** Ids in display order; those that the page does not know come last. */
export function inPageOrder(
  ids: readonly string[],
  index: ReadonlyMap<string, Component>,
): readonly string[] {
  const wanted = new Set(ids);
  return [
    ...[...index.keys()].filter((id) => wanted.has(id)),
    ...ids.filter((id) => !index.has(id)),
  ];
}
