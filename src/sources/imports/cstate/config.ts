import { isTimeZone } from '../../../model/time/day.ts';
import type { ComponentEntry, ComponentGroup } from '../../../model/components/component.ts';
import { PostComponents } from '../posts/post-components.ts';
import { caveats as postCaveats } from '../posts/post-caveats.ts';
import { parseBaseUrl, parseLanguageTag, type PostSite } from '../posts/post-site.ts';
import { fitText } from '../shared/fitted-text.ts';
import { defaultPage } from '../shared/imported-page.ts';
import { caveats } from './caveats.ts';
import { isFilled } from '../shared/nothing-imported.ts';
import { cleanLine, maxDescription, maxName, webUrl } from '../shared/imported-text.ts';
import { hugoFlag, hugoList, hugoText, toHugoData, type HugoData } from '../posts/hugo-data.ts';

/**
 * Parses the config of cState or StatusKit.
 * @param config undefined when there is none that can be parsed
 * @param components receives the components of the config
 */
export function parseConfig(
  config: HugoData | undefined,
  components = new PostComponents(),
): PostSite {
  const found: string[] = config ? [] : [caveats.configMissing()];
  const data = config ?? new Map<string, unknown>();
  const params = toHugoData(data.get('params'));
  const page = parsePage(data, params, found);
  const entries = parseEntries(params, components, found);
  return {
    page,
    entries,
    components,
    isListed: entries.length > 0,
    saysAnything: params.size > 0 || [data.get('title'), data.get('baseurl')].some(isFilled),
    caveats: found,
  };
}

function parsePage(data: HugoData, params: HugoData, found: string[]): PostSite['page'] {
  const description = text(params.get('description'), 'the description', maxDescription, found);
  const logo = hugoText(params.get('logo'));
  if (logo !== undefined && hugoFlag(params.get('uselogo')) !== false) {
    found.push(caveats.logoLeft(logo));
  }
  const name = text(data.get('title'), 'the title', maxName, found);
  const url = parseBaseUrl('baseURL', hugoText(data.get('baseurl')), found);
  const language = hugoText(data.get('languagecode') ?? data.get('defaultcontentlanguage'));
  return {
    ...defaultPage,
    ...(name !== undefined && { name }),
    ...(description !== undefined && { description }),
    ...(url !== undefined && { url }),
    timeZone: parseTimeZone(hugoText(data.get('timezone')), found),
    ...(language !== undefined && { language: parseLanguageTag(language, found) }),
    links: hugoList(params.get('customtabs')).flatMap((tab) => parseLink(toHugoData(tab), found)),
  };
}

function parseTimeZone(written: string | undefined, found: string[]): string {
  if (written === undefined) return 'UTC';
  if (isTimeZone(written)) return written;
  found.push(caveats.timeZoneUnusable(written));
  return 'UTC';
}

function parseLink(tab: HugoData, found: string[]) {
  const name = text(tab.get('name'), 'the name of a tab', maxName, found);
  const link = hugoText(tab.get('link')) ?? '';
  const url = webUrl(link) ?? (/^mailto:\S+@\S+$/.test(link) ? link : undefined);
  if (name !== undefined && url !== undefined) return [{ name, url }];
  if (link !== '' || name !== undefined) found.push(postCaveats.linkUnusable(name ?? '', link));
  return [];
}

/**
 * The categories in their order, each with its systems. Systems without a category, or in one without a title, are in
 * no group.
 */
function parseEntries(
  params: HugoData,
  components: PostComponents,
  found: string[],
): ComponentEntry[] {
  const systems = hugoList(params.get('systems')).flatMap((item) => {
    const system = toHugoData(item);
    const name = hugoText(system.get('name')) ?? hugoText(item);
    if (name === undefined) {
      found.push(caveats.systemUnnamed());
      return [];
    }
    if (components.has(name)) found.push(caveats.systemTwice(name));
    const description = text(system.get('description'), name, maxDescription, found);
    const link = hugoText(system.get('link'));
    const url = link === undefined ? undefined : webUrl(link);
    if (link !== undefined && url === undefined) found.push(postCaveats.linkUnusable(name, link));
    const shown = text(system.get('displayname') ?? name, name, maxName, found) ?? name;
    const component = components.add(shown, [name, shown], {
      ...(description !== undefined && { description }),
      ...(url !== undefined && { url }),
    });
    return [{ component, category: hugoText(system.get('category')) }];
  });
  const placed = new Set<string>();
  const grouped = hugoList(params.get('categories')).flatMap((item): ComponentEntry[] => {
    const category = toHugoData(item);
    const written = hugoText(category.get('name')) ?? hugoText(item);
    if (written === undefined || placed.has(written)) return [];
    placed.add(written);
    const own = systems.filter((system) => system.category === written);
    const inside = own.map(({ component }) => component);
    if (hugoFlag(category.get('untitled')) === true) return inside;
    if (inside.length === 0) found.push(caveats.groupEmpty(written));
    const name = text(written, 'a category', maxName, found) ?? written;
    const description = text(category.get('description'), name, maxDescription, found);
    const group: ComponentGroup = {
      name,
      ...(description !== undefined && { description }),
      components: inside,
    };
    return inside.length === 0 ? [] : [group];
  });
  const rest = systems.filter(({ category }) => category === undefined || !placed.has(category));
  for (const { component, category } of rest) {
    if (category !== undefined) found.push(caveats.groupUnknown(component.name, category));
  }
  return [...grouped, ...rest.map(({ component }) => component)];
}

function text(value: unknown, what: string, limit: number, found: string[]): string | undefined {
  const written = hugoText(value);
  if (written === undefined) return undefined;
  return fitText(limit === maxName ? cleanLine(written) : written, what, limit, found);
}
