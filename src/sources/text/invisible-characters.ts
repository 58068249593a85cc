/** Invisible characters: zero-width ones, marks of direction, soft hyphens. */
export const invisible =
  /[\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;

/**
 * The text as it looks: without invisible characters, with plain spaces, and with digits and marks of the usual width.
 */
export function visibleForm(text: string): string {
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

/** The first invisible character or unusual space of a text, as `U+200B`. */
export function invisibleIn(text: string): string | undefined {
  const found =
    /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/.exec(text)?.[0] ?? text.match(invisible)?.[0];
  const code = found?.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
  return code === undefined ? undefined : `U+${code}`;
}
