/**
 * Keeps a text that may run in another direction from turning its surroundings: U+2068 and U+2069,
 * https://www.w3.org/International/questions/qa-bidi-unicode-controls. Right-to-left languages need it: most names are Latin.
 */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}
