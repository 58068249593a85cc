/**
 * Keeps a text that may run in another direction from turning its surroundings: U+2068 and U+2069,
 * https://www.w3.org/International/questions/qa-bidi-unicode-controls. For sentences of right-to-left languages.
 */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}
