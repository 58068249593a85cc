import { directionOf } from '../../model/page/language.ts';
import type { Site } from '../site.ts';

/** The attributes of an element whose text is in another language than the page around it. */
export interface LanguageMark {
  readonly lang: string;
  readonly dir?: 'ltr' | 'rtl';
}

/** Undefined for a text in the page's own language. */
export function markLanguage(
  language: string | undefined,
  { direction }: Pick<Site, 'direction'>,
): LanguageMark | undefined {
  if (language === undefined) return undefined;
  const own = directionOf(language);
  return { lang: language, ...(own !== direction && { dir: own }) };
}
