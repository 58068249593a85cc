/** Letters that are replaced by others, because removing their accents is not enough. */
const spelled: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
  ß: 'ss',
  ẞ: 'SS',
  æ: 'ae',
  Æ: 'AE',
  ø: 'o',
  Ø: 'O',
  ð: 'd',
  Ð: 'D',
  đ: 'd',
  Đ: 'D',
  þ: 'th',
  Þ: 'TH',
  ł: 'l',
  Ł: 'L',
  ı: 'i',
  '&': ' and ',
  '♥': ' love ',
  '🦄': ' unicorn ',
};

const wordBoundary = /(?<=[A-Z]{2})(?=\d)|(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g;

/**
 * The slug that Upptime makes from a name and uses as the label of issues: that of @sindresorhus/slugify 1, so `RSSHub`
 * gives `rss-hub` and `IPv6` gives `i-pv6`. Undefined for names with letters that are not Latin, for which slugify has
 * tables.
 */
export function toUpptimeSlug(name: string): string | undefined {
  const latin = name
    .normalize()
    .replace(/[^\w\s-]/gu, (letter) => spelled[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{Mn}+/gu, '');
  if (/(?![A-Za-z])\p{L}/u.test(latin)) return undefined;
  const slug = latin
    .replace(wordBoundary, ' ')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '');
  return slug === '' ? undefined : slug;
}
