import { flattenComponents, type Component } from '../../model/components/component.ts';
import { distinctNames } from '../../model/components/distinct-names.ts';
import { memoize } from '../../model/memoize.ts';
import type { Page } from '../../model/page/page.ts';

/** The components of a page by id, retired ones too, each under the name that it has where it stands alone. */
export function componentIndex({ page }: { readonly page: Page }): ReadonlyMap<string, Component> {
  return indexOf(page);
}

/** How a component of the page is called where its name stands alone. */
export function componentName(id: string, shown: { readonly page: Page }): string {
  return componentIndex(shown).get(id)?.name ?? id;
}

const indexOf = memoize(({ components }: Page) => {
  const names = distinctNames(components);
  return new Map(
    flattenComponents(components).map((each) => [each.id, { ...each, name: names.get(each.id)! }]),
  );
});

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
