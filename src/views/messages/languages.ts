import { findLanguage, type Language } from '../../model/page/language.ts';
import { ar } from './ar.ts';
import { cs } from './cs.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { he } from './he.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { tr } from './tr.ts';
import { uk } from './uk.ts';
import type { Messages } from './messages.ts';
import { zh } from './zh.ts';

/** The messages of every language that the page speaks. */
export const messagesByLanguage: Readonly<Record<Language, Messages>> = {
  en,
  de,
  fr,
  es,
  pt,
  it,
  pl,
  uk,
  cs,
  tr,
  ja,
  zh,
  ar,
  he,
};

/** The messages for a BCP 47 tag; English where the page does not speak that language. */
export function messagesFor(tag: string): Messages {
  return messagesByLanguage[findLanguage(tag) ?? 'en'];
}
