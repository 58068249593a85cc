import { languages, type Language } from '../../model/page/language.ts';
import type { NameTranslation } from '../../model/components/component.ts';
import type { InLanguages } from '../../model/reports/translation.ts';

type Translated<Key extends string> = Readonly<
  Partial<Record<`${Key}_${Language}`, string | undefined>>
>;

/** The texts of `title_de`, `title_fr` and so on by language; nothing when there are none. */
export function parseTranslated<Key extends string>(
  written: Translated<Key>,
  key: Key,
): InLanguages<string> | undefined {
  const found = languages.flatMap((language) => {
    const text = written[`${key}_${language}`];
    return text === undefined ? [] : [[language, text] as const];
  });
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

/** The keys that `parseTranslated` parses. */
export function formatTranslated(
  texts: InLanguages<string> | undefined,
  key: string,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts ?? {}).map(([language, text]) => [`${key}_${language}`, text]),
  );
}

/** Names and descriptions by language, joined. */
export function joinTranslated(
  names: InLanguages<string> | undefined,
  descriptions: InLanguages<string> | undefined,
): InLanguages<NameTranslation> | undefined {
  const found = languages.flatMap((language) => {
    const [name, description] = [names?.[language], descriptions?.[language]];
    if (name === undefined && description === undefined) return [];
    const texts = {
      ...(name !== undefined && { name }),
      ...(description !== undefined && { description }),
    };
    return [[language, texts] as const];
  });
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

/** The keys of names and descriptions that `joinTranslated` has joined. */
export function formatNames(
  translations: InLanguages<NameTranslation> | undefined,
  nameKey: 'name' | 'group',
): Record<string, string> {
  const found = Object.entries(translations ?? {}).flatMap(([language, { name, description }]) => [
    ...(name === undefined ? [] : [[`${nameKey}_${language}`, name]]),
    ...(description === undefined ? [] : [[`description_${language}`, description]]),
  ]);
  return Object.fromEntries(found) as Record<string, string>;
}

/** Whether a key is the same text in another language: there are as many as languages, too many to list. */
export function isTranslatedKey(key: string): boolean {
  const [, language = ''] = /^(?:title|name|group|description)_([a-z]+)$/.exec(key) ?? [];
  return (languages as readonly string[]).includes(language);
}
