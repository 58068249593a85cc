import { isTimeZone } from '../../../model/time/day.ts';
import type { ComponentEntry, ComponentGroup } from '../../../model/components/component.ts';
import type { Page } from '../../../model/page/page.ts';
import { defaultUpdatePolicy } from '../../../model/duty/update-policy.ts';
import { defaultWeights } from '../../../model/components/uptime.ts';
import { PostComponents } from '../posts/post-components.ts';
import { caveats } from './caveats.ts';
import { isFilled } from '../shared/nothing-imported.ts';
import { cleanLine, maxDescription, maxName, shorten, webUrl } from '../shared/imported-text.ts';
import { hugoFlag, hugoList, hugoText, toHugoData, type HugoData } from '../posts/hugo-data.ts';

/** What a cState config says, without the components that only posts name. */
export interface CstateSite {
  readonly page: Omit<Page, 'components'>;
  /** In display order; the components are filled into `components`. */
  readonly entries: readonly ComponentEntry[];
  readonly components: PostComponents;
  /** Whether there is a config at all; without one nobody knows which components are gone. */
  readonly isConfigured: boolean;
  /** Whether there is anything in it that a page is made of. */
  readonly saysAnything: boolean;
  readonly caveats: readonly string[];
}

/**
 * @param config undefined when there is none that can be read.
 * @param components into which those of the config are filled
 */
export function parseConfig(
  config: HugoData | undefined,
  ownUrl: string,
  components = new PostComponents(),
): CstateSite {
  const found: string[] = config ? [] : [caveats.configMissing()];
  const data = config ?? new Map<string, unknown>();
  const params = toHugoData(data.get('params'));
  return {
    page: parsePage(data, params, ownUrl, found),
    entries: parseEntries(params, components, found),
    components,
    isConfigured: config !== undefined,
    saysAnything: params.size > 0 || [data.get('title'), data.get('baseurl')].some(isFilled),
    caveats: found,
  };
}

function parsePage(
  data: HugoData,
  params: HugoData,
  ownUrl: string,
  found: string[],
): Omit<Page, 'components'> {
  const description = text(params.get('description'), 'the description', maxDescription, found);
  const logo = hugoText(params.get('logo'));
  if (logo !== undefined && hugoFlag(params.get('uselogo')) !== false) {
    found.push(caveats.logoLeft(logo));
  }
  return {
    name: text(data.get('title'), 'the title', maxName, found) ?? 'Status',
    ...(description !== undefined && { description }),
    url: parseUrl(hugoText(data.get('baseurl')), found) ?? ownUrl,
    timeZone: parseTimeZone(hugoText(data.get('timezone')), found),
    language: parseLanguage(data, found),
    links: hugoList(params.get('customtabs')).flatMap((tab) => parseLink(toHugoData(tab), found)),
    weights: defaultWeights,
    updates: defaultUpdatePolicy,
    showsNames: false,
  };
}

function parseUrl(baseUrl: string | undefined, found: string[]): string | undefined {
  if (baseUrl === undefined || baseUrl === '/') return undefined;
  const url = webUrl(baseUrl);
  found.push(url === undefined ? caveats.urlUnusable(baseUrl) : caveats.urlTaken(url));
  return url === undefined || url.endsWith('/') ? url : `${url}/`;
}

function parseTimeZone(written: string | undefined, found: string[]): string {
  if (written === undefined) return 'UTC';
  if (isTimeZone(written)) return written;
  found.push(caveats.timeZoneUnusable(written));
  return 'UTC';
}

function parseLanguage(data: HugoData, found: string[]): string {
  const written = hugoText(data.get('languagecode') ?? data.get('defaultcontentlanguage')) ?? 'en';
  const tag = written.replaceAll('_', '-');
  if (/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag)) return tag;
  found.push(caveats.languageUnusable(written));
  return 'en';
}

function parseLink(tab: HugoData, found: string[]) {
  const name = text(tab.get('name'), 'the name of a tab', maxName, found);
  const link = hugoText(tab.get('link')) ?? '';
  const url = webUrl(link) ?? (/^mailto:\S+@\S+$/.test(link) ? link : undefined);
  if (name !== undefined && url !== undefined) return [{ name, url }];
  if (link !== '' || name !== undefined) found.push(caveats.linkUnusable(name ?? '', link));
  return [];
}

/** Categories in their order, each with its systems; an untitled one makes no group, and neither does none. */
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
    if (link !== undefined && url === undefined) found.push(caveats.linkUnusable(name, link));
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
  const clean = limit === maxName ? cleanLine(written) : written;
  const short = shorten(clean, limit);
  if (short !== clean) found.push(caveats.shortened(what, limit));
  return short === '' ? undefined : short;
}
