import { findLanguage, type Language } from '../../model/page/language.ts';

/** A file of a folder of reports. */
interface ListedFile {
  readonly file: string;
  readonly id: string;
}

export interface TranslationFile extends ListedFile {
  readonly language: Language;
}

/** Tells translations (`x.de.md` where there is an `x.md`) from reports. A lone `x.de.md` is a report of that name. */
export function splitTranslations(files: readonly ListedFile[]): {
  originals: ListedFile[];
  translations: ReadonlyMap<string, readonly TranslationFile[]>;
} {
  const ids = new Set(files.map(({ id }) => id));
  const originals: ListedFile[] = [];
  const translations = new Map<string, TranslationFile[]>();
  for (const each of files) {
    const [, original = '', tag = ''] = /^(.+)\.([a-z]{2})$/.exec(each.id) ?? [];
    const language = findLanguage(tag);
    if (language === undefined || !ids.has(original)) {
      originals.push(each);
      continue;
    }
    translations.set(original, [...(translations.get(original) ?? []), { ...each, language }]);
  }
  return { originals, translations };
}
