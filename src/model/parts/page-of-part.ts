import { flattenComponents } from '../components/component.ts';
import type { Page } from '../page/page.ts';
import { pageIdOf } from '../page/page-name.ts';
import { upstreamOfPart } from './upstream-of-part.ts';
import { entriesOf, mainPart, type Part } from './part.ts';

/** The part with that id; undefined if `page.yml` does not name it, as for `main` on a page that shows everything. */
export function findPart({ parts = [] }: Page, id: string = mainPart): Part | undefined {
  return parts.find((each) => each.id === id);
}

/** The page with the name, the address and the components of one of its parts; the rest is the same. */
export function pageOfPart(page: Page, part: Part): Page {
  const { parts: _, github: __, upstreams, ...rest } = page;
  const components = entriesOf(part, page.components);
  const ids = new Set(flattenComponents(components).map(({ id }) => id));
  const shown = {
    ...rest,
    components,
    ...(upstreams && {
      upstreams: upstreams.flatMap((each) => upstreamOfPart(each, (id) => ids.has(id))),
    }),
  };
  if (part.id === mainPart) return shown;
  const { hub: ___, description: ____, translations: _____, homes, ...inherited } = shown;
  const { name, description, translations, url, isHidden = page.isHidden } = part;
  return {
    ...inherited,
    // A report is the same entry for people who subscribe to several of the pages.
    id: pageIdOf(page),
    partId: part.id,
    name,
    ...(description !== undefined && { description }),
    ...(translations && { translations }),
    url: url ?? `${page.url}${part.id}/`,
    ...(homes &&
      url === undefined && { homes: homes.map((home) => ({ url: `${home.url}${part.id}/` })) }),
    ...(isHidden !== undefined && { isHidden }),
  };
}
