/**
 * The text as it is searched: without case, accents and vowel points, and with one form for letters that are written in
 * several ways, so that a query finds them however it is typed.
 */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  if (isPlain(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/[\u0300-\u036F\u0591-\u05C7\u0640\u064B-\u065F\u0670]/g, '')
    .normalize('NFC')
    .replace(/[ıłøđßæœى]/g, (letter) => twins[letter]!);
}

/** Nearly all texts of most pages are ASCII, which is much quicker to fold. */
function isPlain(text: string): boolean {
  return /^[\0-\x7F]*$/.test(text);
}

const twins: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ى: 'ي',
};

/** Scripts without spaces between words. */
const dense =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}ー々';
const run = new RegExp(`[${dense}]+|(?:(?![${dense}])[\\p{L}\\p{M}\\p{N}])+`, 'gu');
const beginsDense = new RegExp(`^[${dense}]`, 'u');

/** Longer runs are not words but keys, addresses or hashes; they are found by their beginning. */
const longest = 24;

/** The words of a folded text in their order; in a script without spaces, each run of its characters. */
export function runsOf(folded: string): string[] {
  return folded.match(isPlain(folded) ? /[a-z0-9]+/g : run) ?? [];
}

export function isDense(word: string): boolean {
  return word.charCodeAt(0) > 0x7f && beginsDense.test(word);
}

/**
 * The keys of a word in the index: the word itself, cut if it is too long; in a script without spaces, each pair of
 * neighbouring characters.
 */
export function keysOf(word: string): string[] {
  if (!isDense(word)) return [word.length > longest ? word.slice(0, longest) : word];
  const characters = Array.from(word);
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, index) => `${characters[index]!}${character}`);
}
