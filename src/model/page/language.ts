/** The languages that the page itself speaks, by BCP 47 tag; `views/messages` has the messages of each. */
export const languages = [
  'en',
  'de',
  'fr',
  'es',
  'pt',
  'it',
  'pl',
  'uk',
  'cs',
  'tr',
  'ja',
  'zh',
  'ar',
  'he',
] as const;
export type Language = (typeof languages)[number];

/** The language of a BCP 47 tag, `de` of `de-AT`; undefined when the page does not speak it. */
export function findLanguage(tag: string): Language | undefined {
  const base = tag.toLowerCase().split('-')[0];
  return languages.find((language) => language === base);
}

/** Which way a language is written, by its BCP 47 tag. Of the languages in use, these run from right to left. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  const [language = '', ...subtags] = tag.toLowerCase().split('-');
  if (subtags.includes('latn') || subtags.includes('cyrl')) return 'ltr';
  const rightToLeft = ['ar', 'he', 'fa', 'ur', 'yi', 'ps', 'sd', 'ug', 'ckb', 'dv', 'ks'];
  return rightToLeft.includes(language) ? 'rtl' : 'ltr';
}
