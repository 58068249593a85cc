import type { NameTranslation } from '../../../model/components/component.ts';
import type { Language } from '../../../model/page/language.ts';
import type { InLanguages } from '../../../model/reports/translation.ts';
import { hugoText } from '../posts/hugo-data.ts';
import { fitText } from '../shared/fitted-text.ts';
import { cleanLine, maxDescription, maxName } from '../shared/imported-text.ts';
import { caveats } from './caveats.ts';
import type { StatusfyLocale } from './locale.ts';

/** A text in the other languages, from their locales. */
export type Translated = (
  read: (locale: StatusfyLocale) => NameTranslation | undefined,
) => InLanguages<NameTranslation> | undefined;

/** @param own the page's own language, which needs no translation */
export function translationsOf(
  languages: ReadonlyMap<string, Language | undefined>,
  own: Language | undefined,
  locales: ReadonlyMap<string, StatusfyLocale>,
  read: (locale: StatusfyLocale) => NameTranslation | undefined,
): InLanguages<NameTranslation> | undefined {
  const names = new Map<Language, NameTranslation>();
  for (const [code, language] of languages) {
    const locale = locales.get(code);
    const found = locale && read(locale);
    const isNew = language !== undefined && language !== own && !names.has(language);
    if (found && isNew) names.set(language, found);
  }
  return names.size === 0 ? undefined : Object.fromEntries(names);
}

export function toNames(
  { title, description }: { title?: string | undefined; description?: string | undefined },
  found: string[],
): NameTranslation | undefined {
  const name = title === undefined ? undefined : fitName(title, `the name ${title}`, found);
  const shown = fitDescription(description, 'a description', found);
  if (name === undefined && shown === undefined) return undefined;
  return {
    ...(name !== undefined && { name }),
    ...(shown !== undefined && { description: shown }),
  };
}

/** A name as one line; undefined when nothing is left to show. */
export function fitName(written: string, what: string, found: string[]): string | undefined {
  return fitText(cleanLine(written), what, maxName, found);
}

export function fitDescription(
  written: string | undefined,
  what: string,
  found: string[],
): string | undefined {
  return fitText(cleanLine(written ?? ''), what, maxDescription, found);
}

export function text(value: unknown, key: string, found: string[]): string | undefined {
  const written = hugoText(value);
  if (written === undefined && value !== undefined && value !== null && value !== '') {
    found.push(caveats.valueUnfit(key, 'text'));
  }
  return written;
}
