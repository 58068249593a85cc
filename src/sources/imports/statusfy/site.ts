import { findLanguage, type Language } from '../../../model/page/language.ts';
import type { Link } from '../../../model/page/page.ts';
import { hugoList, hugoText, toHugoData, type HugoData } from '../posts/hugo-data.ts';
import { parseBaseUrl, parseLanguageTag, type PostSite } from '../posts/post-site.ts';
import { caveats as postCaveats } from '../posts/post-caveats.ts';
import { caveats as sharedCaveats } from '../shared/caveats.ts';
import { defaultPage } from '../shared/imported-page.ts';
import { webUrl } from '../shared/imported-text.ts';
import { isFilled } from '../shared/nothing-imported.ts';
import { caveats } from './caveats.ts';
import type { StatusfyLocale } from './locale.ts';
import {
  fitDescription,
  fitName,
  text,
  toNames,
  translationsOf,
  type Translated,
} from './translated-names.ts';
import { parseSystems, type StatusfySystems } from './systems.ts';

/** What the config and the locales say, without the components that only reports name. */
export interface StatusfySite extends PostSite, StatusfySystems {
  readonly entries: StatusfySystems['entries'];
  /** The folder of the reports, with a slash at its end. */
  readonly folder: string;
  /** The code of the page's own language, as its files are named. */
  readonly code: string;
  /** The languages of the other codes; undefined for one that our pages do not have. */
  readonly languages: ReadonlyMap<string, Language | undefined>;
}

type Locales = ReadonlyMap<string, StatusfyLocale>;

/** @param config undefined when there is none that can be parsed */
export function parseSite(config: HugoData | undefined, locales: Locales): StatusfySite {
  const found: string[] = config ? [] : [caveats.configMissing()];
  const data = config ?? new Map<string, unknown>();
  const content = toHugoData(data.get('content'));
  const left = [...data.keys()].filter((key) => !knownKeys.has(key));
  if (left.length > 0) found.push(sharedCaveats.keysLeft(left));
  const code = text(data.get('defaultlocale'), 'defaultLocale', found) ?? 'en';
  const tags = parseTags(data, config === undefined ? [...locales.keys()] : [], found);
  const language = parseLanguageTag(tags.get(code) ?? code, found);
  const languages = new Map(
    [...tags].filter(([each]) => each !== code).map(([each, tag]) => [each, findLanguage(tag)]),
  );
  for (const [each, spoken] of languages) {
    if (spoken === undefined) found.push(caveats.languageUnspoken(each));
  }
  const own = locales.get(code);
  const translated: Translated = (read) =>
    translationsOf(languages, findLanguage(language), locales, read);
  const systems = parseSystems(content.get('systems'), own, translated, found);
  return {
    page: parsePage({ data, own, code, language, languages, translated }, found),
    ...systems,
    folder: parseFolder(content.get('dir'), found),
    code,
    languages,
    saysAnything:
      [...data].some(([key, value]) => knownKeys.has(key) && isFilled(value)) ||
      [...locales.values()].some(isTold),
    caveats: found,
  };
}

/** Keys that become part of the page, and keys about Statusfy's own build. */
const knownKeys = new Set([
  ...['title', 'name', 'description', 'baseurl', 'defaultlocale', 'locales', 'content', 'theme'],
  ...['build', 'serviceworker', 'manifest'],
]);

const isTold = ({ title, description, systems }: StatusfyLocale) =>
  title !== undefined || description !== undefined || systems.size > 0;

/** The BCP 47 tag of each locale; a config that lists none has English only. */
function parseTags(data: HugoData, others: readonly string[], found: string[]) {
  const tags = new Map(others.map((code) => [code, code]));
  for (const item of hugoList(data.get('locales'))) {
    const locale = toHugoData(item);
    const code = hugoText(locale.get('code'));
    if (code === undefined)
      found.push(caveats.valueUnfit('locales', 'a list of locales with a code'));
    else tags.set(code, hugoText(locale.get('iso')) ?? code);
  }
  return tags;
}

function parseFolder(written: unknown, found: string[]): string {
  const parts = (text(written, 'content.dir', found) ?? 'content')
    .split('/')
    .filter((part) => part !== '' && part !== '.');
  return parts.map((part) => `${part}/`).join('');
}

/** The page with its texts. As in Statusfy, a text of the locale comes before that of the config. */
function parsePage(
  {
    data,
    own,
    code,
    language,
    languages,
    translated,
  }: {
    readonly data: HugoData;
    readonly own: StatusfyLocale | undefined;
    readonly code: string;
    readonly language: string;
    readonly languages: StatusfySite['languages'];
    readonly translated: Translated;
  },
  found: string[],
): PostSite['page'] {
  const title = own?.title ?? text(data.get('title'), 'title', found);
  const name = title === undefined ? undefined : fitName(title, 'the title', found);
  if (name === undefined) found.push(caveats.nameMissing());
  const description = fitDescription(
    own?.description ?? text(data.get('description'), 'description', found),
    'the description',
    found,
  );
  const translations = translated((locale) => toNames(locale, found));
  const spoken = [findLanguage(language), ...languages.values()].filter(
    (each) => each !== undefined,
  );
  const url = parseBaseUrl('baseUrl', text(data.get('baseurl'), 'baseUrl', found), found);
  return {
    ...defaultPage,
    ...(name !== undefined && { name }),
    ...(description !== undefined && { description }),
    ...(translations && { translations }),
    ...(url !== undefined && { url }),
    ...parseLinks(toHugoData(toHugoData(data.get('theme')).get('links')), code, own, found),
    language,
    ...(new Set(spoken).size > 1 && { languages: [...new Set(spoken)] }),
  };
}

/**
 * Parses links, which are in the config, or in the locale in older versions:
 * https://docs.statusfy.co/guide/theme-customization
 */
function parseLinks(
  themed: HugoData,
  code: string,
  own: StatusfyLocale | undefined,
  found: string[],
): { homepage?: string; support?: string; links: Link[] } {
  const inConfig = toHugoData(themed.get(code.toLowerCase()));
  for (const other of themed.keys()) {
    if (other !== code.toLowerCase()) found.push(caveats.linksOfOthers(other));
  }
  const unknown = [...inConfig.keys(), ...(own?.links.keys() ?? [])].filter(
    (key) => !['home', 'contact', 'support'].includes(key),
  );
  if (unknown.length > 0) found.push(sharedCaveats.keysLeft(unknown));
  const urlOf = (key: string) => {
    const written =
      text(inConfig.get(key), `theme.links.${code}.${key}`, found) ?? own?.links.get(key);
    const url = written === undefined ? undefined : webUrl(written);
    const isMail = /^mailto:[^\s@]+@[^\s@]+$/.test(written ?? '') && key !== 'home';
    if (written !== undefined && url === undefined && !isMail) {
      found.push(postCaveats.linkUnusable(key, written));
    }
    return url ?? (isMail ? written : undefined);
  };
  const [homepage, contact, help] = [urlOf('home'), urlOf('contact'), urlOf('support')];
  const support = help ?? contact;
  const isApart = contact !== undefined && contact !== support;
  return {
    ...(homepage !== undefined && { homepage }),
    ...(support !== undefined && { support }),
    links: isApart ? [{ name: 'Contact', url: contact }] : [],
  };
}
