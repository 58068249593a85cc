/** Control characters, marks of direction, separators of lines and paragraphs; a tab is harmless. */
const unseen = /[^\P{Cc}\t\n]|[\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;

/**
 * A text that is safe to print: without control sequences of terminals, without marks of direction, and without
 * commands to GitHub Actions, which obeys `::error::…` at the beginning of a line, even after spaces, and `##[…]`
 * anywhere.
 */
export function toPrintable(text: string): string {
  return text
    .replace(unseen, ' ')
    .replace(/^([^\S\n]*):(?=:)/gm, '$1: ')
    .replaceAll('##[', '# #[');
}

/** A text as one line that is safe to print. */
export function oneLine(text: string): string {
  return text.replace(/\n+/g, ' ').replace(unseen, ' ');
}

/** JSON in which control characters are escaped, so that it is safe to print. */
export function toPrintableJson(document: unknown): string {
  return JSON.stringify(document, undefined, 2).replace(
    unseen,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
