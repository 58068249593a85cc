import { directionOf } from '../model/page/language.ts';
import { canonicalUrl } from '../model/page/home.ts';
import type { Page } from '../model/page/page.ts';
import { rootLanguage } from '../model/reports/translation.ts';
import { messagesFor } from './messages/languages.ts';
import type { Messages } from './messages/messages.ts';
import { createTimeFormat, type TimeFormat } from './time/time-format.ts';

/** What every view needs besides its subject, but for the texts in markdown: the language, the zone and the address. */
export interface PageContext {
  readonly page: Page;
  /** The language that the page speaks here, BCP 47. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly messages: Messages;
  readonly time: TimeFormat;
  /**
   * The path of something of ours, for a link: `incidents/x/` becomes `/repo/incidents/x/`. A path that ends in a slash
   * is a page, which exists in this language; a file (`status.txt`, `logo.svg`) exists once for all languages.
   */
  readonly path: (to: string) => string;
  /** The same as an absolute address. */
  readonly url: (to: string) => string;
  /** The same at the first of the page's homes, for search engines. */
  readonly canonical: (to: string) => string;
}

/** The context of a page in one of its languages. Tools use it instead of `createSite`, because it loads faster. */
export function createPageContext(page: Page, language = rootLanguage(page)): PageContext {
  const base = new URL(page.url).pathname;
  const localise = (to: string) => `${isPage(to) ? languageFolder(page, language) : ''}${to}`;
  return {
    page,
    language,
    direction: directionOf(language),
    messages: messagesFor(language),
    time: createTimeFormat(language, page.timeZone),
    path: (to) => `${base}${localise(to)}`,
    url: (to) => `${page.url}${localise(to)}`,
    canonical: (to) => `${canonicalUrl(page)}${localise(to)}`,
  };
}

/** The folder of the pages of a language: none for the main one, `de/` for others. */
export function languageFolder(page: Page, language: string): string {
  return language === rootLanguage(page) ? '' : `${language}/`;
}

/** A page ends in a slash and comes in every language; anything else is a file. */
export function isPage(to: string): boolean {
  const [path = ''] = to.split(/[?#]/, 1);
  return path === '' || path.endsWith('/');
}
