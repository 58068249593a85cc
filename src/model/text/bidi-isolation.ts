/**
 * Keeps a text that may have another direction from reordering its surroundings, with U+2068 and U+2069:
 * https://www.w3.org/International/questions/qa-bidi-unicode-controls. Right-to-left languages need it: most names are
 * Latin.
 */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}
