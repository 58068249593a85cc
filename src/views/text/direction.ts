export type Direction = 'ltr' | 'rtl';

const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
const rtlLetters = new RegExp(`(?=\\p{L})${rightToLeft.source}`, 'gu');
const letters = /\p{L}/gu;
const addresses = /https?:\/\/\S+/g;

/**
 * The `dir` of a text whose letters mostly have another direction than the page; undefined for any other text. `auto`
 * if its first letter has that direction, too.
 */
export function directionMark(
  text: string,
  around: Direction,
): { readonly dir: Direction | 'auto' } | undefined {
  if (around === 'ltr' && !rightToLeft.test(text)) return undefined;
  // An address has no direction of its own beside words.
  const all = text.replace(addresses, '').match(letters) ?? text.match(letters) ?? [];
  const counted = text.match(rtlLetters)?.length ?? 0;
  if (all.length === 0) return undefined;
  const own: Direction = counted * 2 > all.length ? 'rtl' : 'ltr';
  if (own === around) return undefined;
  const first: Direction = rightToLeft.test(all[0] ?? '') ? 'rtl' : 'ltr';
  return { dir: first === own ? 'auto' : own };
}
