import { flattenComponents, type ComponentEntry } from '../../../model/components/component.ts';
import type { Page } from '../../../model/page/page.ts';
import type { ImportLine, ImportPlan, SourceFile } from '../import-plan.ts';
import { pagePath, planPageFile } from '../shared/imported-page.ts';
import type { planReport } from '../shared/imported-report.ts';
import { webUrl } from '../shared/imported-text.ts';
import { planNothing } from '../shared/nothing-imported.ts';
import type { PostComponents } from './post-components.ts';
import { caveats } from './post-caveats.ts';

/** What the config of a site with posts says, without the components that only posts name. */
export interface PostSite {
  readonly page: Omit<Page, 'components'>;
  /** In display order; `components` has them too. */
  readonly entries: readonly ComponentEntry[];
  readonly components: PostComponents;
  /** Whether the config has a list of components; without one nobody knows which of them are retired. */
  readonly isListed: boolean;
  /** Whether the config has anything from which a page can be made. */
  readonly saysAnything: boolean;
  readonly caveats: readonly string[];
}

/** The language tag (BCP 47) that a config names; English if it is not a tag. */
export function parseLanguageTag(written: string, found: string[]): string {
  const tag = written.replaceAll('_', '-');
  if (/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag)) return tag;
  found.push(caveats.languageUnusable(written));
  return 'en';
}

/**
 * The address of the page, with a slash at its end; undefined when the config names none.
 * @param key what the tool calls it
 */
export function parseBaseUrl(
  key: string,
  written: string | undefined,
  found: string[],
): string | undefined {
  if (written === undefined || written === '/') return undefined;
  const url = /[?#]/.test(written) ? undefined : webUrl(written);
  found.push(url === undefined ? caveats.urlUnusable(key, written) : caveats.urlTaken(key, url));
  return url === undefined || url.endsWith('/') ? url : `${url}/`;
}

/** Plans the move of a site: its page, what became of each report, and nothing at all for a folder without a site. */
export function planSite(
  site: PostSite,
  configLines: readonly ImportLine[],
  reports: readonly ReturnType<typeof planReport>[],
  sources: readonly SourceFile[],
): ImportPlan {
  const listed = new Set(flattenComponents(site.entries).map(({ id }) => id));
  const added = site.components.all.filter(({ id }) => !listed.has(id));
  const page = planPageFile({ ...site.page, components: [...site.entries, ...added] });
  const found = [...new Set(site.caveats)];
  if (site.isListed && added.length > 0) found.push(caveats.retired(added.map(({ name }) => name)));
  const written = reports.flatMap(({ file }) => file ?? []);
  const lines = [...withCaveats(configLines, found), ...reports.map(({ line }) => line)];
  const plan = { files: [page, ...written], lines };
  return site.saysAnything || written.length > 0 ? plan : planNothing(plan, sources);
}

/** The line of `page.yml` comes first, with what was found about the whole site. */
function withCaveats(lines: readonly ImportLine[], found: readonly string[]): ImportLine[] {
  const main = lines.find(({ target }) => target !== undefined);
  const head = main ?? { source: 'config', target: pagePath, caveats: [] };
  return [
    { ...head, caveats: [...head.caveats, ...found] },
    ...lines.filter((line) => line !== main),
  ];
}
