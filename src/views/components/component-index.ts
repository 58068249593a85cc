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
