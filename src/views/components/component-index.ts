import { flattenComponents, type Component } from '../../model/components/component.ts';
import { distinctNames } from '../../model/components/distinct-names.ts';
import { memoize } from '../../model/memoize.ts';
import type { Page } from '../../model/page/page.ts';

/** The components of a page by id, retired ones too, each with the name that it has on its own. */
export function componentIndex({ page }: { readonly page: Page }): ReadonlyMap<string, Component> {
  return indexOf(page);
}

/** The name of a component of the page on its own. */
export function componentName(id: string, shown: { readonly page: Page }): string {
  return componentIndex(shown).get(id)?.name ?? id;
}

const indexOf = memoize(({ components }: Page) => {
  const names = distinctNames(components);
  return new Map(
    flattenComponents(components).map((each) => [each.id, { ...each, name: names.get(each.id)! }]),
  );
});

/** Ids in display order; unknown ones come last. */
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
