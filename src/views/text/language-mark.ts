import { directionOf } from '../../model/page/language.ts';
import type { Site } from '../site.ts';
import { directionMark, type Direction } from './direction.ts';

/** The attributes of an element whose text is in another language than the page around it. */
export interface LanguageMark {
  readonly lang?: string;
  readonly dir?: Direction | 'auto';
}

/**
 * Undefined for a text in the page's own language.
 * @param line a text on one line, which may have another direction; paragraphs have a `dir` of their own
 */
export function markLanguage(
  language: string | undefined,
  { direction }: Pick<Site, 'direction'>,
  line = '',
): LanguageMark | undefined {
  if (language === undefined) return directionMark(line, direction);
  const own = directionOf(language);
  return { lang: language, ...(own !== direction && { dir: own }) };
}
