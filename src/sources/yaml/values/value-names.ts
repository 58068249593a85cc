const languageNames: Readonly<Record<string, string>> = {
  english: 'en',
  german: 'de',
  deutsch: 'de',
  french: 'fr',
  français: 'fr',
  spanish: 'es',
  español: 'es',
  portuguese: 'pt',
  português: 'pt',
  italian: 'it',
  italiano: 'it',
  polish: 'pl',
  polski: 'pl',
  ukrainian: 'uk',
  czech: 'cs',
  turkish: 'tr',
  japanese: 'ja',
  chinese: 'zh',
  arabic: 'ar',
  hebrew: 'he',
};

/** The tag of a language that is written in the language itself or in English. */
export function language(word: string): string | undefined {
  return Object.hasOwn(languageNames, word) ? languageNames[word] : undefined;
}

/** The language of a country whose code is not that of a language: `ja` of `jp`. */
export function languageOfCountry(code: string): string | undefined {
  if (!/^[a-z]{2}$/i.test(code)) return undefined;
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  return names.of(code) === undefined
    ? new Intl.Locale(`und-${code}`).maximize().language
    : undefined;
}

/** The hex values of common colour names. */
export const colours: Readonly<Record<string, string | undefined>> = {
  __proto__: null as never,
  red: '#ff0000',
  green: '#008000',
  blue: '#0000ff',
  black: '#000000',
  orange: '#ffa500',
  purple: '#800080',
  teal: '#008080',
  navy: '#000080',
  grey: '#808080',
  gray: '#808080',
  yellow: '#ffff00',
  white: '#ffffff',
  pink: '#ffc0cb',
};
