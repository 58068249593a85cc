/** Characters that nobody sees: zero-width ones, marks of direction, soft hyphens. */
export const invisible =
  /[\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;

/** The text as it looks: without what cannot be seen, with plain spaces, in the usual widths of digits and marks. */
export function asSeen(text: string): string {
  return (
    text
      .normalize('NFKC')
      .replace(invisible, '')
      .replace(/[∶꞉]/g, ':')
      // The digits of Arabic and of Persian.
      .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 15))
      .replace(/[\p{Zs}\t]+/gu, ' ')
      .trim()
  );
}

/** The first character of a text that nobody sees, `U+200B`; also a space that is not the usual one. */
export function invisibleIn(text: string): string | undefined {
  const found =
    /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/.exec(text)?.[0] ?? text.match(invisible)?.[0];
  const code = found?.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
  return code === undefined ? undefined : `U+${code}`;
}
