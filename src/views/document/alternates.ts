import { pageLanguages } from '../../model/reports/translation.ts';
import type { Site } from '../site.ts';
import { isPage, languageFolder } from '../page-context.ts';

/** The same page in one of the languages that the page comes in. */
export interface Alternate {
  readonly language: string;
  /** Absolute. */
  readonly url: string;
  /** For a link. */
  readonly path: string;
  /** The language in its own words: `Deutsch`. */
  readonly name: string;
  readonly isCurrent: boolean;
}

/** A page in all languages, that of the root first; empty for a file, or when there is only one language. */
export function toAlternates({ page, language }: Site, path: string): Alternate[] {
  const languages = pageLanguages(page);
  if (languages.length < 2 || !isPage(path)) return [];
  const base = new URL(page.url).pathname;
  return languages.map((each) => ({
    language: each,
    url: `${page.url}${languageFolder(page, each)}${path}`,
    path: `${base}${languageFolder(page, each)}${path}`,
    name: languageName(each),
    isCurrent: each === language,
  }));
}

function languageName(language: string): string {
  return new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
}
