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

/** The scripts that run from right to left, of those in use. */
const rightToLeft = [
  'Adlm',
  'Arab',
  'Hebr',
  'Mand',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
  'Yezi',
];

/**
 * The language of a BCP 47 tag, `de` of `de-AT`; undefined when the page does not speak it. `zh-TW` and `zh-Hant` are
 * not `zh`: they are written in another script.
 */
export function findLanguage(tag: string): Language | undefined {
  const { language, script } = likely(tag) ?? {};
  return languages.find((each) => each === language && likely(each)?.script === script);
}

/** Which way a language is written, by its BCP 47 tag. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return rightToLeft.includes(likely(tag)?.script ?? '') ? 'rtl' : 'ltr';
}

const known = new Map<string, Intl.Locale | undefined>();

/** The tag with the script that it implies (UTS 35, likely subtags); undefined for a text that is not a tag. */
function likely(tag: string): Intl.Locale | undefined {
  if (!known.has(tag)) known.set(tag, maximize(tag));
  return known.get(tag);
}

function maximize(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag).maximize();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
