/** Control characters, marks of direction, separators of lines and paragraphs; a tab is harmless. */
const unseen = /[^\P{Cc}\t\n]|[\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;

/**
 * A text as it may be printed, whoever wrote it: it drives no terminal, turns no words around, and no line of it is a command
 * to GitHub Actions, which obeys `::error::…` at the beginning of a line, after spaces too, and `##[…]` anywhere.
 */
export function toPrintable(text: string): string {
  return text
    .replace(unseen, ' ')
    .replace(/^([^\S\n]*):(?=:)/gm, '$1: ')
    .replaceAll('##[', '# #[');
}

/** One line of it. */
export function oneLine(text: string): string {
  return text.replace(/\n+/g, ' ').replace(unseen, ' ');
}

/** A document for machines: escapes say the same, and nothing in it drives a terminal. */
export function toPrintableJson(document: unknown): string {
  return JSON.stringify(document, undefined, 2).replace(
    unseen,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
